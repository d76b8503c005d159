import { runProgram } from '../../src/cli/program.ts';
import { readTrialPace, TRIAL_PACE } from './trial-pace.ts';

// Started in place of src/main.ts where a test says how time passes and where the process dies.
const { [TRIAL_PACE]: pace, ...environment } = process.env;
process.exitCode = await runProgram(process.argv, environment, readTrialPace(pace));

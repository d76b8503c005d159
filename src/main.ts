#!/usr/bin/env node
import { runProgram } from './cli/program.ts';

// The only reader of the environment and of the arguments.
process.exitCode = await runProgram(process.argv, { ...process.env });

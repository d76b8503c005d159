import { readFileSync, rmSync } from 'node:fs';
import type { DigestPace, Step } from '../../src/digest/pace.ts';

/** How time passes in a process under test, as JSON in the variable below. What is not said is the machine's own. */
export interface TrialPace {
  /** A file with milliseconds that are added to the clock; read at every look at the time. */
  readonly clockFile?: string;
  /** How often it is looked what is due, in milliseconds. */
  readonly tickMs?: number;
  readonly beatMs?: number;
  readonly deadAfterMs?: number;
  readonly firstRetryMs?: number;
  readonly deliveryMs?: number;
  readonly secondLookMs?: number;
  readonly resumeLookMs?: number;
  readonly lookMs?: number;
  readonly stopMs?: number;
  /** Where a clock file is given, a jump is believed at once unless this says otherwise. */
  readonly jumpSettlesMs?: number;
  /**
   * A file with the step of a delivery at which the process that reaches it kills itself, as by a power cut. It takes the file
   * along, and there is none until a test writes it.
   */
  readonly failpointFile?: string;
  /** The step at which the process is frozen when it is first reached, until it gets SIGCONT. */
  readonly freezesAt?: Step;
}

export const TRIAL_PACE = 'TRIAL_PACE';

export function readTrialPace(text: string | undefined): Partial<DigestPace> {
  const { clockFile, tickMs, failpointFile, freezesAt, ...rest }: TrialPace = JSON.parse(text ?? '{}');
  let wasFrozen = false;
  return {
    ...(clockFile === undefined ? {} : { now: () => aheadBy(clockFile), jumpSettlesMs: 0 }),
    ...rest,
    ...(tickMs === undefined ? {} : { startTicks: every(tickMs) }),
    reached: (step) => {
      if (failpointFile !== undefined && step === textIn(failpointFile)) {
        rmSync(failpointFile);
        process.kill(process.pid, 'SIGKILL');
      }
      if (step !== freezesAt || wasFrozen) return;
      wasFrozen = true;
      process.kill(process.pid, 'SIGSTOP');
    },
  };
}

function aheadBy(clockFile: string): Date {
  return new Date(Date.now() + Number(readFileSync(clockFile, 'utf8')));
}

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function every(milliseconds: number): DigestPace['startTicks'] {
  return (tick) => {
    const timer = setInterval(() => void tick(), milliseconds);
    return async () => clearInterval(timer);
  };
}

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

const RESOLUTION_MS = 1;
/** A stall is written down when the next turn comes. */
const A_FEW_TURNS_MS = 5;

/** Looks how long this thread lets nothing else have a turn. */
export interface StallWatch {
  /** @returns the longest in milliseconds, from the start of the watch */
  end(): Promise<number>;
}

/** The watch sees what begins after this resolves. */
export async function watchStalls(): Promise<StallWatch> {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  await wait(A_FEW_TURNS_MS);
  delays.reset();
  await wait(A_FEW_TURNS_MS);
  return {
    end: async () => {
      await wait(A_FEW_TURNS_MS);
      delays.disable();
      return Math.max(0, delays.max / 1e6 - RESOLUTION_MS);
    },
  };
}

import type { Instances } from '../store/instances.ts';
import type { DigestPace } from './pace.ts';

/** How this process says that it is alive. */
export interface Heartbeat {
  beat(): Promise<void>;
  /** Did it say so a moment ago, so that nobody can have taken it for dead? Also after a sleep of the machine. */
  isFresh(): boolean;
}

/** Has not said anything yet. @param by this process in the ledger */
export function createHeartbeat(
  instances: Pick<Instances, 'beat'>,
  by: string,
  { elapsed, deadAfterMs }: Pick<DigestPace, 'elapsed' | 'deadAfterMs'>,
): Heartbeat {
  // A machine that sleeps stops the one, and a clock that is set moves the other.
  const moment = () => ({ elapsed: elapsed(), wall: Date.now() });
  let last: ReturnType<typeof moment> | undefined;
  return {
    beat: async () => {
      const begun = moment();
      await instances.beat(by);
      last = begun;
    },
    isFresh: () => {
      if (last === undefined) return false;
      const now = moment();
      return Math.max(now.elapsed - last.elapsed, Math.abs(now.wall - last.wall)) < deadAfterMs / 2;
    },
  };
}

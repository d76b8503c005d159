import type { DigestPace } from './pace.ts';

/** Clocks are set by less than this all the time. */
const SET_BY_MS = 2 * 60_000;

interface Jump {
  readonly aheadMs: number;
  /** When it was first seen, by the clock that is never set. */
  readonly since: number;
}

/**
 * The clock on the wall, compared at every look with one that is never set: a jump is believed only when it stays for
 * `jumpSettlesMs`; until then time goes on as it did. So a clock that is a year ahead for a second makes nothing due, and a
 * machine that slept goes on a little later.
 * @param onJump called once for each jump, with its milliseconds (negative: back)
 */
export function createSteadyClock(
  { now, elapsed, jumpSettlesMs }: Pick<DigestPace, 'now' | 'elapsed' | 'jumpSettlesMs'>,
  onJump: (aheadMs: number) => void,
): () => Date {
  let known = { wall: now().getTime(), elapsed: elapsed() };
  let jump: Jump | undefined;
  return () => {
    const seen = { wall: now().getTime(), elapsed: elapsed() };
    const expected = known.wall + (seen.elapsed - known.elapsed);
    const aheadMs = seen.wall - expected;
    if (Math.abs(aheadMs) > SET_BY_MS) {
      if (jump === undefined || Math.abs(aheadMs - jump.aheadMs) > SET_BY_MS) {
        jump = { aheadMs, since: seen.elapsed };
        onJump(aheadMs);
      }
      if (seen.elapsed - jump.since < jumpSettlesMs) return new Date(expected);
    }
    jump = undefined;
    known = seen;
    return new Date(seen.wall);
  };
}

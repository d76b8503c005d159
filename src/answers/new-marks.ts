import { within } from '../within.ts';
import type { AnswerContext } from './answer-context.ts';

const DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;
/** A search does not wait for what only adorns it. */
const PATIENCE_MS = 200;

const NONE: ReadonlyMap<string, string> = new Map();

/** Of those papers that appeared in the last days where and when that was, by their ids: `new on arXiv yesterday`. Never rejects. */
export async function newMarks(
  ids: readonly string[],
  { arrivals, asker, now, say }: Pick<AnswerContext, 'arrivals' | 'asker' | 'now' | 'say'>,
): Promise<ReadonlyMap<string, string>> {
  if (arrivals === undefined) return NONE;
  try {
    const since = new Date(now.getTime() - DAYS * DAY_MS);
    const came = await within(
      PATIENCE_MS,
      arrivals().then((known) => known.since(since)),
    );
    const shown = new Set(ids);
    const wanted = came.filter(({ paperId }) => shown.has(paperId));
    if (wanted.length === 0) return NONE;
    const { newReason } = await import('./new-list.ts');
    const clock = { now, timezone: asker?.timezone ?? 'UTC' };
    return new Map(wanted.map((arrival) => [arrival.paperId, newReason(arrival, clock, say)]));
  } catch {
    return NONE;
  }
}

import type { Shown } from '../text-in.ts';
import { nothingTaken, type Taken } from './taken.ts';

/** How that is shown. */
export const NEWEST_FIRST: Shown = { key: 'filter.newest' };
const OLDEST_FIRST: Shown = { key: 'filter.oldest' };

const ORDER =
  /(?:[,;]\s*)?(?<![\p{L}\p{N}-])(?:(?:the )?(?<newest>newest|latest|most recent|recent ones?)(?: (?:ones?|papers?))?(?: first)?|(?:sorted |ordered |sort |order )?by (?:date|year|recency)|(?:the )?(?<oldest>oldest|earliest)(?: (?:ones?|papers?))?(?: first)?)\s*$/iu;

const NEWEST_OF = /^(?:the )?(?:newest|latest|most recent|recent)\s+(?<rest>.+)$/iu;

/** Takes out in which order papers are wanted: `newest first`, `by date`. */
export function takeOrder(text: string): Taken {
  const { rest } = NEWEST_OF.exec(text)?.groups ?? {};
  if (rest !== undefined) return { rest, filters: ['sort:newest'], shown: [NEWEST_FIRST] };
  const match = ORDER.exec(text);
  if (match === null) return nothingTaken(text);
  const isOldest = match.groups?.['oldest'] !== undefined;
  return {
    rest: text.slice(0, match.index).trim(),
    filters: [isOldest ? 'sort:oldest' : 'sort:newest'],
    shown: [isOldest ? OLDEST_FIRST : NEWEST_FIRST],
  };
}

import type { Messages } from '../messages/messages.ts';
import type { Library } from '../search/library.ts';
import { parseQuery, type SearchQuery } from '../search/query.ts';
import { terms } from '../search/words/analyzer.ts';
import { ASKED_BY } from './asked-by.ts';
import { commaList } from './comma-list.ts';
import { unreadNotes } from './compose-no-answer.ts';
import { compileAsked, readAsked } from './requests/asked.ts';
import { stripRequest } from './requests/strip-request.ts';
import { isQueryLanguage, understand } from './requests/understand.ts';

const BY = compileAsked(ASKED_BY);

/** Longer than any sensible search; what is followed is shown again and again. */
export const MOST_CHARACTERS = 200;

/** What was said as a query: what is in the query language as it is, else what plain words mean. */
export async function followedQuery(said: string, library: Library, now: Date): Promise<string> {
  if (isQueryLanguage(said)) return withoutOrder(said);
  const request = stripRequest(said);
  const asked = readAsked(request.steps, BY);
  const { topic, by } = asked?.kind === 'ask' ? asked : { topic: request.topic, by: undefined };
  const year = now.getUTCFullYear();
  const { query } = await understand(
    { topic: topic === '' && by === undefined ? said : topic, newest: false, now: year, by },
    library,
  );
  return withoutOrder(query === '' ? said : query);
}

/** What is new has no order. */
function withoutOrder(query: string): string {
  return query
    .replace(/(?:^|\s)(?:sort|order):(?:newest|oldest)(?!\S)/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Can a paper be told by it? Exclusions and years alone say nothing of what it is about, nor do words like `the`. */
export function isSensible(query: string): boolean {
  const { text, phrases, authors, titles, venues, unknownFields = [] } = parseQuery(query);
  const isOnlyUnknown = unknownFields.length > 0 && text === query;
  return (
    (terms(text).length > 0 && !isOnlyUnknown) ||
    [authors, titles, venues, phrases].some((list) => list.some((one) => /[\p{L}\p{N}]/u.test(one)))
  );
}

const LAST_YEAR = 9999;

/** What was understood, as people read it: `about “diffusion models”, by Levine, since 2023`. */
export function queryInWords(query: string, say: Messages): string {
  const parsed = parseQuery(query);
  const { text, phrases, authors, titles, venues, excluded } = parsed;
  const all = [
    ...(text === '' ? [] : [say.text('follow.words', { text })]),
    ...phrases.map((one) => say.text('follow.phrase', { text: one })),
    ...titles.map((one) => say.text('follow.titled', { text: one })),
    ...authors.map((name) => say.text('filter.by', { name })),
    ...venues.map((venue) => say.text('follow.in', { venue })),
    ...yearsInWords(parsed, say),
    ...excluded.map((what) => say.text('filter.not', { what })),
    ...unreadNotes(parsed, say),
  ];
  return commaList(all, say);
}

function yearsInWords({ years }: SearchQuery, say: Messages): readonly string[] {
  if (years === undefined) return [];
  const { from, to } = years;
  if (from === to) return [String(from)];
  if (to >= LAST_YEAR) return [say.text('filter.since', { year: String(from) })];
  if (from === 0) return [say.text('filter.until', { year: String(to) })];
  return [say.text('filter.years', { from: String(from), to: String(to) })];
}

import type { Paper } from '../../src/papers/paper.ts';
import { canonicalVenue } from '../../src/papers/venue.ts';
import type { SearchQuery } from '../../src/search/query.ts';
import { isStopWord, stem, words, wordsAndParts } from '../../src/search/words/analyzer.ts';
import { expandUmlauts } from '../../src/search/words/umlauts.ts';

/**
 * Does a paper pass everything in a query that is not a matter of degree? Reads the paper.
 * @param papers all there are: they tell which words people write with umlauts
 */
export function passes(paper: Paper, query: SearchQuery, papers: readonly Paper[]): boolean {
  const { shown, venue = '', year } = paper;
  const years = query.years ?? { from: 0, to: 9999 };
  const venueKey = (name: string) => words(canonicalVenue(name)).join(' ');
  return (
    query.authors.every((name) => shown.authors.some((author) => isNamed(author, name, papers))) &&
    query.titles.every((title) => hasRow([shown.title], title, isForm)) &&
    query.phrases.every((phrase) => hasPhrase(paper, phrase)) &&
    !query.excluded.some((text) => isExcluded(paper, text)) &&
    (query.venues.length === 0 || query.venues.some((name) => venueKey(name) === venueKey(venue))) &&
    (query.years === undefined || (year !== undefined && year >= years.from && year <= years.to))
  );
}

/** `schoelkopf` → `scholkopf`, for words that the papers write with an umlaut. */
export function umlautForms(papers: readonly Paper[]): ReadonlyMap<string, string> {
  const texts = papers.flatMap(({ shown }) => [shown.title, shown.abstract, ...shown.authors]);
  const pairs = texts
    .flatMap((text) => text.match(/\p{L}+/gu) ?? [])
    .map((word) => [expandUmlauts(word) ?? '', words(word)[0] ?? ''] as const);
  return new Map(pairs.filter(([expanded]) => expanded !== '').sort(([, a], [, b]) => (a < b ? 1 : -1)));
}

/** All texts by which a paper is found. */
export function textsOf({ shown, year, track = '' }: Paper): readonly string[] {
  return [shown.title, shown.abstract, `${shown.venue}\n${year ?? ''}\n${track}`, ...shown.authors];
}

function isNamed(author: string, name: string, papers: readonly Paper[]): boolean {
  const own = words(author);
  const wanted = name.match(/[\p{L}\p{N}\p{M}'’]+/gu) ?? [];
  return (
    wanted.length > 0 &&
    wanted.every((word) => {
      const folded = words(word).join('');
      const forms = [folded, expandUmlauts(word), umlautForms(papers).get(folded)];
      return own.some((one) => (folded.length === 1 ? one.startsWith(folded) : forms.includes(one)));
    })
  );
}

type Alike = (one: string, other: string) => boolean;

const isSame: Alike = (one, other) => one === other;
const isForm: Alike = (one, other) => isStopWord(one) === isStopWord(other) && stem(one) === stem(other);

/** Do the words stand side by side in one of the texts? */
function hasRow(texts: readonly string[], row: string, isAlike: Alike): boolean {
  const wanted = words(row);
  return texts.some((text) =>
    words(text).some((_, start, all) =>
      wanted.every((word, at) => isAlike(all[start + at] ?? '', word) && all[start + at] !== undefined),
    ),
  );
}

function searched({ shown }: Paper): readonly string[] {
  return [shown.title, shown.abstract, ...shown.authors];
}

function hasPhrase(paper: Paper, phrase: string): boolean {
  const [word, second] = words(phrase);
  if (word === undefined) return false;
  if (second !== undefined) return hasRow(searched(paper), phrase, isSame);
  return textsOf(paper).some((text) => wordsAndParts(text).includes(word));
}

function isExcluded(paper: Paper, text: string): boolean {
  const [word, second] = words(text);
  if (word === undefined) return false;
  if (second !== undefined) return hasRow(searched(paper), text, isForm);
  if (isStopWord(word)) return hasPhrase(paper, word);
  return textsOf(paper).some((own) => wordsAndParts(own).some((other) => isForm(other, word)));
}

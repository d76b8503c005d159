import type { Paper } from '../../src/papers/paper.ts';
import { isStopWord, words } from '../../src/search/words/analyzer.ts';
import { pickEvenly } from './evenly.ts';

/** What kinds of questions are asked, in the order in which they are measured and printed. */
export const QUERY_KINDS = {
  short: '2–3 words',
  common: 'common words',
  title: 'a whole title',
  question: 'a question',
  abstract: 'an abstract as the question',
  filtered: 'filtered',
  phrase: 'a phrase',
  misspelt: 'misspelt',
  relatedPaper: 'related, from a paper',
  relatedText: 'related, from an abstract',
  suggest: 'suggest',
} as const;
export type QueryKind = keyof typeof QUERY_KINDS;

/** In the same order. */
export const queryKinds = Object.keys(QUERY_KINDS) as readonly QueryKind[];

/** One question, as a person types it and taken apart for engines that know no query language. */
export interface Query {
  readonly text: string;
  /** What is left to rank by without phrases' quotes and filters. */
  readonly words: string;
  /** The paper it was made from. */
  readonly source?: string;
  readonly filter?: QueryFilter;
}

/** Facts that a paper must have: one of them is given. */
export interface QueryFilter {
  readonly author?: string;
  readonly venue?: string;
  readonly year?: number;
}

export type Queries = Readonly<Record<QueryKind, readonly Query[]>>;

const SOURCES = 250;

/** Questions made from the corpus itself, the same at every run; the first few of a kind are spread over all the papers. */
export function createQueries(papers: readonly Paper[]): Queries {
  const sources = pickEvenly(papers, SOURCES);
  const frequency = countPapers(papers);
  return {
    short: sources.flatMap((paper, at) =>
      query(
        paper,
        longWords(paper)
          .slice(0, 2 + (at % 2))
          .join(' '),
      ),
    ),
    common: commonPairs(frequency),
    title: sources.flatMap((paper) => query(paper, paper.shown.title)),
    question: sources.flatMap((paper) => query(paper, askHow(contentWords(paper.shown.title)))),
    abstract: sources.flatMap((paper) => query(paper, paper.shown.abstract)),
    filtered: sources.flatMap(filteredQuery),
    phrase: sources.flatMap(phraseQuery),
    misspelt: sources.flatMap((paper, at) =>
      query(paper, misspellRarest(contentWords(paper.shown.title), frequency, at)),
    ),
    relatedPaper: sources.flatMap((paper) => query(paper, `${paper.shown.title} ${paper.shown.abstract}`)),
    relatedText: sources.flatMap((paper) => query(paper, paper.shown.abstract)),
    suggest: sources.flatMap((paper, at) => query(paper, prefixOf(paper, at))),
  };
}

/** None where nothing is left to ask for. */
function query({ id }: Paper, text: string): readonly Query[] {
  return text.trim() === '' ? [] : [{ text, words: text, source: id }];
}

function longWords({ shown }: Paper): readonly string[] {
  return shown.title.split(/[^A-Za-z]+/).filter((word) => word.length > 3);
}

function contentWords(text: string): readonly string[] {
  return words(text).filter((word) => word.length > 2 && !isStopWord(word));
}

/** In how many papers each word stands. */
function countPapers(papers: readonly Paper[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const { shown } of papers)
    for (const word of new Set(contentWords(`${shown.title}\n${shown.abstract}`)))
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return frequency;
}

/** Enough for as many pairs as there are sources. */
const COMMON_WORDS = 24;

function commonPairs(frequency: ReadonlyMap<string, number>): readonly Query[] {
  const common = [...frequency]
    .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || (one < other ? -1 : 1))
    .slice(0, COMMON_WORDS)
    .map(([word]) => word);
  const pairs = common.flatMap((one, at) => common.slice(at + 1).map((other) => `${one} ${other}`));
  return pickEvenly(pairs, SOURCES).map((text) => ({ text, words: text }));
}

function askHow([first, second, ...others]: readonly string[]): string {
  if (first === undefined || second === undefined) return '';
  const purpose = others.length === 0 ? '' : ` for ${others.slice(0, 3).join(' ')}`;
  return `how do ${first} and ${second} work${purpose}?`;
}

/** Author, venue and year in turn; another one where the paper's is not known. */
function filteredQuery(paper: Paper, at: number): readonly Query[] {
  const { authors, venue = '' } = paper.shown;
  const [author] = authors;
  const filters: readonly { readonly text: string; readonly filter: QueryFilter }[] = [
    ...(author === undefined ? [] : [{ text: `author:"${author}"`, filter: { author } }]),
    ...(venue === '' ? [] : [{ text: `venue:"${venue}"`, filter: { venue } }]),
    ...(paper.year === undefined ? [] : [{ text: `year:${paper.year}`, filter: { year: paper.year } }]),
  ];
  const chosen = filters[at % Math.max(1, filters.length)];
  const wanted = longWords(paper).slice(0, 2).join(' ');
  if (chosen === undefined || wanted === '') return [];
  return [{ text: `${wanted} ${chosen.text}`, words: wanted, source: paper.id, filter: chosen.filter }];
}

/** Two or three words that stand together in the title, one of them no function word. */
function phraseQuery(paper: Paper, at: number): readonly Query[] {
  const all = words(paper.shown.title);
  const length = 2 + (at % 2);
  const start = all.findIndex((word, from) => !isStopWord(word) && from + length <= all.length);
  if (start === -1) return [];
  const phrase = all.slice(start, start + length).join(' ');
  return [{ text: `"${phrase}"`, words: phrase, source: paper.id }];
}

const SHORTEST_MISSPELT = 6;

/** The rarest of the longer words with a letter dropped or two changed places, beside two other words. */
function misspellRarest(all: readonly string[], frequency: ReadonlyMap<string, number>, at: number): string {
  const [rarest] = all
    .filter((word) => word.length >= SHORTEST_MISSPELT && /^[a-z]+$/.test(word))
    .sort((one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0));
  if (rarest === undefined) return '';
  const others = all.filter((word) => word !== rarest).slice(0, 2);
  return [...others, misspell(rarest, at)].join(' ');
}

function misspell(word: string, at: number): string {
  const place = 1 + (at % (word.length - 2));
  const [before, letter, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
  const isSwapped = at % 2 === 1 && letter !== after.charAt(0);
  return isSwapped ? before + after.charAt(0) + letter + after.slice(1) : before + after;
}

/** What somebody has typed of a title or a name. */
function prefixOf({ shown }: Paper, at: number): string {
  const [author = shown.title] = shown.authors;
  return [shown.title.slice(0, 3), shown.title.slice(0, 9), author.slice(0, 4)][at % 3] ?? '';
}

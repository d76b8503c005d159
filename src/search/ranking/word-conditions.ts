import { createTurns } from '../../turns.ts';
import type { SearchQuery } from '../query.ts';
import type { Segment } from '../segment/segment.ts';
import { findString } from '../segment/string-table.ts';
import { isStopWord, stem, words } from '../words/analyzer.ts';
import { STOP_WORDS } from '../words/stop-words.ts';
import { papersOf, papersWithAll } from './candidates.ts';
import { createNameCondition } from './match-names.ts';
import { createRowMatcher, type Row } from './match-rows.ts';

/** What a query's names, titles, phrases and exclusions ask of the papers of a segment. */
export interface WordConditions {
  /** The papers that pass by the posting lists alone, ascending. */
  readonly passing: Uint32Array;
  /** Those of which only their words tell, ascending. */
  readonly doubtful: Uint32Array;
  /** Whether a doubtful paper passes, by its words in order (see ForwardIndex). */
  readonly test: (forward: Uint32Array) => boolean;
}

/**
 * The conditions of a query in the words of a segment, each once, however often it is asked. Posting lists rule out what they
 * can. Where nothing has to be there, only papers that have all telling words of an exclusion are doubtful.
 * @param umlauts `schoelkopf` → `scholkopf`, of all papers there are
 */
export async function createWordConditions(
  query: SearchQuery,
  segment: Segment,
  umlauts: ReadonlyMap<string, string>,
): Promise<WordConditions> {
  const names = [...new Set(query.authors)].map((author) => createNameCondition(author, segment, umlauts));
  const required = [
    ...distinct(query.titles).flatMap((title) => titleCondition(title, segment)),
    ...distinct(query.phrases).map((phrase) => phraseCondition(phrase, segment)),
  ];
  const { barred, rows: excluded } = readExclusions(query, segment);
  const needed = [...names, ...required].flatMap(({ terms }) => terms);
  const candidates = papersWithAll(needed, segment);
  const marks = await markExcluded({ barred, rows: excluded }, segment);
  const hasRows = createRowTest(required, excluded, segment);
  if (names.length + required.length > 0)
    return {
      passing: NONE,
      doubtful: candidates.filter((paper) => marks[paper] !== BARRED),
      test: (forward) => names.every(({ test }) => test(forward)) && hasRows(forward),
    };
  return {
    passing: candidates.filter((paper) => marks[paper] === 0),
    doubtful: candidates.filter((paper) => marks[paper] === DOUBTFUL),
    test: hasRows,
  };
}

const NONE = new Uint32Array();

/** One condition on the words of a paper, and what posting lists tell of it: of each list of terms it has at least one. */
interface RowCondition {
  readonly row: Row;
  readonly terms: readonly (readonly number[])[];
}

/** Of texts that are the same words the first. */
function distinct(texts: readonly string[]): readonly string[] {
  return [...new Map(texts.map((text) => [words(text).join(' '), text])).values()];
}

/** The texts of a paper in its forward index. */
const TITLE = 0;
const FACTS = 2;
const isTitle = (text: number) => text === TITLE;
const isSearched = (text: number) => text !== FACTS;
const isAny = () => true;

/** None for a title without words. */
function titleCondition(title: string, segment: Segment): readonly RowCondition[] {
  return words(title).length === 0 ? [] : [formsCondition(title, segment, isTitle)];
}

/** The words in this order, in any form of theirs, side by side in one text. */
function formsCondition(text: string, segment: Segment, isText: Row['isText']): RowCondition {
  const content = words(text);
  const row = { words: content.map((word) => formsOf(word, segment)), isText, takesParts: false };
  return { row, terms: termsOf(row, content, segment) };
}

/** The very words, side by side in one text; a single one may stand anywhere. */
function phraseCondition(phrase: string, segment: Segment): RowCondition {
  const content = words(phrase);
  const isOne = content.length === 1;
  const places = content.map((word) => placeOf(segment.words.table, word));
  const row = { words: places, isText: isOne ? isAny : isSearched, takesParts: isOne };
  return { row, terms: termsOf(row, content, segment) };
}

/** Stop words have no posting lists; what has a word that no paper has, or none at all, is nowhere. */
function termsOf(row: Row, content: readonly string[], segment: Segment): RowCondition['terms'] {
  if (content.length === 0 || row.words.some((places) => places.length === 0)) return NOWHERE;
  const telling = new Set(content.filter((word) => !isStopWord(word)).map(stem));
  return [...telling].map((term) => placeOf(segment.terms.table, term));
}

const NOWHERE = [[]];

/** The words that are the same in another form; of a stop word those that are stop words too. */
function formsOf(word: string, { words: { table }, terms }: Segment): readonly number[] {
  const wanted = stem(word);
  if (isStopWord(word))
    return [...STOP_WORDS]
      .filter((other) => stem(other) === wanted)
      .flatMap((other) => placeOf(table, other));
  return placeOf(terms.table, wanted).flatMap((term) => [
    ...terms.words.subarray(terms.wordStarts[term] ?? 0, terms.wordStarts[term + 1] ?? 0),
  ]);
}

function placeOf(table: Segment['terms']['table'], text: string): readonly number[] {
  const place = findString(table, text);
  return place === -1 ? [] : [place];
}

interface Exclusions {
  /** Terms that a paper must not have. */
  readonly barred: readonly number[];
  readonly rows: readonly RowCondition[];
}

/** What a paper must not have: a paper that the word alone would find is left out; a phrase excludes only itself. */
function readExclusions({ excluded }: SearchQuery, segment: Segment): Exclusions {
  const barred: number[] = [];
  const rows: RowCondition[] = [];
  for (const text of distinct(excluded)) {
    const [word = '', second] = words(text);
    if (second !== undefined) rows.push(formsCondition(text, segment, isSearched));
    else if (isStopWord(word)) rows.push(phraseCondition(text, segment));
    else barred.push(...placeOf(segment.terms.table, stem(word)));
  }
  return { barred: [...new Set(barred)], rows: rows.filter(({ terms }) => terms !== NOWHERE) };
}

/** Whether a paper has all rows of some conditions and none of others. */
function createRowTest(
  required: readonly RowCondition[],
  excluded: readonly RowCondition[],
  segment: Segment,
): (forward: Uint32Array) => boolean {
  const matcher = createRowMatcher(
    [...required, ...excluded].map(({ row }) => row),
    segment,
  );
  return (forward) => {
    let missing = required.length;
    let isExcluded = false;
    matcher.look(forward, (row) => {
      if (row < required.length) missing--;
      else isExcluded = true;
      return isExcluded || (missing === 0 && excluded.length === 0);
    });
    return missing === 0 && !isExcluded;
  };
}

const DOUBTFUL = 1;
const BARRED = 2;
/** Of so many exclusions the posting lists are intersected; of more only the rarest word of each is looked up. */
const FEW = 8;

/** By paper: which are excluded, and which may be by what their words say; others have their turn in between. */
async function markExcluded({ barred, rows }: Exclusions, segment: Segment): Promise<Uint8Array> {
  const marks = new Uint8Array(segment.papers);
  const turn = createTurns();
  const mark = async (papers: Uint32Array, as: number) => {
    for (const paper of papers) marks[paper] = as;
    await turn();
  };
  if (rows.some(({ terms }) => terms.length === 0)) marks.fill(DOUBTFUL);
  else
    for (const { terms } of rows)
      await mark(papersWithAll(rows.length > FEW ? rarestOf(terms, segment) : terms, segment), DOUBTFUL);
  for (const term of barred) await mark(papersOf(term, segment), BARRED);
  return marks;
}

/** Of lists of one term each the one that the fewest papers have. */
function rarestOf(terms: RowCondition['terms'], segment: Segment): RowCondition['terms'] {
  const papers = ([term = 0]: readonly number[]) => papersOf(term, segment).length;
  return terms.toSorted((one, other) => papers(one) - papers(other)).slice(0, 1);
}

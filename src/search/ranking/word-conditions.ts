import type { SearchQuery } from '../query.ts';
import { NO_TERM, SEPARATOR, type Segment } from '../segment/segment.ts';
import { findString, prefixRange } from '../segment/string-table.ts';
import { isStopWord, stem, words } from '../words/analyzer.ts';
import { STOP_WORDS } from '../words/stop-words.ts';
import { expandUmlauts } from '../words/umlauts.ts';
import { papersWithAll, without } from './candidates.ts';

/** What a query's names, titles, phrases and exclusions ask of the words of a paper. */
export interface WordConditions {
  /** The papers of the segment that may pass, ascending. */
  readonly candidates: Uint32Array;
  /** Whether a paper does, by its words in order (see ForwardIndex); undefined when every candidate does. */
  readonly test: ((forward: Uint32Array) => boolean) | undefined;
}

/** One condition on the words of a paper. */
interface Condition {
  /** Of each list of terms a paper that passes has at least one. */
  readonly terms: readonly (readonly number[])[];
  readonly test?: (forward: Uint32Array) => boolean;
}

/** Does a word, by its place, stand for what is asked? */
type Accepts = (word: number) => boolean;

/**
 * The conditions of a query in the words of a segment.
 * @param umlauts `schoelkopf` → `scholkopf`, of all papers there are
 */
export function createWordConditions(
  query: SearchQuery,
  segment: Segment,
  umlauts: ReadonlyMap<string, string>,
): WordConditions {
  const conditions = [
    ...query.authors.map((author) => authorCondition(author, segment, umlauts)),
    ...query.titles.map((title) => stemCondition(title, segment, (section) => section === TITLE)),
    ...query.phrases.map((phrase) => phraseCondition(phrase, segment)),
  ];
  const excluded = query.excluded.map((text) => exclusion(text, segment));
  const required = conditions.flatMap(({ terms }) => terms);
  const tests = [
    ...conditions.flatMap(({ test }) => test ?? []),
    ...excluded.flatMap(({ test }) => (test === undefined ? [] : [(forward: Uint32Array) => !test(forward)])),
  ];
  const barred = excluded.flatMap(({ terms, test }) => (test === undefined ? terms.flat() : []));
  return {
    candidates: without(papersWithAll(required, segment), barred, segment),
    test: tests.length === 0 ? undefined : (forward) => tests.every((test) => test(forward)),
  };
}

const NEVER: Condition = { terms: [[]], test: () => false };

/** One author must have all words of the name; a single letter is an initial. */
function authorCondition(author: string, segment: Segment, umlauts: ReadonlyMap<string, string>): Condition {
  const wanted = author
    .split(/[^\p{L}\p{N}\p{M}'’]+/u)
    .filter((word) => word !== '')
    .map((word) => spellings(word, umlauts));
  if (wanted.length === 0) return NEVER;
  const accepts = wanted.map((forms) => acceptName(forms, segment));
  // Stop words have no posting lists.
  const whole = wanted.filter(
    ([form = '', ...others]) => form.length > 1 && ![form, ...others].some(isStopWord),
  );
  return {
    terms: whole.map((forms) => forms.flatMap((form) => placeOf(segment.terms.table, stem(form)))),
    test: (forward) =>
      someSection(forward, isName, (from, to) =>
        accepts.every((accept) => {
          for (let at = from; at < to; at++)
            if (isWhole(forward[at]) && accept((forward[at] ?? 0) >>> 1)) return true;
          return false;
        }),
      ),
  };
}

/** How papers may write a name: folded, with umlauts as people type them, or as a paper with the umlaut has it. */
function spellings(word: string, umlauts: ReadonlyMap<string, string>): readonly string[] {
  const folded = words(word).join('');
  const forms = [folded, expandUmlauts(word), umlauts.get(folded)];
  return forms.filter((form) => form !== undefined);
}

function acceptName(forms: readonly string[], { words: { table } }: Segment): Accepts {
  const [initial = ''] = forms;
  if (initial.length === 1) {
    const [from, to] = prefixRange(table, initial);
    return (word) => word >= from && word < to;
  }
  const places = new Set(forms.map((form) => findString(table, form)));
  return (word) => places.has(word);
}

/** The words in this order, in any form of theirs, side by side in one text. */
function stemCondition(text: string, segment: Segment, isSection: (section: number) => boolean): Condition {
  const content = words(text);
  if (content.length === 0) return { terms: [] };
  const telling = content.filter((word) => !isStopWord(word)).map(stem);
  const accepts = content.map((word) => acceptForms(word, segment));
  return {
    terms: telling.map((term) => placeOf(segment.terms.table, term)),
    test: (forward) =>
      someSection(forward, isSection, (from, to) => hasRow(forward.subarray(from, to), accepts)),
  };
}

function acceptForms(word: string, { words: { table, term: termOf }, terms }: Segment): Accepts {
  const wanted = stem(word);
  if (!isStopWord(word)) {
    const place = findString(terms.table, wanted);
    return (other) => place !== -1 && termOf[other] === place;
  }
  const alike = new Set(
    [...STOP_WORDS].filter((other) => stem(other) === wanted).map((other) => findString(table, other)),
  );
  return (other) => termOf[other] === NO_TERM && alike.has(other);
}

/** The very words, side by side in one text; a single one may stand anywhere. */
function phraseCondition(phrase: string, segment: Segment): Condition {
  const content = words(phrase);
  if (content.length === 0) return NEVER;
  const telling = content.filter((word) => !isStopWord(word)).map(stem);
  const places = content.map((word) => findString(segment.words.table, word));
  const accepts = places.map(
    (place): Accepts =>
      (word) =>
        word === place,
  );
  const [only = -1] = places;
  return {
    terms: [
      ...telling.map((term) => placeOf(segment.terms.table, term)),
      ...(places.includes(-1) ? [[]] : []),
    ],
    test:
      content.length === 1
        ? (forward) => forward.includes(2 * only) || forward.includes(2 * only + 1)
        : (forward) =>
            someSection(forward, isSearched, (from, to) => hasRow(forward.subarray(from, to), accepts)),
  };
}

/** What a paper must not have: a paper that the word alone would find is left out; a phrase excludes only itself. */
function exclusion(text: string, segment: Segment): Condition {
  const [word, second] = words(text);
  if (word !== undefined && second === undefined && !isStopWord(word))
    return { terms: [placeOf(segment.terms.table, stem(word))] };
  return second === undefined ? phraseCondition(text, segment) : stemCondition(text, segment, isSearched);
}

function placeOf(table: Segment['terms']['table'], text: string): readonly number[] {
  const place = findString(table, text);
  return place === -1 ? [] : [place];
}

/** The texts of a paper in its forward index. */
const TITLE = 0;
const FACTS = 2;
const isName = (section: number) => section > FACTS;
const isSearched = (section: number) => section !== FACTS;

function isWhole(token: number | undefined): boolean {
  return token !== undefined && (token & 1) === 0;
}

/** Looks at the texts of a paper, from one place to another, until one passes. */
function someSection(
  forward: Uint32Array,
  isSection: (section: number) => boolean,
  test: (from: number, to: number) => boolean,
): boolean {
  let from = 0;
  for (let section = 0; from <= forward.length; section++) {
    const end = forward.indexOf(SEPARATOR, from);
    const to = end === -1 ? forward.length : end;
    if (isSection(section) && test(from, to)) return true;
    from = to + 1;
  }
  return false;
}

/** Do accepted words stand side by side? Parts of words are passed over. */
function hasRow(text: Uint32Array, accepts: readonly Accepts[]): boolean {
  const whole = text.some((token) => !isWhole(token)) ? text.filter(isWhole) : text;
  for (let start = 0; start + accepts.length <= whole.length; start++) {
    let length = 0;
    while (length < accepts.length && accepts[length]?.((whole[start + length] ?? 0) >>> 1) === true)
      length++;
    if (length === accepts.length) return true;
  }
  return false;
}

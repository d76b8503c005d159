import { createBoundedMap } from '../../bounded-map.ts';
import type { Terms } from '../segment/segment.ts';
import { sizeOf, stringAt } from '../segment/string-table.ts';
import { trigramsOf } from '../words/trigrams.ts';
import type { CorpusIndex, IndexedSegment } from './corpus-index.ts';
import { termFrequency } from './vocabulary-of-index.ts';

/** A term that is likely another form of a word, and how like it is, 0 to 1. */
interface NearForm {
  readonly term: string;
  readonly likeness: number;
}

const LEAST_LIKE = 0.6;
const MOST_FORMS = 3;
const SHORTEST_WORD = 5;
const KEPT = 5_000;

/** Other forms of a query's words. */
export interface NearForms {
  /** @returns the terms with their other forms, each weighed by how like it is */
  addTo(terms: ReadonlyMap<string, number>): ReadonlyMap<string, number>;
}

/**
 * Finds forms that the stemmer leaves apart (`optimisation` and `optimization`) among the terms of an index: those that share
 * most of their trigrams (Dice's coefficient at least 0.6, at most three). Some are other words that look alike, so they may
 * weigh little. Common terms are left out: they tell hardly anything, and those are what takes long.
 * @param share of the weight of the word itself that a form may have at most
 */
export function createNearForms(index: CorpusIndex, share: number): NearForms {
  const known = createBoundedMap<string, readonly NearForm[]>(KEPT);
  const counters = index.segments.map(({ segment }) => new Uint8Array(sizeOf(segment.terms.table)));
  const most = Math.max(FEW, index.papers / 10);
  const findForms = (term: string): readonly NearForm[] => {
    const likeness = new Map<string, number>();
    for (const [at, one] of index.segments.entries())
      for (const form of formsIn(one, term, counters[at])) likeness.set(form.term, form.likeness);
    return [...likeness]
      .map(([form, like]) => ({ term: form, likeness: like }))
      .sort((a, b) => b.likeness - a.likeness || (a.term < b.term ? -1 : 1))
      .filter((form) => isOfFew(termFrequency(index, form.term).all, most))
      .slice(0, MOST_FORMS);
  };
  const formsOf = (term: string): readonly NearForm[] => {
    if (term.length < SHORTEST_WORD) return [];
    let forms = known.get(term);
    if (forms === undefined) {
      forms = findForms(term);
      known.set(term, forms);
    }
    return forms;
  };
  return {
    addTo: (asked) => {
      const all = new Map(asked);
      if (share === 0) return all;
      for (const [term, weight] of asked)
        for (const { term: form, likeness } of formsOf(term))
          all.set(form, (all.get(form) ?? 0) + share * likeness * weight);
      return all;
    },
  };
}

const FEW = 200;

function isOfFew(papers: number, most: number): boolean {
  return papers > 0 && papers <= most;
}

/** @param shared a counter for each term of the segment, all at 0 before and after */
function formsIn(
  { segment: { terms } }: IndexedSegment,
  term: string,
  shared: Uint8Array = new Uint8Array(sizeOf(terms.table)),
): readonly NearForm[] {
  const own = trigramsOf(term);
  const forms: NearForm[] = [];
  for (const place of countShared(own, terms, shared)) {
    const count = shared[place] ?? 0;
    shared[place] = 0;
    // The other word has at least the trigrams that it shares.
    if (2 * count < LEAST_LIKE * (own.length + count)) continue;
    const other = stringAt(terms.table, place);
    const likeness = (2 * count) / (own.length + trigramsOf(other).length);
    if (likeness >= LEAST_LIKE && other !== term) forms.push({ term: other, likeness });
  }
  return forms;
}

/** Counts how many of some trigrams each term has. @returns the terms that have any */
function countShared(trigrams: readonly number[], terms: Terms, shared: Uint8Array): readonly number[] {
  const touched: number[] = [];
  for (const trigram of trigrams)
    for (let at = terms.trigramStarts[trigram] ?? 0; at < (terms.trigramStarts[trigram + 1] ?? 0); at++) {
      const place = terms.trigrams[at] ?? 0;
      const count = shared[place] ?? 0;
      if (count === 0) touched.push(place);
      shared[place] = count + 1;
    }
  return touched;
}

import { createBoundedMap } from '../../bounded-map.ts';

/** A term that is likely another form of a word, and how like it is, 0 to 1. */
interface NearForm {
  readonly term: string;
  readonly likeness: number;
}

const LEAST_LIKE = 0.6;
const MOST_FORMS = 3;
const SHORTEST_WORD = 5;
const SHORTEST_FORM = 4;
const ONLY_LETTERS = /^[a-z]+$/;
const KEPT = 2_000;

/** Other forms of a query's words. */
export interface NearForms {
  /** @returns the terms with their other forms, each weighed by how like it is */
  addTo(terms: ReadonlyMap<string, number>): ReadonlyMap<string, number>;
}

/**
 * Finds forms that the stemmer leaves apart (`optimisation` and `optimization`) among the terms of a corpus: those that share
 * most of their trigrams (Dice's coefficient at least 0.6, at most three). Some are other words that look alike, so they may
 * weigh little.
 * @param share of the weight of the word itself that a form may have at most
 */
export function createNearForms(terms: Iterable<string>, share: number): NearForms {
  // Made at the first question: the start does not wait for it.
  let index: TrigramIndex | undefined;
  const known = createBoundedMap<string, readonly NearForm[]>(KEPT);
  const formsOf = (term: string): readonly NearForm[] => {
    if (term.length < SHORTEST_WORD || !ONLY_LETTERS.test(term)) return [];
    let forms = known.get(term);
    if (forms === undefined) {
      index ??= indexTrigrams(terms);
      forms = findForms(term, index);
      known.set(term, forms);
    }
    return forms;
  };
  return {
    addTo: (asked) => {
      const all = new Map(asked);
      for (const [term, weight] of asked)
        for (const { term: form, likeness } of formsOf(term))
          all.set(form, (all.get(form) ?? 0) + share * likeness * weight);
      return all;
    },
  };
}

interface TrigramIndex {
  readonly terms: readonly string[];
  /** How many trigrams each term has. */
  readonly sizes: Uint8Array;
  /** The places of the terms that have a trigram. */
  readonly having: ReadonlyMap<string, readonly number[]>;
}

const LONGEST_FORM = 60;

function indexTrigrams(all: Iterable<string>): TrigramIndex {
  const terms = [...all].filter(
    (term) => term.length >= SHORTEST_FORM && term.length <= LONGEST_FORM && ONLY_LETTERS.test(term),
  );
  const sizes = new Uint8Array(terms.length);
  const having = new Map<string, number[]>();
  for (const [place, term] of terms.entries()) {
    const own = trigrams(term);
    sizes[place] = own.size;
    for (const trigram of own) {
      const places = having.get(trigram);
      if (places === undefined) having.set(trigram, [place]);
      else places.push(place);
    }
  }
  return { terms, sizes, having };
}

function findForms(term: string, { terms, sizes, having }: TrigramIndex): readonly NearForm[] {
  const own = trigrams(term);
  const shared = new Map<number, number>();
  for (const trigram of own)
    for (const place of having.get(trigram) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  const forms: NearForm[] = [];
  for (const [place, count] of shared) {
    const likeness = (2 * count) / (own.size + (sizes[place] ?? 0));
    const other = terms[place] ?? term;
    if (likeness >= LEAST_LIKE && other !== term) forms.push({ term: other, likeness });
  }
  return forms.sort((a, b) => b.likeness - a.likeness || (a.term < b.term ? -1 : 1)).slice(0, MOST_FORMS);
}

/** Those of a word with its beginning and its end. */
function trigrams(word: string): ReadonlySet<string> {
  const whole = `_${word}_`;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= whole.length; at++) found.add(whole.slice(at, at + 3));
  return found;
}

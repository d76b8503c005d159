import { SEPARATOR, type Segment } from '../segment/segment.ts';
import { findString, prefixRange } from '../segment/string-table.ts';
import { isStopWord, stem, words } from '../words/analyzer.ts';
import { expandUmlauts } from '../words/umlauts.ts';

/** That one author of a paper has all words of a name. */
export interface NameCondition {
  /** Of each list of terms a paper that passes has at least one. */
  readonly terms: readonly (readonly number[])[];
  /** By the words of the paper in order (see ForwardIndex). */
  readonly test: (forward: Uint32Array) => boolean;
}

/**
 * The condition of an author filter in a segment: one author must have all words of the name, in any order; a single letter is
 * an initial.
 * @param umlauts `schoelkopf` → `scholkopf`, of all papers there are
 */
export function createNameCondition(
  author: string,
  segment: Segment,
  umlauts: ReadonlyMap<string, string>,
): NameCondition {
  const named = author.split(/[^\p{L}\p{N}\p{M}'’]+/u).filter((word) => word !== '');
  const wanted = [...new Set(named)].map((word) => spellings(word, umlauts));
  if (wanted.length === 0) return NOBODY;
  const accepts = wanted.map((forms) => acceptName(forms, segment));
  // Stop words have no posting lists.
  const whole = wanted.filter(
    ([form = '', ...others]) => form.length > 1 && ![form, ...others].some(isStopWord),
  );
  return {
    terms: whole.map((forms) => forms.flatMap((form) => placeOf(segment, stem(form)))),
    test: (forward) =>
      someName(forward, (from, to) =>
        accepts.every((accept) => {
          for (let at = from; at < to; at++) {
            const token = forward[at] ?? 0;
            if ((token & 1) === 0 && accept(token >>> 1)) return true;
          }
          return false;
        }),
      ),
  };
}

const NOBODY: NameCondition = { terms: [[]], test: () => false };

/** How papers may write a name: folded, with umlauts as people type them, or as a paper with the umlaut has it. */
function spellings(word: string, umlauts: ReadonlyMap<string, string>): readonly string[] {
  const folded = words(word).join('');
  const forms = [folded, expandUmlauts(word), umlauts.get(folded)];
  return forms.filter((form) => form !== undefined);
}

/** Does a word, by its place, stand for what is asked? */
type Accepts = (word: number) => boolean;

function acceptName(forms: readonly string[], { words: { table } }: Segment): Accepts {
  const [initial = ''] = forms;
  if (initial.length === 1) {
    const [from, to] = prefixRange(table, initial);
    return (word) => word >= from && word < to;
  }
  const places = new Set(forms.map((form) => findString(table, form)));
  return (word) => places.has(word);
}

function placeOf({ terms: { table } }: Segment, term: string): readonly number[] {
  const place = findString(table, term);
  return place === -1 ? [] : [place];
}

/** Names follow so many other texts of a paper. */
const OTHER_TEXTS = 3;

/** Looks at the names of a paper, from one place to another, until one passes. */
function someName(forward: Uint32Array, test: (from: number, to: number) => boolean): boolean {
  let from = 0;
  for (let text = 0; from <= forward.length; text++) {
    const end = forward.indexOf(SEPARATOR, from);
    const to = end === -1 ? forward.length : end;
    if (text >= OTHER_TEXTS && test(from, to)) return true;
    from = to + 1;
  }
  return false;
}

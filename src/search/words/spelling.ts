/** A dictionary of known words that finds completions and near misspellings. */
export interface Spelling {
  has(word: string): boolean;
  /** Known words that begin with the prefix, most frequent first. */
  completions(prefix: string, limit: number): readonly string[];
  /** Known words within `maxDistance` edits, nearest first, then most frequent. */
  nearest(word: string, maxDistance: number, limit: number): readonly NearWord[];
}

/** A known word, and how far it is from the one that was asked about. */
export interface NearWord {
  readonly word: string;
  /** In edits: see editDistance. */
  readonly distance: number;
}

/** @param frequencies how often each word occurs; decides between equally near words */
export function createSpelling(frequencies: ReadonlyMap<string, number>): Spelling {
  // Made at the first use: the start does not wait for it.
  let dictionary: { readonly sorted: readonly string[]; readonly letterSets: Uint32Array } | undefined;
  const open = () => {
    if (dictionary === undefined) {
      const sorted = [...frequencies.keys()].sort(byCodeUnit);
      dictionary = { sorted, letterSets: Uint32Array.from(sorted, letterSet) };
    }
    return dictionary;
  };
  const frequency = (word: string) => frequencies.get(word) ?? 0;

  const completions = (prefix: string, limit: number): readonly string[] => {
    const { sorted } = open();
    const found: string[] = [];
    for (let at = lowerBound(sorted, prefix); sorted[at]?.startsWith(prefix); at++)
      found.push(sorted[at] ?? '');
    return found.sort((a, b) => frequency(b) - frequency(a) || byCodeUnit(a, b)).slice(0, limit);
  };

  const nearest = (word: string, maxDistance: number, limit: number): readonly NearWord[] => {
    const { sorted, letterSets } = open();
    const letters = letterSet(word);
    const found: NearWord[] = [];
    for (const [at, candidate] of sorted.entries()) {
      if (Math.abs(candidate.length - word.length) > maxDistance) continue;
      if (bitCount((letterSets[at] ?? 0) ^ letters) > 2 * maxDistance) continue;
      const distance = editDistance(word, candidate, maxDistance);
      if (distance <= maxDistance) found.push({ word: candidate, distance });
    }
    const rank = (a: NearWord, b: NearWord) =>
      a.distance - b.distance || frequency(b.word) - frequency(a.word) || byCodeUnit(a.word, b.word);
    return found.sort(rank).slice(0, limit);
  };

  return { has: (word) => frequencies.has(word), completions, nearest };
}

/** Longer words have no near ones: nobody mistypes them, and rows need a fixed size. */
const LONGEST_WORD = 62;
const emptyRow = () => new Uint8Array(LONGEST_WORD + 2);
/** The last three rows of the table, used by every call in turn: allocating them took most of the time. */
const ROWS = [emptyRow(), emptyRow(), emptyRow()] as const;

function rowAt(row: number): Uint8Array {
  return ROWS[row % ROWS.length] ?? ROWS[0];
}

/**
 * How many letters were dropped, added, replaced or swapped with their neighbour (optimal string alignment
 * distance). Counting stops above `max`: the result is then `max + 1`.
 */
export function editDistance(one: string, other: string, max: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > max || Math.max(one.length, other.length) > LONGEST_WORD)
    return max + 1;
  const first = rowAt(0);
  for (let column = 0; column <= other.length; column++) first[column] = column;
  for (let row = 1; row <= one.length; row++) if (fillRow(one, other, row) > max) return max + 1;
  return Math.min(rowAt(one.length)[other.length] ?? 0, max + 1);
}

/**
 * Distances of the first `row` letters of one word from every beginning of the other, from the two rows before.
 * @returns the least of them
 */
function fillRow(one: string, other: string, row: number): number {
  const current = rowAt(row);
  const last = rowAt(row + 2);
  const beforeLast = rowAt(row + 1);
  const letter = one.charCodeAt(row - 1);
  const before = row > 1 ? one.charCodeAt(row - 2) : -1;
  let left = row;
  let least = row;
  current[0] = row;
  for (let column = 1; column <= other.length; column++) {
    const same = other.charCodeAt(column - 1) === letter;
    let best = Math.min((last[column] ?? 0) + 1, left + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
    const swapped =
      column > 1 && other.charCodeAt(column - 2) === letter && other.charCodeAt(column - 1) === before;
    if (swapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
    current[column] = best;
    left = best;
    if (best < least) least = best;
  }
  return least;
}

/** One bit for each letter in the word: an edit changes at most two, so far words need no closer look. */
function letterSet(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function lowerBound(sorted: readonly string[], prefix: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

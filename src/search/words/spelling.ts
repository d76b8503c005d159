/** Longer words have no near ones: nobody mistypes them, and rows need a fixed size. */
export const LONGEST_WORD = 62;
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
export function letterSet(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** In how many letters two sets differ. */
export function letterDifference(one: number, other: number): number {
  const bits = one ^ other;
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

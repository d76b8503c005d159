import { SEPARATOR, type Segment } from '../segment/segment.ts';

/** Words that must stand side by side in one text of a paper. */
export interface Row {
  /** For each of them, in their order, the words of the segment that it may be, by their places. */
  readonly words: readonly (readonly number[])[];
  /** Which texts of a paper count, by their number in its forward index. */
  readonly isText: (text: number) => boolean;
  /** Whether a part of a word stands for the first one too: of a row of one word. Parts are passed over otherwise. */
  readonly takesParts: boolean;
}

/** Tells which rows a paper has. */
export interface RowMatcher {
  /**
   * Looks at the words of a paper once, however many rows there are.
   * @param forward its words in order (see ForwardIndex)
   * @param onFound told the number of each row that it has, once; true ends the look
   */
  look(forward: Uint32Array, onFound: (row: number) => boolean): void;
}

interface AnchoredRow extends Row {
  readonly number: number;
  /** The place in the row of the word that is looked for: the rarest. */
  readonly anchor: number;
}

/** Makes a matcher of rows. What a row costs is its rarest word: what stands beside that is looked at there alone. */
export function createRowMatcher(rows: readonly Row[], segment: Segment): RowMatcher {
  const anchored = anchorRows(rows, segment);
  const isAnchor = new Uint8Array(segment.words.frequency.length);
  for (const place of anchored.keys()) isAnchor[place] = 1;
  /** The look in which each row was found last. */
  const foundIn = new Uint32Array(rows.length);
  let looks = 0;
  /** @returns whether somebody knows enough */
  const tellAt = (place: Place, onFound: (row: number) => boolean): boolean => {
    for (const row of anchored.get((place.forward[place.at] ?? 0) >>> 1) ?? []) {
      if (foundIn[row.number] === looks || !row.isText(place.text) || !standsAt(row, place)) continue;
      foundIn[row.number] = looks;
      if (onFound(row.number)) return true;
    }
    return false;
  };
  return {
    look: (forward, onFound) => {
      looks++;
      let text = 0;
      for (let at = 0; at < forward.length; at++) {
        const token = forward[at] ?? 0;
        if (token === SEPARATOR) text++;
        else if (isAnchor[token >>> 1] === 1 && tellAt({ forward, text, at }, onFound)) return;
      }
    },
  };
}

/** The rows by each word that their rarest one may be. */
function anchorRows(rows: readonly Row[], { words }: Segment): ReadonlyMap<number, readonly AnchoredRow[]> {
  const anchored = new Map<number, AnchoredRow[]>();
  const frequencyOf = (places: readonly number[]) =>
    places.reduce((sum, place) => sum + (words.frequency[place] ?? 0), 0);
  for (const [number, row] of rows.entries()) {
    const frequencies = row.words.map(frequencyOf);
    const anchor = frequencies.reduce((least, own, at) => (own < (frequencies[least] ?? 0) ? at : least), 0);
    for (const place of new Set(row.words[anchor])) {
      const others = anchored.get(place) ?? [];
      others.push({ ...row, number, anchor });
      anchored.set(place, others);
    }
  }
  return anchored;
}

/** A place in the words of a paper. */
interface Place {
  readonly forward: Uint32Array;
  readonly text: number;
  readonly at: number;
}

/** Does a row stand around a place where its anchor is? */
function standsAt({ words, anchor, takesParts }: AnchoredRow, { forward, at: place }: Place): boolean {
  if (isPart(forward[place])) return takesParts;
  let at = place;
  for (let word = anchor - 1; word >= 0; word--) {
    at = nextWhole(forward, at, -1);
    if (!isAmong(forward[at], words[word])) return false;
  }
  at = place;
  for (let word = anchor + 1; word < words.length; word++) {
    at = nextWhole(forward, at, 1);
    if (!isAmong(forward[at], words[word])) return false;
  }
  return true;
}

/** The next place in a direction that has no part of a word. */
function nextWhole(forward: Uint32Array, from: number, step: 1 | -1): number {
  let at = from + step;
  while (isPart(forward[at])) at += step;
  return at;
}

function isPart(token: number | undefined): boolean {
  return token !== undefined && token !== SEPARATOR && (token & 1) === 1;
}

function isAmong(token: number | undefined, places: readonly number[] = []): boolean {
  return token !== undefined && token !== SEPARATOR && places.includes(token >>> 1);
}

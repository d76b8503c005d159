import type { ScoredPlaces } from './best-places.ts';
import type { CorpusIndex } from './corpus-index.ts';

/** Which of the papers that were found are given. */
interface Choice {
  /** By place: 1 for papers that may; undefined: all. */
  readonly passing?: Uint8Array | undefined;
  readonly except?: number | undefined;
}

/** Lends FoundPapers: scoring a long question lets others have their turn, which then need one of their own. */
export interface FoundPool {
  /** Nothing of it is to be kept beyond. */
  lend<T>(use: (found: FoundPapers) => Promise<T>): Promise<T>;
}

/** So many are kept for the next questions: making one takes longer than scoring a short one. */
const KEPT = 2;

/** A pool for an index. */
export function createFoundPool(index: Pick<CorpusIndex, 'size' | 'gone'>): FoundPool {
  const free: FoundPapers[] = [];
  return {
    lend: async (use) => {
      const found = free.pop() ?? new FoundPapers(index);
      try {
        return await use(found);
      } finally {
        if (free.length < KEPT) free.push(found);
      }
    },
  };
}

/**
 * The papers that a question finds, with their scores; used for one question after another. What is found is listed too, so
 * that few are collected fast among many. A class with its fields open, since the innermost loops write them.
 */
export class FoundPapers {
  /** By place: may be added to for papers that are not found yet too. */
  readonly scores: Float64Array;
  /** By place: 1 for what was found. */
  readonly isFound: Uint8Array;
  /** The places of what was found, in the order in which it was: the first `count`. */
  readonly listed: Uint32Array;
  count = 0;
  readonly #gone: Uint8Array | undefined;
  readonly #places: Uint32Array;
  readonly #values: Float64Array;

  constructor({ size, gone }: Pick<CorpusIndex, 'size' | 'gone'>) {
    this.scores = new Float64Array(size);
    this.isFound = new Uint8Array(size);
    this.listed = new Uint32Array(size);
    this.#gone = gone;
    this.#places = new Uint32Array(size);
    this.#values = new Float64Array(size);
  }

  add(place: number): void {
    if (this.isFound[place] === 1) return;
    this.isFound[place] = 1;
    this.listed[this.count] = place;
    this.count++;
  }

  /** What was found, without papers that went, in arrays that hold until the next call. */
  collect({ passing, except }: Choice): ScoredPlaces {
    const [places, values, gone] = [this.#places, this.#values, this.#gone];
    let taken = 0;
    for (let at = 0; at < this.count; at++) {
      const place = this.listed[at] ?? 0;
      if (passing !== undefined && passing[place] === 0) continue;
      if (place === except || (gone !== undefined && gone[place] === 1)) continue;
      places[taken] = place;
      values[taken] = this.scores[place] ?? 0;
      taken++;
    }
    return { places: places.subarray(0, taken), scores: values.subarray(0, taken) };
  }

  clear(): void {
    // What only adds to scores touches papers that are not listed.
    this.scores.fill(0);
    this.isFound.fill(0);
    this.count = 0;
  }
}

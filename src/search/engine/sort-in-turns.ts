import { createTurns } from '../../turns.ts';

/** Whether one stands before another. */
export type IsBefore = (one: number, other: number) => boolean;

/**
 * Sorts numbers in runs that are then merged; others have their turn in between.
 * @param run so many are sorted in one piece
 * @returns the same array, or another one of the same length
 */
export async function sortInTurns(all: Uint32Array, isBefore: IsBefore, run: number): Promise<Uint32Array> {
  const turn = createTurns();
  for (let from = 0; from < all.length; from += run) {
    all.subarray(from, from + run).sort((one, other) => (isBefore(one, other) ? -1 : 1));
    await turn();
  }
  let [sorted, next]: [Uint32Array, Uint32Array] = [all, new Uint32Array(all.length)];
  for (let length = run; length < all.length; length *= 2) {
    for (let from = 0; from < all.length; from += 2 * length) {
      const middle = Math.min(from + length, all.length);
      const merge = createMerge(
        sorted,
        { from, middle, to: Math.min(middle + length, all.length) },
        isBefore,
      );
      while (!merge(next, run)) await turn();
    }
    [sorted, next] = [next, sorted];
  }
  return sorted;
}

/** Two sorted runs beside each other. */
interface Runs {
  readonly from: number;
  readonly middle: number;
  readonly to: number;
}

/** Merges two runs into the same places of another array, so many at a time. @returns whether it is done */
function createMerge(
  sorted: Uint32Array,
  { from, middle, to }: Runs,
  isBefore: IsBefore,
): (into: Uint32Array, most: number) => boolean {
  let [left, right] = [from, middle];
  return (into, most) => {
    for (let taken = 0; taken < most && left + right < middle + to; taken++) {
      const takesLeft = right === to || (left < middle && !isBefore(sorted[right] ?? 0, sorted[left] ?? 0));
      into[left + right - middle] = sorted[takesLeft ? left++ : right++] ?? 0;
    }
    return left + right === middle + to;
  };
}

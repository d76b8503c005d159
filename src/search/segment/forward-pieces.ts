/** Some papers of a forward index, in a row: paper `i` from `starts[i]` to `starts[i + 1]`. */
export interface ForwardPiece {
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
}

/** Visits each paper of pieces that stand in a row, with its place. */
export function eachPaper(
  pieces: readonly ForwardPiece[],
  visit: (forward: Uint32Array, paper: number) => void,
): void {
  let paper = 0;
  for (const { words, starts } of pieces)
    for (let at = 0; at + 1 < starts.length; at++) {
      visit(words.subarray(starts[at] ?? 0, starts[at + 1] ?? 0), paper);
      paper++;
    }
}

/** How many papers there are. */
export function countPapersOf(pieces: readonly ForwardPiece[]): number {
  return pieces.reduce((sum, { starts }) => sum + starts.length - 1, 0);
}

import type { Paper } from '../../papers/paper.ts';
import type { ForwardPiece } from './forward-pieces.ts';
import type { PaperStore } from './paper-store.ts';

/** Papers that are held. @param forward of the same papers, in pieces that stand in a row */
export function createMemoryStore(papers: readonly Paper[], forward: readonly ForwardPiece[]): PaperStore {
  const words = joined(forward);
  return {
    read: async (places) => places.flatMap((place) => papers[place] ?? []),
    forward: { read: async (from, to) => words.subarray(from, to) },
    close: async () => undefined,
  };
}

function joined(pieces: readonly ForwardPiece[]): Uint32Array {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first.words;
  const all = new Uint32Array(pieces.reduce((sum, { words }) => sum + words.length, 0));
  let at = 0;
  for (const { words } of pieces) {
    all.set(words, at);
    at += words.length;
  }
  return all;
}

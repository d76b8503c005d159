import { createTurns, giveWay } from '../../turns.ts';
import type { IndexedSegment } from '../engine/corpus-index.ts';

/** So many words are read in one piece, 1 MB: looking at them takes a few milliseconds. */
const PIECE = 250_000;
/** What lies between two papers is read too where it is less than this: that is faster than reading twice. */
const GAP = 4_000;
/** So many pieces are read at a time, if they are small. */
const AT_A_TIME = 16;

/** Some papers that are read together: in words, and which of the papers they are. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly firstPaper: number;
  readonly lastPaper: number;
}

/**
 * Reads the words of papers of a segment in their order, piece by piece; others have their turn in between.
 * @param papers ascending
 */
export async function readForward(
  { segment, store }: IndexedSegment,
  papers: Uint32Array,
  visit: (paper: number, forward: Uint32Array) => void,
): Promise<void> {
  const { forwardStarts } = segment.columns;
  const pieces = papers.length === 0 ? [] : piecesOf(papers, forwardStarts);
  for (let at = 0; at < pieces.length; ) {
    const group = takeGroup(pieces, at);
    at += group.length;
    const read = await Promise.all(
      group.map(async (piece) => ({ ...piece, words: await store.forward.read(piece.from, piece.to) })),
    );
    // Looking at a piece takes longer where a question has hundreds of conditions: others have their turn then too.
    const turn = createTurns();
    for (const { from, firstPaper, lastPaper, words } of read)
      for (const paper of papers.subarray(firstPaper, lastPaper + 1)) {
        const [start, end] = [forwardStarts[paper] ?? 0, forwardStarts[paper + 1] ?? 0];
        visit(paper, words.subarray(start - from, end - from));
        await turn();
      }
    if (at < pieces.length) await giveWay();
  }
}

/** Cuts papers into pieces: those that lie near each other are read together. */
function piecesOf(papers: Uint32Array, starts: Uint32Array): readonly Piece[] {
  const pieces: Piece[] = [];
  let first = 0;
  for (let next = 1; next <= papers.length; next++) {
    const from = starts[papers[first] ?? 0] ?? 0;
    const to = starts[(papers[next - 1] ?? 0) + 1] ?? from;
    const following = papers[next];
    const joins =
      following !== undefined &&
      (starts[following] ?? 0) - to <= GAP &&
      (starts[following + 1] ?? 0) - from <= PIECE;
    if (joins) continue;
    pieces.push({ from, to, firstPaper: first, lastPaper: next - 1 });
    first = next;
  }
  return pieces;
}

/** The next pieces that are no more together than one may be. */
function takeGroup(pieces: readonly Piece[], at: number): readonly Piece[] {
  let words = 0;
  let end = at;
  while (end < pieces.length && end < at + AT_A_TIME) {
    const { from, to } = pieces[end] ?? { from: 0, to: 0 };
    if (end > at && words + to - from > PIECE) break;
    words += to - from;
    end++;
  }
  return pieces.slice(at, end);
}

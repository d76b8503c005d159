import type { AnalysedPaper } from './analyse-papers.ts';
import type { ForwardPiece } from './forward-pieces.ts';
import { startsFromCounts } from './lists.ts';
import type { Columns } from './segment.ts';
import { createStringTable } from './string-table.ts';

/** What is kept of a paper until its segment is built. */
export type ColumnFacts = Pick<AnalysedPaper, 'id' | 'year' | 'venue' | 'source' | 'titleKey'>;

/** What is known of each paper besides its words. */
export function buildColumns(
  papers: readonly ColumnFacts[],
  forward: readonly ForwardPiece[],
): Omit<Columns, 'lengths' | 'titleLengths' | 'textLengths'> {
  const venues = numbered(papers, ({ venue }) => venue);
  const sources = numbered(papers, ({ source }) => source);
  const order = Uint32Array.from(papers.keys()).sort((a, b) => compareShown(papers[a], papers[b]));
  const positions = new Uint32Array(papers.length);
  for (const [position, paper] of order.entries()) positions[paper] = position;
  const counts = forward.flatMap(({ starts }) =>
    Array.from(starts.subarray(1), (end, at) => end - (starts[at] ?? 0)),
  );
  return {
    ids: createStringTable(papers.map(({ id }) => id)),
    years: Uint32Array.from(papers, ({ year }) => year),
    venues: venues.numbers,
    venueNames: venues.names,
    sources: sources.numbers,
    sourceNames: sources.names,
    positions,
    forwardStarts: startsFromCounts(counts),
  };
}

/** What decides between papers of equal scores: newest first, then by title, then by id. */
export function compareShown(
  one: Pick<ColumnFacts, 'id' | 'year' | 'titleKey'> | undefined,
  other: Pick<ColumnFacts, 'id' | 'year' | 'titleKey'> | undefined,
): number {
  if (one === undefined || other === undefined) return 0;
  return other.year - one.year || compare(one.titleKey, other.titleKey) || compare(one.id, other.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Few different texts as numbers; the first is the empty one. */
function numbered(papers: readonly ColumnFacts[], textOf: (paper: ColumnFacts) => string) {
  const places = new Map([['', 0]]);
  const numbers = Uint32Array.from(papers, (paper) => {
    const text = textOf(paper);
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return { numbers, names: [...places.keys()] };
}

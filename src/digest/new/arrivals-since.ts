import type { Paper } from '../../papers/paper.ts';
import type { Library } from '../../search/library.ts';
import type { Arrival, Arrivals } from '../../store/arrivals.ts';
import { createTurns } from '../../turns.ts';

interface Place {
  readonly library: Library;
  /** Undefined where nothing comes in. */
  readonly arrivals: (() => Promise<Arrivals>) | undefined;
  /** Ids of papers that are no news. */
  readonly known: ReadonlySet<string>;
}

/** A paper that came, and when. */
export interface Arrived {
  readonly paper: Paper;
  readonly arrival: Arrival;
}

/** So many are compared; of more the newest. */
const MOST = 1_000;
/** A source may tell of a paper so long after the date that it has. */
const LATE_MS = 7 * 24 * 60 * 60 * 1000;

/** The papers that came since a moment and are in the library, the newest first, each once. */
export async function arrivalsSince(
  since: Date,
  { library, arrivals, known }: Place,
): Promise<readonly Arrived[]> {
  if (arrivals === undefined) return [];
  const came = await (await arrivals()).since(new Date(since.getTime() - LATE_MS));
  const turn = createTurns();
  const found = new Map<string, Arrived>();
  for (const arrival of came) {
    if (found.size >= MOST) break;
    const { appearedAt, readAt = appearedAt } = arrival;
    if (Math.max(appearedAt.getTime(), readAt.getTime()) <= since.getTime()) continue;
    const paper = await library.find(arrival.paperId);
    if (paper !== undefined && !known.has(paper.id) && !found.has(paper.id))
      found.set(paper.id, { paper, arrival });
    await turn();
  }
  return [...found.values()];
}

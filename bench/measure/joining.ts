import { createPaper } from '../../src/papers/create-paper.ts';
import { identify } from '../../src/papers/identity.ts';
import type { Paper } from '../../src/papers/paper.ts';
import type { Library } from '../../src/search/library.ts';
import { parseQuery } from '../../src/search/query.ts';
import { watchStalls } from './stalls.ts';
import { timed } from './timing.ts';

/** One way in which papers come or go. */
export interface Joining {
  readonly way: string;
  /** Until every question knows of it, in milliseconds. */
  readonly holdsMs: number;
  /** The longest for which questions could not even begin to be answered meanwhile, in milliseconds. */
  readonly stallMs: number;
}

const MANY = 100;

/**
 * One paper joins, a hundred do, and all of them go again.
 * @param some papers of the library, of which the new ones are made
 * @throws Error where what joined is not found, or what went still is
 */
export async function measureJoining(library: Library, some: readonly Paper[]): Promise<readonly Joining[]> {
  const [one, ...others] = some.slice(0, MANY + 1).map(asNewPaper);
  if (one === undefined) return [];
  const ids = [one, ...others].map(({ id }) => id);
  return [
    await change(library, '1 paper joins', { put: [one], gone: [] }),
    await change(library, `${others.length} papers join`, { put: others, gone: [] }),
    await change(library, `${ids.length} papers go`, { put: [], gone: ids }),
  ];
}

/** The same abstract under a title that nothing has. */
function asNewPaper({ shown: _, otherIds: __, ...facts }: Paper): Paper {
  const title = `${facts.title} joining`;
  const { id } = identify(title, facts.authors[0]);
  return createPaper({
    ...facts,
    id,
    title,
    source: { ...facts.source, file: `joining/${facts.source.file}` },
  });
}

interface Change {
  readonly put: readonly Paper[];
  readonly gone: readonly string[];
}

async function change(library: Library, way: string, { put, gone }: Change): Promise<Joining> {
  const watch = await watchStalls();
  const { ms } = await timed(() => library.apply({ put, removed: gone }));
  const stallMs = await watch.end();
  for (const { id, shown } of put)
    if (!(await isFirst(library, id, shown.title))) throw new Error(`${way}: ${shown.title} is not found`);
  const known = new Set(await library.ids());
  if (gone.some((id) => known.has(id))) throw new Error(`${way}: they are still there`);
  return { way, holdsMs: ms, stallMs };
}

async function isFirst(library: Library, id: string, title: string): Promise<boolean> {
  const { hits } = await library.search(parseQuery(title, { limit: 1 }));
  return hits[0]?.paper.id === id;
}

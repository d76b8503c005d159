import type { Paper, PaperChanges } from '../../papers/paper.ts';
import { addGone } from './gone-papers.ts';
import type { Holding, LibraryState } from './library-state.ts';
import { buildOverlay, type JoinedPaper, readJoining } from './overlay.ts';
import { createSegmentOrder } from './positions.ts';

/**
 * What papers there are after changes. Only those that are new or not the same any more are read.
 * @param signal nobody wants it any more: what is given then is not to be used
 */
export async function changeHolding(
  { holding, engine }: LibraryState,
  { put, removed }: PaperChanges,
  signal: AbortSignal,
): Promise<Holding> {
  const { base } = holding;
  const inBase = (id: string): readonly number[] => {
    const place = engine.placeOf(id);
    return place === undefined || place >= base.segment.papers ? [] : [place];
  };
  const joined = new Map(holding.joined.map((one) => [one.paper.id, one]));
  const withdrawn = new Map(holding.withdrawn);
  const changed = await changedOf(put, (id) => heldPaper(id, { base, joined, inBase }));
  const gone = [...changed.keys()].flatMap(inBase);
  for (const one of await readJoining([...changed.values()], createSegmentOrder(base.segment, base.store)))
    joined.set(one.paper.id, one);
  for (const id of removed) {
    const paper = await heldPaper(id, { base, joined, inBase });
    if (paper === undefined) continue;
    joined.delete(id);
    gone.push(...inBase(id));
    for (const one of [id, ...(paper.otherIds ?? [])]) withdrawn.set(one, paper);
  }
  for (const id of changed.keys()) if (joined.has(id)) withdrawn.delete(id);
  const all = [...joined.values()];
  const isSame = changed.size === 0 && all.length === holding.joined.length;
  const overlay = isSame ? holding.overlay : await buildOverlay(all, signal);
  return { base, gone: await addGone(holding.gone, gone, base), joined: all, overlay, withdrawn };
}

interface Held {
  readonly base: Holding['base'];
  readonly joined: ReadonlyMap<string, JoinedPaper>;
  readonly inBase: (id: string) => readonly number[];
}

async function heldPaper(id: string, { base, joined, inBase }: Held): Promise<Paper | undefined> {
  return joined.get(id)?.paper ?? (await base.store.read(inBase(id)))[0];
}

/** The last of each id, without those that are held as they are. */
async function changedOf(
  put: readonly Paper[],
  held: (id: string) => Promise<Paper | undefined>,
): Promise<ReadonlyMap<string, Paper>> {
  const changed = new Map(put.map((paper) => [paper.id, paper]));
  for (const [id, paper] of changed) {
    const before = await held(id);
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(paper)) changed.delete(id);
  }
  return changed;
}

import { describe, expect, it } from 'vitest';
import type { Paper, PaperChanges } from '../../../src/papers/paper.ts';
import { changeHolding } from '../../../src/search/engine/change-holding.ts';
import { indexPapers } from '../../../src/search/engine/index-papers.ts';
import { createLibraryState, type Holding, holdingOf } from '../../../src/search/engine/library-state.ts';
import { heldPapers } from '../../../src/search/engine/rebuild.ts';
import { paper } from '../../helpers/paper.ts';

const base = ['a', 'b', 'c'].map((id) => paper(id, { title: `graph ${id}` }));
const begin = (papers: readonly Paper[] = base): Holding => holdingOf(indexPapers(papers));
const change = (holding: Holding, changes: Partial<PaperChanges>) =>
  changeHolding(
    createLibraryState(holding, { isLearning: false }),
    { put: [], removed: [], ...changes },
    new AbortController().signal,
  );
async function changes(...all: readonly Partial<PaperChanges>[]): Promise<Holding> {
  let holding = begin();
  for (const one of all) holding = await change(holding, one);
  return holding;
}
const titles = async (holding: Holding) => (await heldPapers(holding)).map(({ title }) => title);
const changed = paper('b', { title: 'kernel b' });
const added = paper('d', { title: 'graph d' });

describe('what is held after a change', () => {
  it('has what joined, and what was put in the place of another', async () => {
    const holding = await changes({ put: [added, changed] });
    expect(await titles(holding)).toEqual(['graph a', 'graph c', 'graph d', 'kernel b']);
    expect(holding.gone.papers).toEqual(new Set([1]));
    expect(holding.withdrawn.size).toBe(0);
  });

  it('has a paper that joined and changed again once, as it is now', async () => {
    const again = paper('d', { title: 'kernel d' });
    const holding = await changes({ put: [added] }, { put: [again] });
    expect(await titles(holding)).toEqual(['graph a', 'graph b', 'graph c', 'kernel d']);
    expect(await titles(await changes({ put: [added, again] }))).toEqual(await titles(holding));
  });

  it('has not what was removed, which is known by each of its ids still', async () => {
    const known = paper('e', { title: 'known', otherIds: ['e1'] });
    const holding = await changes({ put: [known, added] }, { removed: ['a', 'e', 'unheard'] });
    expect(await titles(holding)).toEqual(['graph b', 'graph c', 'graph d']);
    expect([...holding.withdrawn].map(([id, { title }]) => [id, title])).toEqual([
      ['a', 'graph a'],
      ['e', 'known'],
      ['e1', 'known'],
    ]);
  });

  it('has again what was removed and comes back', async () => {
    const holding = await changes({ removed: ['a'] }, { put: [paper('a', { title: 'graph a' })] });
    expect(await titles(holding)).toEqual(['graph b', 'graph c', 'graph a']);
    expect(holding.withdrawn.size).toBe(0);
  });

  it('is what was held where papers come as they are', async () => {
    const same = base.map(({ id, title }) => paper(id, { title }));
    const holding = await changes({ put: same });
    expect(holding.gone.papers.size).toBe(0);
    expect(holding.joined).toEqual([]);
    const twice = await changes({ put: [added] }, { put: [paper('d', { title: 'graph d' })] });
    expect(twice.joined.map(({ paper: one }) => one)).toEqual([added]);
  });

  it('leaves what was held before as it was', async () => {
    const holding = begin();
    await change(holding, { put: [added, changed], removed: ['a'] });
    expect(await titles(holding)).toEqual(['graph a', 'graph b', 'graph c']);
    expect(holding.withdrawn.size).toBe(0);
  });

  it('that puts and removes the same paper has it not', async () => {
    const holding = await changes({ put: [added, changed], removed: ['d', 'b'] });
    expect(await titles(holding)).toEqual(['graph a', 'graph c']);
    expect(holding.withdrawn.get('b')?.title).toBe('kernel b');
  });
});

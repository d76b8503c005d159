import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openGeneration } from '../../../src/search/generation/open-generation.ts';
import { flip } from '../../helpers/damage.ts';
import { madePapers } from '../../helpers/made-papers.ts';
import { smallGeneration } from '../../helpers/small-generation.ts';

const papers = madePapers(30);

async function opened() {
  const folder = await smallGeneration({ papers, learns: false });
  const { base } = await openGeneration(folder);
  return { folder, ...base };
}

describe('the texts of a generation', () => {
  it('are given in the order in which they are asked for, each as often as it is', async () => {
    const { store } = await opened();
    const places = [29, 0, 7, 0];
    expect((await store.read(places)).map(({ id }) => id)).toEqual(places.map((place) => papers[place]?.id));
    expect(await store.read([])).toEqual([]);
    await store.close();
  });

  it('go on being read when their folder was removed, until they are closed', async () => {
    const { folder, store, segment } = await opened();
    rmSync(folder, { recursive: true });
    expect((await store.read([3, 4])).map(({ title }) => title)).toEqual([
      papers[3]?.title,
      papers[4]?.title,
    ]);
    const { forwardStarts } = segment.columns;
    expect(await store.forward.read(0, forwardStarts[1] ?? 0)).toHaveLength(forwardStarts[1] ?? 0);
    await store.close();
    await store.close();
    await expect(store.read([5])).rejects.toThrow();
  });

  it('are never given other than they were written: a damaged one says so, the others are read', async () => {
    const { folder, store } = await opened();
    const path = join(folder, 'papers.jsonl');
    flip(path, 5);
    await expect(store.read([0])).rejects.toMatchObject({ code: 'library_damaged' });
    await expect(store.read([1, 0])).rejects.toThrow(/papers\.jsonl is damaged at byte 0/);
    expect((await store.read([1]))[0]?.id).toBe(papers[1]?.id);
    await store.close();
  });

  it('say that they were cut off', async () => {
    const { folder, store, segment } = await opened();
    for (const file of ['papers.jsonl', 'forward.bin']) truncateSync(join(folder, file), 100);
    await expect(store.read([29])).rejects.toMatchObject({ code: 'library_damaged' });
    const end = segment.columns.forwardStarts.at(-1) ?? 0;
    await expect(store.forward.read(0, end)).rejects.toMatchObject({ code: 'library_damaged' });
    await store.close();
  });

  it('say of a place that no paper has that it is none', async () => {
    const { store } = await opened();
    await expect(store.read([30])).rejects.toMatchObject({ code: 'library_damaged' });
    await store.close();
  });
});

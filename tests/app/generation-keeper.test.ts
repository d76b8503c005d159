import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createGenerationKeeper } from '../../src/app/generation-keeper.ts';
import { createGenerationStore } from '../../src/generations/create-generation-store.ts';
import { createFolderObjects } from '../../src/generations/folder-objects.ts';
import type { OpenedGeneration } from '../../src/search/generation/open-generation.ts';
import { flip } from '../helpers/damage.ts';
import { madePapers } from '../helpers/made-papers.ts';
import { smallGeneration } from '../helpers/small-generation.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const ORIGIN = '0123456789abcdef';

/** A machine with a folder of its own. @param share a folder that machines share */
function machine(share?: string) {
  const folder = temporaryFolder();
  const troubles: string[] = [];
  const shared = share === undefined ? undefined : createGenerationStore(createFolderObjects(share));
  const onTrouble = (message: string) => troubles.push(message);
  const keeper = createGenerationKeeper({ folder, origin: ORIGIN, shared, onTrouble });
  const make = (sequence: number, papers = madePapers(30)) =>
    smallGeneration({ within: folder, sequence, papers });
  return { folder, keeper, troubles, make };
}

/** What it is called; nobody reads it any more. */
async function nameOf(opened: Promise<OpenedGeneration | undefined>): Promise<string | undefined> {
  const generation = await opened;
  await generation?.base.store.close();
  return generation?.name;
}

describe('the generations of a machine', () => {
  it('are none at first, and then the newest by number', async () => {
    const { keeper, make, troubles } = machine();
    expect(await keeper.newest()).toBeUndefined();
    expect(await keeper.nextSequence()).toBe(1);
    for (const sequence of [9, 10]) await make(sequence);
    expect(await nameOf(keeper.newest())).toBe(`${ORIGIN}-10`);
    expect(await nameOf(keeper.here())).toBe(`${ORIGIN}-10`);
    expect(await nameOf(keeper.newest(`${ORIGIN}-9`))).toBe(`${ORIGIN}-10`);
    expect(await keeper.newest(`${ORIGIN}-10`)).toBeUndefined();
    expect(await keeper.nextSequence()).toBe(11);
    expect(troubles).toEqual([]);
  });

  it('are never those of other listings', async () => {
    const { folder, keeper } = machine();
    await smallGeneration({ within: folder, origin: 'fedcba9876543210', sequence: 3 });
    expect(await keeper.newest()).toBeUndefined();
    expect(await keeper.nextSequence()).toBe(1);
  });

  it('are gone on without where one is damaged, which is said once', async () => {
    const { keeper, make, troubles } = machine();
    await make(1);
    flip(join(await make(2), 'index.bin'), -100);
    for (let asked = 0; asked < 3; asked++) expect(await nameOf(keeper.newest())).toBe(`${ORIGIN}-1`);
    expect(troubles).toEqual([expect.stringMatching(/-2\/index\.bin is damaged/)]);
    // It is not written over.
    expect(await keeper.nextSequence()).toBe(3);
  });
});

describe('the generations that machines share', () => {
  it('are not waited for any more by a machine that ends', async () => {
    const folder = temporaryFolder();
    const store = createGenerationStore(createFolderObjects(temporaryFolder()));
    const fetch: typeof store.fetch = (_name, _folder, { signal } = {}) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        ending.abort(new Error('it ends'));
      });
    const ending = new AbortController();
    const shared = { ...store, list: async () => [`${ORIGIN}-1`], fetch };
    const onTrouble = (message: string) => expect(message).toBe('no trouble');
    const keeper = createGenerationKeeper({ folder, origin: ORIGIN, shared, onTrouble });
    await expect(keeper.newest(undefined, ending.signal)).rejects.toThrow('it ends');
  });

  it('are not asked for what is here', async () => {
    const store = createGenerationStore(createFolderObjects(temporaryFolder()));
    const shared = { ...store, list: () => Promise.reject(new Error('asked')) };
    const folder = temporaryFolder();
    const keeper = createGenerationKeeper({ folder, origin: ORIGIN, shared, onTrouble: () => undefined });
    expect(await keeper.here()).toBeUndefined();
    await smallGeneration({ within: folder });
    expect(await nameOf(keeper.here())).toBe(`${ORIGIN}-1`);
  });

  it('are fetched by a machine that has none, and that has an older one', async () => {
    const share = temporaryFolder();
    const [one, other] = [machine(share), machine(share)];
    await one.keeper.share(await one.make(1));
    expect(await nameOf(other.keeper.newest())).toBe(`${ORIGIN}-1`);
    await one.keeper.share(await one.make(2, madePapers(31)));
    const fetched = await other.keeper.newest(`${ORIGIN}-1`);
    expect(fetched?.name).toBe(`${ORIGIN}-2`);
    expect(await fetched?.base.store.read([30])).toHaveLength(1);
    await fetched?.base.store.close();
    expect([...one.troubles, ...other.troubles]).toEqual([]);
  });

  it('take the place of what is damaged here', async () => {
    const share = temporaryFolder();
    const { keeper, make, troubles } = machine(share);
    const folder = await make(1);
    await keeper.share(folder);
    for (const file of ['index.bin', 'manifest.json']) {
      flip(join(folder, file), -3);
      expect(await nameOf(keeper.newest())).toBe(`${ORIGIN}-1`);
    }
    expect(troubles).toHaveLength(2);
  });

  it('are gone on without where they cannot be reached or used, with a word', async () => {
    const share = temporaryFolder();
    const { keeper, make, troubles } = machine(share);
    const folder = await make(1);
    await keeper.share(folder);
    flip(join(share, `${ORIGIN}-1`, 'manifest.json'), 2);
    expect(await nameOf(machine(share).keeper.newest())).toBeUndefined();
    rmSync(share, { recursive: true });
    expect(await nameOf(keeper.newest())).toBe(`${ORIGIN}-1`);
    expect(await keeper.nextSequence()).toBe(2);
    await keeper.share(folder);
    expect(troubles).toEqual([expect.stringMatching(/mount the share/)]);
  });

  it('have numbers that no machine gives again, though nobody could fetch them', async () => {
    const share = temporaryFolder();
    const one = machine(share);
    await one.keeper.share(await one.make(5));
    rmSync(join(share, `${ORIGIN}-5`, readdirSync(join(share, `${ORIGIN}-5`)).find(isIndex) ?? ''));
    const other = machine(share);
    expect(await other.keeper.newest()).toBeUndefined();
    expect(await other.keeper.nextSequence()).toBe(6);
  });
});

const isIndex = (file: string) => file.includes('index');

describe('sharing a generation', () => {
  it('removes former ones that are old, and keeps it', async () => {
    const { folder, keeper, make } = machine();
    await make(1);
    const newest = await make(2);
    await keeper.share(newest);
    // The former one was made a moment ago: somebody may read it.
    expect(readdirSync(folder).sort()).toEqual([`${ORIGIN}-1`, basename(newest)]);
  });
});

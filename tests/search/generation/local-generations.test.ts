import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  listGenerations,
  readManifest,
  removeOldGenerations,
  unfinishedName,
  writeManifest,
  writeWhole,
} from '../../../src/search/generation/local-generations.ts';
import { openGeneration } from '../../../src/search/generation/open-generation.ts';
import { madePapers } from '../../helpers/made-papers.ts';
import { smallGeneration } from '../../helpers/small-generation.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const ORIGIN = '0123456789abcdef';
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const NOW = Date.parse('2027-05-01T12:00:00Z');

/** Folders that were changed so long before now. */
function made(ages: Readonly<Record<string, number>>, within = temporaryFolder()): string {
  for (const [name, age] of Object.entries(ages)) {
    const path = join(within, name);
    mkdirSync(path, { recursive: true });
    const at = (NOW - age) / 1000;
    utimesSync(path, at, at);
  }
  return within;
}

const left = async (folder: string): Promise<readonly string[]> => {
  await removeOldGenerations(folder, NOW);
  return readdirSync(folder).sort();
};

describe('the generations of a folder', () => {
  it('are those of an origin, newest first by number; what is unfinished or something else is none', async () => {
    const names = [
      `${ORIGIN}-9`,
      `${ORIGIN}-10`,
      'fedcba9876543210-11',
      `unfinished-${ORIGIN}-12.x`,
      'seen-1.json',
    ];
    const folder = made(Object.fromEntries(names.map((name) => [name, 0])));
    expect(await listGenerations(folder, ORIGIN)).toEqual([`${ORIGIN}-10`, `${ORIGIN}-9`]);
    expect(await listGenerations(join(folder, 'nowhere'), ORIGIN)).toEqual([]);
  });

  it('have a manifest that is replaced as a whole', async () => {
    const folder = await smallGeneration({ learns: false });
    const manifest = await readManifest(folder);
    expect(Object.keys(manifest.files).sort()).toEqual([
      'account.json',
      'forward.bin',
      'index.bin',
      'papers.jsonl',
    ]);
    await writeManifest(folder, { ...manifest, files: {} });
    expect((await readManifest(folder)).files).toEqual({});
    expect(readdirSync(folder).filter((name) => name.startsWith('unfinished'))).toEqual([]);
  });
});

describe('a small file', () => {
  it('is written as a whole or not at all', async () => {
    const path = join(temporaryFolder(), 'small.json');
    await writeWhole(path, 'one');
    await Promise.all(['two', 'three', 'four'].map((text) => writeWhole(path, text)));
    expect(['two', 'three', 'four']).toContain(readFileSync(path, 'utf8'));
    expect(readdirSync(dirname(path))).toEqual(['small.json']);
    const taken = join(temporaryFolder(), 'folder');
    mkdirSync(join(taken, 'full'), { recursive: true });
    await expect(writeWhole(taken, 'x')).rejects.toThrow();
    expect(readdirSync(dirname(taken))).toEqual(['folder']);
  });
});

describe('what nobody reads any more', () => {
  it('goes an hour after it was made, when a newer one is there', async () => {
    const folder = made({ [`${ORIGIN}-1`]: 3 * HOUR_MS, [`${ORIGIN}-2`]: HOUR_MS / 2, [`${ORIGIN}-10`]: 0 });
    expect(await left(folder)).toEqual([`${ORIGIN}-10`, `${ORIGIN}-2`]);
  });

  it('is not the newest of an origin, however old', async () => {
    const folder = made({ [`${ORIGIN}-1`]: 400 * DAY_MS });
    expect(await left(folder)).toEqual([`${ORIGIN}-1`]);
  });

  it('are all origins but the four that were built last', async () => {
    const names = Array.from({ length: 6 }, (_, at) => `${at}`.repeat(16).concat('-1'));
    const folder = made(Object.fromEntries(names.map((name, at) => [name, (at + 2) * HOUR_MS])));
    expect(await left(folder)).toEqual(names.slice(0, 4));
  });

  it('is what a process left that died while it wrote or fetched, after a day', async () => {
    const folder = made({
      [`unfinished-${ORIGIN}-3.a`]: 23 * HOUR_MS,
      [`unfinished-${ORIGIN}-3.b`]: 25 * HOUR_MS,
      [`${ORIGIN}-3.part-1f`]: 23 * HOUR_MS,
      [`${ORIGIN}-3.part-2f`]: 25 * HOUR_MS,
    });
    expect(await left(folder)).toEqual([`${ORIGIN}-3.part-1f`, `unfinished-${ORIGIN}-3.a`]);
  });

  it('is also what was left inside a generation that stays', async () => {
    const folder = made({ [`${ORIGIN}-1`]: 0 });
    const own = join(folder, `${ORIGIN}-1`);
    const abandoned = unfinishedName(join(own, 'model.bin'));
    writeFileSync(join(own, 'papers.jsonl'), '');
    writeFileSync(abandoned, 'half of');
    const before = (NOW - 2 * DAY_MS) / 1000;
    for (const path of [abandoned, join(own, 'papers.jsonl')]) utimesSync(path, before, before);
    await removeOldGenerations(folder, NOW);
    expect(readdirSync(own)).toEqual(['papers.jsonl']);
  });

  it('is nothing that is not of Paperboy, and nothing where there is no folder', async () => {
    const folder = made({ 'my-backup': 400 * DAY_MS, 'ab-1': 400 * DAY_MS });
    writeFileSync(join(folder, 'seen-1.json'), '[]');
    expect(await left(folder)).toEqual(['ab-1', 'my-backup', 'seen-1.json']);
    await removeOldGenerations(join(folder, 'nowhere'), NOW);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  it('is read to its end by whoever has it open', async () => {
    const folder = temporaryFolder();
    const { base } = await openGeneration(await smallGeneration({ within: folder }));
    await smallGeneration({ within: folder, sequence: 2, papers: madePapers(31) });
    await removeOldGenerations(folder, Date.now() + 2 * HOUR_MS);
    expect(readdirSync(folder)).toEqual([`${ORIGIN}-2`]);
    expect(await base.store.read([0, 29])).toHaveLength(2);
    await base.store.close();
  });
});

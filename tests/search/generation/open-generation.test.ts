import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addModel,
  openGeneration,
  readAccount,
  readModel,
  readSegment,
  verifyGeneration,
} from '../../../src/search/generation/open-generation.ts';
import { fitCorpusModel } from '../../../src/search/model/fit-corpus-model.ts';
import { termCountsOf } from '../../../src/search/segment/term-counts-of.ts';
import { flip } from '../../helpers/damage.ts';
import { madePapers } from '../../helpers/made-papers.ts';
import { ACCOUNT, smallGeneration } from '../../helpers/small-generation.ts';

const FILES = ['account.json', 'forward.bin', 'index.bin', 'manifest.json', 'model.bin', 'papers.jsonl'];
const DAMAGED = { name: 'PaperboyError', code: 'library_damaged' };

/** Opens it, reads every text, and then every byte. */
async function useWholly(folder: string): Promise<void> {
  const { base } = await openGeneration(folder);
  try {
    await base.store.read(Array.from({ length: base.segment.papers }, (_, place) => place));
    await verifyGeneration(folder);
  } finally {
    await base.store.close();
  }
}

async function modelOf(folder: string) {
  const { base } = await openGeneration(folder);
  await base.store.close();
  return base.learned.model;
}

describe('a generation that is opened', () => {
  it('has its papers, its index, what it learned and what became of the listings', async () => {
    const folder = await smallGeneration();
    expect(readdirSync(folder).sort()).toEqual(FILES);
    const { base, name, account } = await openGeneration(folder);
    expect(name).toBe('0123456789abcdef-1');
    expect(base.segment.papers).toBe(30);
    expect(base.segment).toEqual(await readSegment(folder));
    const model = fitCorpusModel(termCountsOf(base.segment));
    expect(base.learned.model).toEqual(model);
    expect(await readModel(folder)).toEqual(model);
    expect(account).toEqual(ACCOUNT);
    expect(await readAccount(folder)).toEqual(ACCOUNT);
    await useWholly(folder);
    await base.store.close();
  });

  it('answers by the words before anything was learned', async () => {
    const folder = await smallGeneration({ learns: false });
    expect(await modelOf(folder)).toBeUndefined();
    expect(await readModel(folder)).toBeUndefined();
    await useWholly(folder);
  });

  it('learns anew over what a process left that died before it could say so', async () => {
    const folder = await smallGeneration({ learns: false });
    writeFileSync(join(folder, 'model.bin'), 'half of');
    expect(await modelOf(folder)).toBeUndefined();
    await addModel(folder, fitCorpusModel(termCountsOf(await readSegment(folder))));
    await useWholly(folder);
  });

  it('goes on when its folder is removed, which is no generation then', async () => {
    const folder = await smallGeneration();
    const { base } = await openGeneration(folder);
    rmSync(folder, { recursive: true });
    expect(await base.store.read([29])).toHaveLength(1);
    await expect(openGeneration(folder)).rejects.toMatchObject(DAMAGED);
    await expect(verifyGeneration(folder)).rejects.toMatchObject(DAMAGED);
    await base.store.close();
  });
});

describe('a generation that is damaged', () => {
  const whole = async () => smallGeneration();

  it.each(FILES)('is told from a whole one when %s is cut, longer, empty or missing', async (file) => {
    const made = await whole();
    const damages: ((path: string) => void)[] = [
      (path) => truncateSync(path, statSync(path).size - 1),
      (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
      (path) => truncateSync(path, 0),
      (path) => writeFileSync(path, '\0', { flag: 'a' }),
      (path) => rmSync(path),
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ];
    for (const damage of damages) {
      const folder = copyOf(made);
      damage(join(folder, file));
      await expect(openGeneration(folder)).rejects.toMatchObject(DAMAGED);
    }
  });

  it.each(FILES)('is told from a whole one wherever a bit of %s is another', async (file) => {
    const made = await whole();
    const { size } = statSync(join(made, file));
    for (let tried = 0; tried < 60; tried++) {
      const folder = copyOf(made);
      flip(join(folder, file), Math.floor((tried * (size - 1)) / 59));
      await expect(useWholly(folder)).rejects.toMatchObject(DAMAGED);
      rmSync(dirname(folder), { recursive: true });
    }
  });

  it.each(['index.bin', 'model.bin', 'forward.bin', 'papers.jsonl', 'manifest.json'])(
    'is told when %s is that of other papers',
    async (file) => {
      const folder = await whole();
      const other = await smallGeneration({ sequence: 2, papers: madePapers(30, 30) });
      cpSync(join(other, file), join(folder, file));
      await expect(useWholly(folder)).rejects.toMatchObject(DAMAGED);
    },
  );

  it('is not used at all when index and texts are not of the same papers, whatever the manifest says', async () => {
    const folder = await whole();
    const other = await smallGeneration({ papers: madePapers(31) });
    const manifest = (of: string) => JSON.parse(readFileSync(join(of, 'manifest.json'), 'utf8'));
    for (const file of ['index.bin', 'model.bin']) {
      const mixed = copyOf(folder);
      cpSync(join(other, file), join(mixed, file));
      const { files, ...rest } = manifest(mixed);
      const mixedFiles = { ...files, [file]: manifest(other).files[file] };
      writeFileSync(join(mixed, 'manifest.json'), JSON.stringify({ ...rest, files: mixedFiles }));
      await expect(openGeneration(mixed)).rejects.toMatchObject(DAMAGED);
    }
  });

  it.each([
    ['no file of sections', 'words of another program'],
    ['sections of another version', 'paperboy sections 2\n'],
  ])('is told when the index is %s, whatever the manifest says', async (_, text) => {
    const folder = await whole();
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    const bytes = Buffer.alloc(manifest.files['index.bin'].size);
    bytes.write(text);
    writeFileSync(join(folder, 'index.bin'), bytes);
    await expect(openGeneration(folder)).rejects.toMatchObject(DAMAGED);
  });

  it.each([
    ['names no files', { files: {} }],
    ['is of another origin', { origin: 'fedcba9876543210' }],
    ['is of another sequence', { sequence: 7 }],
    ['names a file elsewhere', { files: { '../x': { size: 1, crc32: 1 } } }],
  ])('is told when the manifest %s', async (_, other) => {
    const folder = await whole();
    const path = join(folder, 'manifest.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...other }));
    await expect(openGeneration(folder)).rejects.toMatchObject(DAMAGED);
  });

  it('is not what stands under the name of another', async () => {
    const folder = await whole();
    const renamed = join(dirname(folder), '0123456789abcdef-9');
    renameSync(folder, renamed);
    await expect(openGeneration(renamed)).rejects.toThrow(/manifest\.json is that of another one/);
  });
});

describe('verifying a generation', () => {
  it('says nothing when nobody wants to know any more', async () => {
    const folder = await smallGeneration();
    flip(join(folder, 'forward.bin'), 0);
    await verifyGeneration(folder, AbortSignal.abort());
    await expect(verifyGeneration(folder)).rejects.toThrow(/forward\.bin is not as it was written/);
  });
});

function copyOf(folder: string): string {
  const copy = join(dirname(folder), `copy-${copies++}`, basename(folder));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

let copies = 0;

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { indexPapers } from '../../../src/search/engine/index-papers.ts';
import { createGenerationWriter } from '../../../src/search/generation/generation-writer.ts';
import { openGeneration } from '../../../src/search/generation/open-generation.ts';
import { hostilePaper } from '../../helpers/hostile-paper.ts';
import { madePapers } from '../../helpers/made-papers.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const PLACE = { origin: '0123456789abcdef', sequence: 1 };
const NAME = '0123456789abcdef-1';

const begin = (folder: string) => createGenerationWriter({ folder, ...PLACE });

async function write(papers: readonly Paper[], folder: string): Promise<string> {
  const writer = await begin(folder);
  await writer.add(papers);
  return writer.finish({ files: [] });
}

async function accountOf(folder: string): Promise<unknown> {
  const { base, account } = await openGeneration(folder);
  await base.store.close();
  return account;
}

describe('a generation that is written', () => {
  it('gives back any papers, and the index that they have in memory', async () => {
    const within = temporaryFolder();
    let sequence = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(hostilePaper, { maxLength: 6 }), async (hostile) => {
        const papers = hostile.map((paper, at) => Object.assign(paper, { id: `h${at}` }));
        const writer = await createGenerationWriter({ folder: within, ...PLACE, sequence: ++sequence });
        const cut = Math.floor(papers.length / 2);
        await writer.add(papers.slice(0, cut));
        await writer.add(papers.slice(cut));
        const { base, account } = await openGeneration(await writer.finish({ rejected: ['\u2028', 'Ö'] }));
        const memory = indexPapers(papers);
        expect(base.segment).toEqual(memory.segment);
        const read = await base.store.read(papers.map((_, place) => place));
        expect(read.map((paper) => JSON.stringify(paper))).toEqual(
          papers.map((paper) => JSON.stringify(paper)),
        );
        expect(read.map(({ shown }) => shown.title)).toEqual(papers.map(({ shown }) => shown.title));
        const end = base.segment.columns.forwardStarts.at(-1) ?? 0;
        expect(await base.store.forward.read(0, end)).toEqual(await memory.store.forward.read(0, end));
        expect(account).toEqual({ rejected: ['\u2028', 'Ö'] });
        await base.store.close();
      }),
      { numRuns: 40 },
    );
  });

  it('is nothing that anybody finds before it is finished', async () => {
    const folder = temporaryFolder();
    const writer = await begin(folder);
    await writer.add(madePapers(3));
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^unfinished-0123456789abcdef-1\./)]);
    await writer.finish({});
    expect(readdirSync(folder)).toEqual([NAME]);
    expect(readdirSync(join(folder, NAME)).sort()).toEqual([
      'account.json',
      'forward.bin',
      'index.bin',
      'manifest.json',
      'papers.jsonl',
    ]);
  });

  it('leaves nothing when it is given up, also after it could not be finished', async () => {
    const folder = temporaryFolder();
    const writer = await begin(folder);
    await writer.add(madePapers(3));
    await writer.abandon();
    expect(readdirSync(folder)).toEqual([]);
    const failing = await begin(folder);
    const circular: { self?: unknown } = {};
    circular.self = circular;
    await expect(failing.finish(circular)).rejects.toThrow(TypeError);
    await failing.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stays that of whoever was first when two write the same', async () => {
    const folder = temporaryFolder();
    const [one, other] = await Promise.all([begin(folder), begin(folder)]);
    await Promise.all([one.add(madePapers(3)), other.add(madePapers(3))]);
    const finished = await Promise.all([one.finish({ by: 'one' }), other.finish({ by: 'other' })]);
    expect(finished.map((path) => basename(path))).toEqual([NAME, NAME]);
    expect(readdirSync(folder)).toEqual([NAME]);
    const account = await accountOf(join(folder, NAME));
    await write(madePapers(3), folder);
    expect(await accountOf(join(folder, NAME))).toEqual(account);
  });

  it('says why where nothing can be written', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    await expect(begin(join(file, 'library'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(begin(file)).rejects.toMatchObject({ code: 'ENOTDIR' });
    expect(existsSync(join(file, 'library'))).toBe(false);
  });
});

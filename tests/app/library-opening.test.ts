import { existsSync } from 'node:fs';
import pino from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { lateStore } from '../../src/app/late-store.ts';
import { createLibraryOpening } from '../../src/app/library-opening.ts';
import { libraryBeingRead } from '../helpers/library-being-read.ts';
import { startModelHub } from '../helpers/model-hub.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function openingOf(environment: Readonly<Record<string, string>>, libraryFolder: string) {
  const config = readConfig({ DATABASE_URL: 'file::memory:', ...environment });
  const store = lateStore(config.databaseUrl);
  onTestFinished(() => store.end());
  const lines: string[] = [];
  const logger = pino({}, { write: (line) => lines.push(line) });
  const opening = createLibraryOpening(config, { logger, store, libraryFolder });
  onTestFinished(() => opening.close());
  return { opening, lines };
}

it('says that it is read until it answers, and answers then what was asked before', async () => {
  const { cwd, environment, letItBeRead } = await libraryBeingRead();
  const { opening } = openingOf(environment, `${cwd}/data/library`);
  const opened = opening.open();
  const found = opening.library.find('Bandits with knapsacks');
  await expect
    .poll(() => opening.state(), { timeout: 20_000 })
    .toBe('The library is being read by another process.');
  await letItBeRead();
  await opened;
  expect(opening.state()).toBeUndefined();
  expect((await found)?.title).toBe('Bandits with knapsacks');
});

it('logs what is wrong with the listings', async () => {
  const CORPUS_DIR = await temporaryCorpus({
    'papers.jsonl': '{"title":"One","abstract":"of it"}\n{"title":""}\n',
  });
  const { opening, lines } = openingOf({ CORPUS_DIR }, temporaryFolder());
  await opening.open();
  expect(lines.join('')).toContain('papers.jsonl:2: not read');
});

it('that cannot be opened tells who waits for it', async () => {
  const { opening } = openingOf({ CORPUS_DIR: '/nowhere' }, temporaryFolder());
  const found = opening.library.find('x');
  await expect(opening.open()).rejects.toMatchObject({ code: 'corpus_missing' });
  await expect(found).rejects.toMatchObject({ code: 'corpus_missing' });
});

it('can be closed while it is read', async () => {
  const { cwd, environment } = await libraryBeingRead();
  const { opening } = openingOf(environment, `${cwd}/data/library`);
  const opened = opening.open();
  opened.catch(() => undefined);
  const found = opening.library.find('x');
  found.catch(() => undefined);
  await expect.poll(() => opening.state(), { timeout: 20_000 }).toMatch(/another process/);
  await opening.close();
  await expect(opened).rejects.toThrow();
  await expect(found).rejects.toThrow();
});

it.skipIf(!existsSync('node_modules/@huggingface/transformers'))(
  'answers while its sentence model cannot be fetched, and says why (skipped when @huggingface/transformers is not installed)',
  async () => {
    const hub = await startModelHub();
    hub.stop();
    const papers = Array.from(
      { length: 24 },
      (_, at) => `{"title":"Paper ${at}","abstract":"of graph ${at}"}`,
    );
    const environment = {
      CORPUS_DIR: await temporaryCorpus({ 'papers.jsonl': papers.join('\n') }),
      EMBEDDINGS_MODEL: 'lab/tiny',
      HF_ENDPOINT: hub.endpoint,
      HF_TOKEN: 'hf_abcdefghijKLMNOPQRST',
    };
    const { opening, lines } = openingOf(environment, temporaryFolder());
    await opening.open();
    expect((await opening.library.find('Paper 7'))?.title).toBe('Paper 7');
    await expect
      .poll(() => lines.join(''), { timeout: 30_000 })
      .toMatch(/cannot be reached for the model lab\/tiny .*Ranking goes without it, and it is tried again/);
    expect(lines.join('')).not.toContain('hf_abc');
    expect((await opening.library.find('Paper 8'))?.title).toBe('Paper 8');
  },
  60_000,
);

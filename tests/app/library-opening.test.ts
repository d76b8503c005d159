import pino from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { lateStore } from '../../src/app/late-store.ts';
import { createLibraryOpening } from '../../src/app/library-opening.ts';
import { libraryBeingRead } from '../helpers/library-being-read.ts';
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

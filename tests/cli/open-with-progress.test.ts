import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  embeddingProgress,
  loadWithProgress,
  type Opening,
  openWithProgress,
} from '../../src/cli/open-with-progress.ts';
import { parseQuery } from '../../src/search/query.ts';
import { commandTerminal } from '../helpers/command-terminal.ts';
import { listingOf, madePapers } from '../helpers/made-papers.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const openingOf = (corpusDir: string): Opening => ({
  corpusDir,
  embeddingsModel: undefined,
  generations: undefined,
  libraryFolder: temporaryFolder(),
});

it('knows at once all that it can, and says nothing on stdout', async () => {
  const { terminal, written } = commandTerminal();
  const corpusDir = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(30)) });
  const { account, library } = await openWithProgress(openingOf(corpusDir), terminal);
  expect(account.files).toMatchObject([{ file: 'a.jsonl', papers: 30 }]);
  expect(await library.ids()).toHaveLength(30);
  expect((await library.search(parseQuery('bandits'))).isProvisional).toBe(false);
  await library.close();
  expect((await written()).stdout).toBe('');
});

it('says what it goes on without', async () => {
  const { terminal, written } = commandTerminal();
  const corpusDir = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(30)) });
  const opening = { ...openingOf(corpusDir), libraryFolder: join(corpusDir, 'a.jsonl', 'library') };
  const { library } = await openWithProgress(opening, terminal);
  expect(await library.ids()).toHaveLength(30);
  await library.close();
  expect((await written()).stderr).toMatch(
    /^The index cannot be kept in .*library \(ENOTDIR\): it is made anew/,
  );
});

it('tells of a large file before it is read, since that takes longer', async () => {
  const { terminal, written } = commandTerminal();
  const abstract = 'x'.repeat(150_000);
  const large = Array.from({ length: 60 }, (_, at) => JSON.stringify({ title: `T${at}`, abstract }));
  const corpus = await loadWithProgress(await temporaryCorpus({ 'large.jsonl': large.join('\n') }), terminal);
  expect(corpus.papers).toHaveLength(60);
  expect((await written()).stderr).toMatch(/^Reading large\.jsonl \(1 of 1\)…\n/);
});

it('tells how far the sentence model is, but not at every paper', async () => {
  const { terminal, written } = commandTerminal();
  const tell = embeddingProgress(terminal);
  for (let done = 1_000; done < 1_100; done++) tell(done, 27_177);
  expect((await written()).stderr).toBe('Embedding papers: 1,000 of 27,177, once…\n');
});

it('opens no folder without papers', async () => {
  const corpusDir = await temporaryCorpus({});
  await expect(openWithProgress(openingOf(corpusDir), commandTerminal().terminal)).rejects.toMatchObject({
    code: 'corpus_empty',
  });
});

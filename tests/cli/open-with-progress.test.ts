import { expect, it } from 'vitest';
import { embeddingProgress, loadWithProgress, openWithProgress } from '../../src/cli/open-with-progress.ts';
import { commandTerminal } from '../helpers/command-terminal.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';

it('says nothing of what is read within a second', async () => {
  const { terminal, written } = commandTerminal();
  const corpusDir = await temporaryCorpus({ 'a.jsonl': '{"title":"One"}\n{"title":"Two"}' });
  const { corpus, library } = await openWithProgress({ corpusDir, embeddingsModel: undefined }, terminal);
  expect(corpus.papers).toHaveLength(2);
  expect(await library.ids()).toHaveLength(2);
  expect(await written()).toEqual({ stdout: '', stderr: '' });
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
  await expect(
    openWithProgress({ corpusDir, embeddingsModel: undefined }, commandTerminal().terminal),
  ).rejects.toMatchObject({ code: 'corpus_empty' });
});

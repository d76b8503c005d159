import { expect, it } from 'vitest';
import { runPapers } from '../../src/cli/papers.ts';
import { commandTerminal, jsonLines } from '../helpers/command-terminal.ts';
import { seeds } from '../helpers/seeds.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';

async function papers(corpus: string, json: boolean) {
  const { terminal, written } = commandTerminal();
  await runPapers({ corpus, json }, terminal);
  return written();
}

it('gives the corpus as a listing, which gives the same again', async () => {
  const { stdout, stderr } = await papers('seeds', true);
  expect(stderr).toBe('');
  const [first, ...others] = jsonLines(stdout);
  expect(others).toHaveLength(277);
  const { id, title, authors, abstract, venue, year, url, pdfUrl } = seeds.papers[0] ?? {};
  expect(first).toEqual({ id, title, authors, abstract, venue, year, url, pdfUrl });
  const again = await papers(await temporaryCorpus({ 'export.jsonl': stdout }), true);
  expect(again.stdout).toBe(stdout);
});

it('gives DOI and arXiv id, which are read again', async () => {
  const listing = [
    '{"title":"One","doi":"10.1162/NECO.1","arxiv":"arXiv:2005.11401v2"}',
    '{"title":"Two","url":"https://arxiv.org/abs/hep-th/9901001"}',
    '{"title":"Three"}',
  ].join('\n');
  const { stdout } = await papers(await temporaryCorpus({ 'a.jsonl': listing }), true);
  expect(jsonLines(stdout).map(({ doi, arxiv }) => ({ doi, arxiv }))).toEqual([
    { doi: '10.1162/NECO.1', arxiv: '2005.11401' },
    { arxiv: 'hep-th/9901001' },
    {},
  ]);
  expect((await papers(await temporaryCorpus({ 'a.jsonl': stdout }), true)).stdout).toBe(stdout);
});

it('says what a listing does not know', async () => {
  const { stdout } = await papers(await temporaryCorpus({ 'a.jsonl': '{"title":"One"}' }), true);
  expect(jsonLines(stdout)).toMatchObject([{ venue: null, year: null, url: null, authors: [] }]);
  expect(jsonLines(stdout)[0]).not.toHaveProperty('pdfUrl');
});

it('shows them as people read them', async () => {
  const listing = '{"title":"RD$^2$","authors":["A. One"],"venue":"ICML","year":2020}';
  const { stdout } = await papers(await temporaryCorpus({ 'a.jsonl': listing }), false);
  expect(stdout).toMatch(/RD²[\s\S]*A\. One[\s\S]*ICML 2020/);
});

it('fails where there is none', async () => {
  await expect(papers(await temporaryCorpus({}), true)).rejects.toMatchObject({ code: 'corpus_empty' });
});

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { runPapers } from '../../src/cli/papers.ts';
import type { ExportFormat } from '../../src/papers/citation/export-formats.ts';
import { commandTerminal, jsonLines } from '../helpers/command-terminal.ts';
import { seeds } from '../helpers/seeds.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

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

it('gives those of all sources where SOURCES is set, in every format', async () => {
  const [one, other] = [
    await temporaryCorpus({
      'a.jsonl': '{"title":"One","doi":"10.1000/1","authors":["Ana Kept"],"year":2020}',
    }),
    await temporaryCorpus({ 'b.jsonl': '{"title":"One","doi":"10.1000/1"}\n{"title":"Two"}\n' }),
  ];
  const living = readConfig({
    SOURCES: `folder:${one}, folder:${other}`,
    DATABASE_URL: `file:${join(temporaryFolder(), 'p.db')}`,
  });
  const give = async (options: { readonly json: boolean; readonly format?: ExportFormat }) => {
    const { terminal, written } = commandTerminal();
    await runPapers({ corpus: '/nowhere', living, ...options }, terminal);
    return written();
  };
  const { stdout, stderr } = await give({ json: true });
  expect(stderr).toMatch(/: 1 new or changed, 0 gone\n.*: 2 new or changed, 0 gone\n$/);
  expect(jsonLines(stdout).map(({ title, doi, year }) => ({ title, doi, year }))).toEqual([
    { title: 'One', doi: '10.1000/1', year: 2020 },
    { title: 'Two', doi: undefined, year: null },
  ]);
  expect((await give({ json: false, format: 'bibtex' })).stdout.match(/^@\w+\{.*/gm)).toEqual([
    '@misc{kept2020one,',
    '@misc{anontwo,',
  ]);
  expect((await give({ json: false })).stdout).toMatch(/One[\s\S]*Two/);
});

it('says how papers come where the sources brought none yet', async () => {
  const living = readConfig({
    SOURCES: 'zotero:groups/1',
    DATABASE_URL: `file:${join(temporaryFolder(), 'p.db')}`,
  });
  const { terminal, written } = commandTerminal();
  await runPapers({ corpus: 'seeds', living, json: true }, terminal);
  expect(await written()).toEqual({ stdout: '', stderr: expect.stringMatching(/“paperboy sources read”/) });
});

it('fails where there is none', async () => {
  await expect(papers(await temporaryCorpus({}), true)).rejects.toMatchObject({ code: 'corpus_empty' });
});

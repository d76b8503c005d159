import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadCorpus, readSources, requirePapers } from '../../src/sources/corpus.ts';
import { createFolderSource } from '../../src/sources/folder/folder-source.ts';
import { describeSource } from '../contracts/source.ts';
import { accountItem, recordItem, scriptedSource } from '../helpers/scripted-source.ts';
import { seeds } from '../helpers/seeds.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { catalogRecord, temporaryCorpus } from '../helpers/temporary-corpus.ts';

const bySource = (file: string) => seeds.papers.filter((paper) => paper.source.file.startsWith(file));
const byTitle = (start: string) => seeds.papers.find((paper) => paper.title.startsWith(start));

describe('the seeds', () => {
  it('are 278 papers with all their authors and abstracts, and nothing is rejected', () => {
    expect(bySource('000')).toHaveLength(100);
    expect(bySource('003')).toHaveLength(178);
    expect(bySource('000').flatMap((paper) => paper.authors)).toHaveLength(508);
    expect(bySource('003').flatMap((paper) => paper.authors)).toHaveLength(761);
    expect(seeds.papers.filter((paper) => paper.abstract === '' || paper.authors.length === 0)).toEqual([]);
    expect(new Set(seeds.papers.map((paper) => paper.id)).size).toBe(278);
    expect([...seeds.rejected, ...seeds.doubtful, ...seeds.duplicates]).toEqual([]);
  });

  it('have venue and year, and address, PDF and track where the listing tells them', () => {
    expect(new Set(bySource('000').map((paper) => `${paper.venue} ${paper.year}`))).toEqual(
      new Set(['NeurIPS 2023']),
    );
    expect(new Set(bySource('003').map((paper) => `${paper.venue} ${paper.year}`))).toEqual(
      new Set(['NeurIPS 2020']),
    );
    expect(bySource('000').filter((paper) => paper.track === 'Datasets and Benchmarks')).toHaveLength(13);
    expect(bySource('003').filter((paper) => paper.url !== undefined)).toEqual([]);
    expect(byTitle('HAP:')).toMatchObject({
      url: 'http://papers.nips.cc/paper_files/paper/2023/hash/9ed1c94a6c87276f25ebb65231c86c3e-Abstract-Conference.html',
      pdfUrl:
        'http://papers.nips.cc/paper_files/paper/2023/file/9ed1c94a6c87276f25ebb65231c86c3e-Paper-Conference.pdf',
    });
  });

  it('have no damaged character left, and keep LaTeX as source', () => {
    const text = JSON.stringify(seeds.papers);
    expect(text).not.toMatch(/[√‚¢Ñ\uf8ff]| {2}/);
    expect(byTitle('Trust Your 𝛁')).toBeDefined();
    expect(text).toContain('Kivanç Köse');
    expect(text).toContain('$C^*$-algebra');
    expect(byTitle('Conservative Q-Learning')?.abstract).toContain('in reinforcement learning (RL)');
    expect(text).toContain('open- and closed-source');
    expect(text).toContain('task- and architecture-agnostic');
  });

  it('keep single authors, names as written and further paragraphs', () => {
    const names = seeds.papers.flatMap((paper) => paper.authors);
    expect(names).toEqual(expect.arrayContaining(['KAIXIN WANG', 'gang Ding', 'Joong-Ho (Johann) Won']));
    expect(bySource('003').filter((paper) => paper.authors.length === 1)).toHaveLength(5);
    expect(bySource('003').filter((paper) => paper.abstract.includes('\n\n'))).toHaveLength(5);
  });

  it('give the same ids whatever other files join', async () => {
    const other = catalogRecord('Another paper');
    const directory = await temporaryCorpus({
      'a.md': other,
      'b.txt': await readFile('seeds/003_62d7020f84ae267e.txt'),
      'c.txt': await readFile('seeds/000_ab998202b2b3542d.txt'),
    });
    const ids = new Set((await loadCorpus(directory)).papers.map((paper) => paper.id));
    expect(seeds.papers.filter((paper) => !ids.has(paper.id))).toEqual([]);
    expect(ids.size).toBe(279);
  });
});

const whole = scriptedSource([
  recordItem('One', { file: 'a', line: 1 }, { abstract: 'Reinforcement.' }),
  recordItem('One', { file: 'a', line: 2 }),
  accountItem('a', 2, 2),
]);
const damaged = scriptedSource([
  { kind: 'rejected', remark: { file: 'b', line: 1, reason: 'cut off' } },
  { kind: 'doubtful', remark: { file: 'b', line: 2, reason: 'an old form' } },
  recordItem('Three', { file: 'b', line: 2 }, { abstract: 'Rein- forcement.', url: 'javascript:alert(1)' }),
  recordItem(' ', { file: 'b', line: 3 }),
  accountItem('b', 2, 1),
]);

describeSource('of a script', { whole: async () => whole, damaged: async () => damaged });

const pages = sharedData('corpora/neurips-2023-pages');
it.skipIf(pages.missing)('37 further catalog pages give 3,540 papers; what is no page is named', async () => {
  const corpus = await loadCorpus(pages.path);
  expect(corpus.papers).toHaveLength(3540);
  expect(corpus.rejected).toEqual([
    { file: 'README.md', line: 1, reason: expect.stringContaining('not a listing') },
  ]);
  expect(
    corpus.papers.filter((paper) => /‚Ä|√[^ ]|Ã©/.test(paper.title + paper.abstract + paper.authors)),
  ).toEqual([]);
});

describe('a corpus', () => {
  it('without any paper stops with one sentence on what to do', async () => {
    const directory = await temporaryCorpus({ 'notes.txt': 'Remember the milk.' });
    const corpus = await loadCorpus(directory);
    expect(() => requirePapers(corpus, directory)).toThrow(
      /No paper found in .*notes\.txt:1: not a listing.*CORPUS_DIR/,
    );
    const empty = await temporaryCorpus({});
    expect(() => requirePapers({ ...corpus, rejected: [] }, empty)).toThrow(/holds no listing/);
  });
});

describe('sources', () => {
  it('are read together: their papers by file and line, and what each says of its damage', async () => {
    const corpus = await readSources([whole, damaged]);
    expect(corpus.papers.map(({ title }) => title)).toEqual(['One', 'Three']);
    expect(corpus.files).toEqual([
      { file: 'a', format: 'scripted', papers: 2 },
      { file: 'b', format: 'scripted', papers: 2 },
    ]);
    expect(corpus.rejected).toEqual([
      { file: 'b', line: 1, reason: 'cut off' },
      { file: 'b', line: 3, reason: 'no title' },
    ]);
    expect(corpus.doubtful).toEqual([
      { file: 'b', line: 2, reason: 'an old form' },
      { file: 'b', line: 2, reason: 'an address that is not http(s) was left out' },
    ]);
    expect(corpus.papers[1]).not.toHaveProperty('url');
    expect(corpus.repairs).toEqual({ characters: 3, softHyphens: 1 });
  });

  it('that have one paper twice have it once, and it is said which was kept', async () => {
    const { duplicates } = await readSources([whole]);
    expect(duplicates).toEqual([
      expect.objectContaining({ file: 'a', line: 2, kept: expect.objectContaining({ file: 'a', line: 1 }) }),
    ]);
  });

  it('of which one cannot be read at all give nothing', async () => {
    const missing = createFolderSource('no/such/folder');
    await expect(readSources([whole, missing])).rejects.toMatchObject({ code: 'corpus_missing' });
  });
});

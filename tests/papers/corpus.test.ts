import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadCorpus, requirePapers } from '../../src/papers/corpus.ts';
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

describe('a damaged corpus', () => {
  it('names a missing folder and what to do', async () => {
    await expect(loadCorpus('no/such/folder')).rejects.toMatchObject({
      code: 'corpus_missing',
      message: expect.stringMatching(/no\/such\/folder does not exist.*CORPUS_DIR/),
    });
    await expect(loadCorpus('package.json')).rejects.toMatchObject({
      message: expect.stringContaining('is not a folder'),
    });
  });

  it('without any paper stops with one sentence on what to do', async () => {
    const directory = await temporaryCorpus({ 'notes.txt': 'Remember the milk.' });
    const corpus = await loadCorpus(directory);
    expect(() => requirePapers(corpus, directory)).toThrow(
      /No paper found in .*notes\.txt:1: not a listing.*CORPUS_DIR/,
    );
    const empty = await temporaryCorpus({});
    expect(() => requirePapers({ ...corpus, rejected: [] }, empty)).toThrow(/holds no listing/);
  });

  it('loses nothing else to unreadable, binary, empty and unknown files', async () => {
    const directory = await temporaryCorpus({
      'good.md': catalogRecord('A good paper'),
      'binary.bin': Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]),
      'empty.txt': '',
      'prose.txt': 'Just some prose.\n\nAnd more of it, in two paragraphs that list no papers at all.',
      'broken.gz': Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3]),
    });
    const { symlink } = await import('node:fs/promises');
    await symlink('/nowhere/at/all', `${directory}/dangling.txt`);
    const corpus = await loadCorpus(directory);
    expect(corpus.papers.map((paper) => paper.title)).toEqual(['A good paper']);
    expect(corpus.rejected).toEqual([
      { file: 'binary.bin', line: 1, reason: 'a binary file, not a listing' },
      { file: 'broken.gz', line: 1, reason: 'a damaged gzip file' },
      { file: 'dangling.txt', line: 1, reason: 'cannot be read (ENOENT)' },
      { file: 'empty.txt', line: 1, reason: 'an empty file' },
      { file: 'prose.txt', line: 1, reason: expect.stringContaining('not a listing that is known here') },
    ]);
  });

  it('rejects a line of 100 MB and reads on', async () => {
    const huge = Buffer.alloc(100 * 1024 * 1024, 'x');
    const lines = [
      '{"title":"Before","abstract":"a"}',
      huge.toString('latin1'),
      '{"title":"After","abstract":"b"}',
    ];
    const corpus = await loadCorpus(await temporaryCorpus({ 'big.jsonl': lines.join('\n') }));
    expect(corpus.papers.map((paper) => paper.title)).toEqual(['Before', 'After']);
    expect(corpus.rejected).toEqual([
      { file: 'big.jsonl', line: 2, reason: 'a line of 104857600 characters; the limit is 200000' },
    ]);
  });

  it('reads CRLF, a byte order mark, UTF-16 and gzip like the plain file', async () => {
    const plain = catalogRecord('Über Größe') + catalogRecord('Zweites Papier');
    const variants = {
      'plain.md': plain,
      'crlf.md': plain.replaceAll('\n', '\r\n'),
      'bom.md': `\ufeff${plain}`,
      'wide.md': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain, 'utf16le')]),
      'packed.md.gz': gzipSync(plain),
    };
    for (const [name, content] of Object.entries(variants)) {
      const corpus = await loadCorpus(await temporaryCorpus({ [name]: content }));
      expect(
        corpus.papers.map((paper) => paper.title),
        name,
      ).toEqual(['Über Größe', 'Zweites Papier']);
      expect(corpus.papers[1]?.source.line, name).toBe(15);
    }
  });

  it('reads lines that are not UTF-8 as Windows-1252, and says which', async () => {
    const page = Buffer.from(catalogRecord('Größe', { authors: 'Jürgen Müller' }), 'latin1');
    const corpus = await loadCorpus(await temporaryCorpus({ 'latin.md': page }));
    expect(corpus.papers[0]).toMatchObject({ title: 'Größe', authors: ['Jürgen Müller'] });
    expect(corpus.doubtful).toEqual([
      { file: 'latin.md', line: 1, reason: 'not UTF-8; read as Windows-1252' },
      { file: 'latin.md', line: 3, reason: 'not UTF-8; read as Windows-1252' },
    ]);
  });

  it.each([1, 5, 60, 100, 130])(
    'cut %s bytes before its end keeps the records before the cut and names the place',
    async (bytes) => {
      const whole = Buffer.from(
        catalogRecord('First') + catalogRecord('Second', { abstract: 'Größe '.repeat(10) }),
      );
      const corpus = await loadCorpus(
        await temporaryCorpus({ 'cut.md': whole.subarray(0, whole.length - bytes) }),
      );
      expect(corpus.papers[0]?.title).toBe('First');
      const named = [...corpus.rejected, ...corpus.doubtful];
      if (bytes > 5) expect(named.some((remark) => remark.file === 'cut.md' && remark.line >= 14)).toBe(true);
      expect(corpus.papers.length === 2 || corpus.rejected.length === 1).toBe(true);
    },
  );

  it('names records without a title or an abstract', async () => {
    const corpus = await loadCorpus(
      await temporaryCorpus({
        'page.md': `${catalogRecord('Fine')}${catalogRecord('')}## [0] Cut here\n\n**Authors**: *A B*\n`,
        'lines.jsonl': '{"title":"One"}\n{"title":"  "}\n[1]\n{"title":7}\n{"title":"cu',
      }),
    );
    expect(corpus.papers.map((paper) => paper.title)).toEqual(['One', 'Fine']);
    expect(corpus.rejected).toEqual([
      { file: 'lines.jsonl', line: 2, reason: 'no title' },
      { file: 'lines.jsonl', line: 3, reason: 'not a JSON object' },
      { file: 'lines.jsonl', line: 4, reason: '“title” has the wrong type' },
      { file: 'lines.jsonl', line: 5, reason: 'not valid JSON: the file ends inside this record' },
      { file: 'page.md', line: 15, reason: 'no title after “##”' },
      { file: 'page.md', line: 29, reason: 'no abstract follows the title “Cut here”' },
    ]);
  });

  it('never makes a link of an address that is not http(s)', async () => {
    const corpus = await loadCorpus(
      await temporaryCorpus({ 'a.jsonl': '{"title":"T","url":"javascript:alert(1)"}' }),
    );
    expect(corpus.papers[0]).not.toHaveProperty('url');
    expect(corpus.doubtful).toEqual([
      { file: 'a.jsonl', line: 1, reason: 'an address that is not http(s) was left out' },
    ]);
  });

  it('says what is wrong with a manifest and reads the listings all the same', async () => {
    const page = catalogRecord('Fine');
    const broken = await loadCorpus(await temporaryCorpus({ 'page.md': page, 'manifest.json': '{' }));
    expect(broken.doubtful).toEqual([{ file: 'manifest.json', line: 1, reason: 'not valid JSON' }]);
    expect(broken.papers).toHaveLength(1);
    const wrong = await loadCorpus(
      await temporaryCorpus({ 'page.md': page, 'manifest.json': '{"files":{"gone.txt":{"year":"x"}}}' }),
    );
    expect(wrong.doubtful[0]?.reason).toContain('files › gone.txt › year');
    const unused = await loadCorpus(
      await temporaryCorpus({ 'page.md': page, 'manifest.json': '{"files":{"gone.txt":{}}}' }),
    );
    expect(unused.doubtful[0]?.reason).toBe('names a file that is not there: gone.txt');
  });
});

describe('the same paper twice', () => {
  it('becomes one, the fuller record completed by the other', async () => {
    const corpus = await loadCorpus(
      await temporaryCorpus({
        'a.jsonl':
          '{"title":"On Größe: a study","authors":["J. Doe"],"year":2020,"url":"https://example.org/x"}',
        'b.jsonl':
          '{"title":"On Grosse — A Study","authors":["Jane Doe"],"abstract":"Much longer.","venue":"nips"}',
        'c.jsonl': '{"title":"On Größe: a study","authors":["Max Other"],"abstract":"Another paper."}',
      }),
    );
    expect(corpus.papers).toHaveLength(2);
    expect(corpus.papers[0]).toMatchObject({
      authors: ['Jane Doe'],
      abstract: 'Much longer.',
      venue: 'NeurIPS',
      year: 2020,
      url: 'https://example.org/x',
    });
    expect(corpus.duplicates).toEqual([
      expect.objectContaining({
        file: 'a.jsonl',
        line: 1,
        kept: expect.objectContaining({ file: 'b.jsonl', line: 1 }),
      }),
    ]);
  });
});

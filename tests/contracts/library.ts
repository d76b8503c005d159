import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper, PaperFacts } from '../../src/papers/paper.ts';
import { type Library, MAX_SUGGESTIONS } from '../../src/search/library.ts';
import { parseQuery } from '../../src/search/query.ts';
import { paper } from '../helpers/paper.ts';

/** Opens the implementation under test on papers; resolves when its ranking has learned what it can. */
export type OpenLibrary = (papers: readonly Paper[]) => Promise<Library>;

const line = (id: string, number: number, facts: Partial<PaperFacts>) =>
  paper(id, { source: { file: 'f', line: number }, ...facts });

/** Few papers about different things: what is asked of them has one right answer. */
const PAPERS = [
  line('kernel0001', 1, {
    title: 'Kernel methods for graphs',
    authors: ['Bernhard Sch\\"olkopf', 'Ada Lovelace'],
    abstract:
      'Graphs are everywhere. We compare kernels on molecular graphs. The comparison is honest and the code is open.',
    venue: 'NeurIPS',
    year: 2020,
    url: 'https://example.org/kernel',
    pdfUrl: 'https://example.org/kernel.pdf',
  }),
  line('bandit0001', 2, {
    title: 'Bandits with delayed rewards',
    authors: ['Grace Hopper'],
    abstract: 'Rewards come late. We bound the regret of bandits whose rewards are delayed by unknown times.',
    venue: 'ICML',
    year: 2021,
  }),
  line('bandit0002', 3, {
    title: 'Na\\"{\\i}ve bandits',
    otherIds: ['bandit9998', 'bandit9999'],
    url: 'http://papers.nips.cc/paper_files/paper/2023/hash/9f94298bac4668db4dc77ddb0a244301-Abstract-Conference.html',
    identifiers: ['arxiv:2005.11401', 'doi:10.1162/neco.1997.9.8.1735'],
    authors: ['Grace Hopper', 'Alan Turing'],
    abstract: 'We study bandits that never explore. Their regret is linear, and their rewards are poor.',
    venue: 'NeurIPS',
    year: 2023,
  }),
  line('protein001', 4, {
    title: 'Folding proteins by attention',
    authors: ['Rosalind Franklin'],
    abstract: 'Proteins fold. Attention over residues predicts how proteins fold, without any template.',
    venue: 'NeurIPS',
    year: 2023,
  }),
] as const;

const idsOf = (hits: readonly { readonly paper: Paper }[]) => hits.map((hit) => hit.paper.id);

/** What every library does, whatever engine is behind it. */
export function describeLibrary(name: string, open: OpenLibrary): void {
  describe(`the library ${name}`, () => {
    describeSearch(open);
    describeTheRest(open);
    describeChanges(open);
    describeAnyInput(open);
  });
}

function describeSearch(open: OpenLibrary): void {
  const search = async (text: string) => (await open(PAPERS)).search(parseQuery(text));
  const found = async (text: string) => idsOf((await search(text)).hits);

  it('finds papers by their words, best first, with the words and sentences that matched, marked', async () => {
    const page = await search('molecular graphs');
    expect(page).toMatchObject({ total: 1, confident: true, isProvisional: false });
    const [hit] = page.hits;
    expect(hit?.paper.id).toBe('kernel0001');
    expect(hit?.matched).toEqual(expect.arrayContaining(['molecular', 'graphs']));
    const sentences = hit?.sentences.map((parts) => parts.map(({ text }) => text).join('')) ?? [];
    expect(sentences).toContain('We compare kernels on molecular graphs.');
    const marked = hit?.sentences.flat().filter((part) => part.marked);
    expect(marked?.map(({ text }) => text)).toEqual(expect.arrayContaining(['molecular', 'graphs']));
    const scores = (await search('bandits rewards regret')).hits.map(({ score }) => score);
    expect(scores.length).toBe(2);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('puts the paper whose whole title was typed first, as shown or as its source', async () => {
    for (const title of ['Naïve bandits', 'naive BANDITS', 'Na\\"{\\i}ve bandits'])
      expect((await found(title))[0], title).toBe('bandit0002');
    expect((await found('Kernel methods for graphs'))[0]).toBe('kernel0001');
  });

  it('keeps to filters, exclusions and exact words', async () => {
    expect(await found('author:schölkopf')).toEqual(['kernel0001']);
    expect(await found('author:"Grace Hopper" year:2023')).toEqual(['bandit0002']);
    expect((await found('venue:neurips')).toSorted()).toEqual(['bandit0002', 'kernel0001', 'protein001']);
    expect(await found('year:2021..2022')).toEqual(['bandit0001']);
    expect(await found('bandits -delayed')).toEqual(['bandit0002']);
    expect(await found('"proteins fold"')).toEqual(['protein001']);
    expect(await found('"fold proteins"')).toEqual([]);
    expect(await found('title:attention')).toEqual(['protein001']);
  });

  it('says so when nothing answers', async () => {
    expect(await search('medieval falconry')).toMatchObject({ total: 0, hits: [], confident: false });
    expect((await search('medieval falconry by hawks and graphs')).confident).toBe(false);
  });

  it('gives pages that are pieces of one order, newest first where scores are equal', async () => {
    const papers = Array.from({ length: 23 }, (_, at) =>
      line(`same${at}`, at, { title: `Same words ${String.fromCharCode(97 + at)}`, year: 2000 + (at % 5) }),
    );
    const library = await open(papers);
    const page = (offset: number, limit: number) =>
      library.search(parseQuery('same words', { offset, limit }));
    const all = await page(0, 100);
    expect(all.total).toBe(23);
    expect(idsOf(all.hits)).toHaveLength(23);
    const pieces = await Promise.all([0, 5, 10, 15, 20, 25].map((offset) => page(offset, 5)));
    expect(pieces.flatMap(({ hits }) => idsOf(hits))).toEqual(idsOf(all.hits));
    expect(pieces.map(({ total }) => total)).toEqual(pieces.map(() => 23));
  });
}

function describeTheRest(open: OpenLibrary): void {
  it('relates papers to papers and to texts, never to themselves, with the reason', async () => {
    const library = await open(PAPERS);
    const { hits, close } = await library.related(PAPERS[1], { limit: 5 });
    expect(close).toBe(true);
    expect(idsOf(hits)).toEqual(['bandit0002']);
    expect(hits[0]?.terms.join(' ')).toMatch(/bandits|rewards|regret/);
    expect(hits[0]?.sharedAuthors).toEqual(['Grace Hopper']);
    expect(idsOf((await library.related(PAPERS[3].abstract, { limit: 5 })).hits)).toEqual(['protein001']);
    const nothing = await library.related('Knead the dough and bake the bread.', { limit: 5 });
    expect(nothing).toEqual({ hits: [], close: false });
  });

  it('completes titles and names as people read them', async () => {
    const library = await open(PAPERS);
    expect(await library.suggest('naiv', { limit: 5 })).toEqual([
      { kind: 'title', text: 'Naïve bandits', id: 'bandit0002', query: 'Naïve bandits' },
    ]);
    const [author] = await library.suggest('schol', { limit: 5, kind: 'author' });
    expect(author).toMatchObject({ kind: 'author', text: 'Bernhard Schölkopf' });
    expect(idsOf((await library.search(parseQuery(author?.query ?? ''))).hits)).toEqual(['kernel0001']);
    expect(await library.suggest('grace', { limit: 5, kind: 'title' })).toEqual([]);
    expect(await library.suggest('', { limit: 5 })).toEqual([]);
    const written = PAPERS.flatMap(({ authors }) => authors);
    const most = Math.max(...written.map((name) => written.filter((one) => one === name).length));
    const [first] = await library.suggest('', { limit: 5, kind: 'author' });
    expect(written.filter((name) => name === first?.text)).toHaveLength(most);
    const many = await open(
      Array.from({ length: 40 }, (_, at) => line(`t${at}`, at, { title: `Tea ${at}` })),
    );
    expect(await many.suggest('tea', { limit: 100 })).toHaveLength(MAX_SUGGESTIONS);
  });

  it('finds one paper by id, former id, address and title', async () => {
    const library = await open(PAPERS);
    const wanted = {
      kernel0001: [
        'kernel0001',
        'KERNEL0001',
        ' https://example.org/kernel',
        'https://example.org/kernel.pdf',
      ],
      bandit0002: [
        'bandit0002',
        'bandit9998',
        'bandit9999',
        'naive bandits',
        'Naïve Bandits!',
        'Na\\"{\\i}ve bandits',
      ],
    };
    for (const [id, references] of Object.entries(wanted))
      for (const reference of references) expect((await library.find(reference))?.id, reference).toBe(id);
    for (const unknown of ['', 'bandits', 'https://example.org/', '0123456789'])
      expect(await library.find(unknown), unknown).toBeUndefined();
  });

  it('finds one paper by its identifiers and addresses in every form', async () => {
    const library = await open(PAPERS);
    const NIPS = '9f94298bac4668db4dc77ddb0a244301';
    for (const reference of [
      '2005.11401',
      'arXiv:2005.11401v3',
      'https://www.arxiv.org/pdf/2005.11401v2.pdf',
      'doi:10.1162/NECO.1997.9.8.1735',
      'https://dx.doi.org/10.1162/neco.1997.9.8.1735.',
      `https://www.papers.nips.cc/paper_files/paper/2023/hash/${NIPS}-Abstract-Conference.html`,
      `https://proceedings.neurips.cc/paper_files/paper/2023/file/${NIPS}-Paper-Conference.pdf`,
      `<https://papers.nips.cc/paper_files/paper/2023/hash/${NIPS}-Abstract-Conference.html|here>`,
      '@inproceedings{turing, title={N{a}\\"{\\i}ve Bandits}, year={2023}}',
      '@misc{turing, title={A preprint}, eprint={2005.11401}, archivePrefix={arXiv}}',
    ])
      expect((await library.find(reference))?.id, reference).toBe('bandit0002');
    for (const same of ['http://www.example.org/kernel/', 'https://example.org/kernel?utm_source=chat#top'])
      expect((await library.find(same))?.id, same).toBe('kernel0001');
    for (const unknown of [
      '2005.11402',
      'doi:10.1162/neco.1',
      'https://example.org/kernels',
      '@misc{a, title={B}}',
    ])
      expect(await library.find(unknown), unknown).toBeUndefined();
    await library.apply({
      put: [line('joined0001', 9, { title: 'Joined', identifiers: ['doi:10.1162/neco.1'] })],
      removed: ['bandit0002'],
    });
    expect((await library.find('https://doi.org/10.1162/neco.1'))?.id).toBe('joined0001');
    expect(await library.find('arXiv:2005.11401')).toBeUndefined();
  });

  it('lists every paper once, and counts them', async () => {
    const library = await open(PAPERS);
    expect((await library.ids()).toSorted()).toEqual(PAPERS.map(({ id }) => id).toSorted());
    expect(await library.facts()).toEqual({
      papers: 4,
      editions: [
        { name: 'NeurIPS 2023', papers: 2 },
        { name: 'ICML 2021', papers: 1 },
        { name: 'NeurIPS 2020', papers: 1 },
      ],
      venues: [
        { name: 'NeurIPS', papers: 3 },
        { name: 'ICML', papers: 1 },
      ],
      years: [
        { name: '2023', papers: 2 },
        { name: '2020', papers: 1 },
        { name: '2021', papers: 1 },
      ],
      sources: [{ name: 'f', papers: 4 }],
    });
    const none = await open([]);
    expect(await none.ids()).toEqual([]);
    expect(await none.facts()).toMatchObject({ papers: 0, editions: [] });
    expect(await none.search(parseQuery('anything'))).toMatchObject({ total: 0, hits: [], confident: false });
  });

  it('knows the neighbours of a paper', async () => {
    const library = await open(PAPERS);
    expect(await library.neighbours('bandit0001', 3)).toEqual(['bandit0002']);
    expect(await library.neighbours('nobody', 3)).toEqual([]);
  });
}

function describeChanges(open: OpenLibrary): void {
  const search = async (library: Library, text: string) =>
    idsOf((await library.search(parseQuery(text))).hits);

  it('takes in papers that come, change and go', async () => {
    const library = await open(PAPERS);
    const before = library.revision;
    await library.apply({ put: [line('falcon0001', 9, { title: 'Medieval falconry' })], removed: [] });
    expect(await search(library, 'falconry')).toEqual(['falcon0001']);
    expect(await library.ids()).toHaveLength(5);
    expect(library.revision).toBeGreaterThan(before);
    await library.apply({ put: [line('falcon0001', 9, { title: 'Medieval hawking' })], removed: [] });
    expect(await search(library, 'falconry')).toEqual([]);
    expect(await search(library, 'hawking')).toEqual(['falcon0001']);
    await library.apply({ put: [], removed: ['falcon0001', 'never-there'] });
    expect(await search(library, 'hawking')).toEqual([]);
    expect((await library.ids()).toSorted()).toEqual(PAPERS.map(({ id }) => id).toSorted());
  });

  it('gives what went no more, except to who names its id', async () => {
    const library = await open(PAPERS);
    await library.apply({ put: [], removed: ['bandit0002'] });
    expect(await search(library, 'bandits')).toEqual(['bandit0001']);
    expect(idsOf((await library.related(PAPERS[1], { limit: 5 })).hits)).toEqual([]);
    expect(await library.suggest('naive', { limit: 5 })).toEqual([]);
    expect(await library.neighbours('bandit0001', 5)).toEqual([]);
    expect((await library.facts()).papers).toBe(3);
    for (const id of ['bandit0002', 'bandit9998'])
      expect((await library.find(id))?.shown.title).toBe('Naïve bandits');
    expect(await library.find('naive bandits')).toBeUndefined();
    await library.apply({ put: [line('bandit0002', 3, { title: 'Wise bandits' })], removed: [] });
    for (const id of ['bandit0002', 'bandit9998'])
      expect((await library.find(id))?.shown.title).toBe('Wise bandits');
    await library.apply({ put: [PAPERS[2]], removed: [] });
    expect((await search(library, 'bandits')).toSorted()).toEqual(['bandit0001', 'bandit0002']);
  });

  it('tells of each new revision, to those who still want to know', async () => {
    const library = await open(PAPERS);
    const told: number[] = [];
    const end = library.onRevision(() => told.push(library.revision));
    await library.apply({ put: [], removed: ['bandit0001'] });
    expect(told).toEqual([library.revision]);
    end();
    await library.apply({ put: [PAPERS[1]], removed: [] });
    expect(told).toHaveLength(1);
  });

  it('answers every question from one state, before the change or after it', async () => {
    const all = (word: string) =>
      Array.from({ length: 30 }, (_, at) => line(`w${at}`, at, { title: `${word} ${at}` }));
    const library = await open(all('alpha'));
    const totals = new Set<string>();
    const ask = async () => {
      const [alpha, beta] = await Promise.all(
        ['alpha', 'beta'].map(async (word) => (await library.search(parseQuery(word))).total),
      );
      totals.add(`${alpha} ${beta}`);
    };
    let changed = false;
    const changes = (async () => {
      for (const word of ['beta', 'alpha', 'beta']) await library.apply({ put: all(word), removed: [] });
      changed = true;
    })();
    do {
      await ask();
      await new Promise(setImmediate);
    } while (!changed);
    await changes;
    await ask();
    // Two questions may fall on either side of a change; each alone sees all papers or none.
    expect(
      [...totals].flatMap((pair) => pair.split(' ')).every((total) => total === '0' || total === '30'),
    ).toBe(true);
    expect(totals).toContain('0 30');
  });

  it('goes on with a list where its first page began, without what went', async () => {
    const papers = Array.from({ length: 12 }, (_, at) =>
      line(`p${at}`, at, { title: `Tea ${at}`, year: 2000 + at }),
    );
    const library = await open(papers);
    const page = async (offset: number) =>
      idsOf((await library.search(parseQuery('tea', { offset, limit: 5 }))).hits);
    const first = await page(0);
    const newer = line('newest', 99, { title: 'Tea 99', year: 2099 });
    await library.apply({ put: [newer], removed: ['p3'] });
    const rest = [...(await page(5)), ...(await page(10))];
    expect([...first, ...rest].toSorted()).toEqual(
      papers
        .map(({ id }) => id)
        .filter((id) => id !== 'p3')
        .toSorted(),
    );
    expect(await page(0)).toContain('newest');
  });

  it('comes to the same answers whatever way its papers came', async () => {
    const change = fc.record({
      put: fc.subarray([...PAPERS]),
      removed: fc.subarray(PAPERS.map(({ id }) => id)),
    });
    const questions = [
      'bandits',
      'proteins fold',
      'graphs kernels',
      'author:hopper',
      'rewards regret linear',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), async (changes) => {
        const library = await open([]);
        const held = new Map<string, Paper>();
        for (const { put, removed } of changes) {
          await library.apply({ put, removed });
          for (const one of put) held.set(one.id, one);
          for (const id of removed) held.delete(id);
        }
        const fresh = await open([...held.values()]);
        for (const question of questions) {
          const [changed, anew] = await Promise.all(
            [library, fresh].map((one) => one.search(parseQuery(question))),
          );
          expect(changed?.hits.map(({ paper: { id }, score }) => [id, score])).toEqual(
            anew?.hits.map(({ paper: { id }, score }) => [id, score]),
          );
        }
        expect((await library.ids()).toSorted()).toEqual((await fresh.ids()).toSorted());
        expect(await library.facts()).toEqual(await fresh.facts());
      }),
      { numRuns: 25 },
    );
  });
}

function describeAnyInput(open: OpenLibrary): void {
  it('takes any text', async () => {
    const library = await open(PAPERS);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('"', '-', 'author:', '$\\frac{', '-"'),
    );
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        const { hits, total } = await library.search(parseQuery(any));
        expect(hits.length).toBeLessThanOrEqual(total);
        for (const { sentences } of hits) expect(sentences.length).toBeLessThanOrEqual(2);
        const { hits: related, close } = await library.related(any, { limit: 3 });
        expect(related.length > 0).toBe(close);
        expect((await library.suggest(any, { limit: 3 })).length).toBeLessThanOrEqual(3);
        await library.find(any);
      }),
      { numRuns: 150 },
    );
  });
}

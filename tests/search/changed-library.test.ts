import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper, PaperChanges } from '../../src/papers/paper.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { type Rebuild, rebuildInMemory } from '../../src/search/engine/rebuild.ts';
import type { Library } from '../../src/search/library.ts';
import { parseQuery } from '../../src/search/query.ts';
import { words } from '../../src/search/words/analyzer.ts';
import { fixedLearner } from '../helpers/fixed-learner.ts';
import { oddBeginning, oddPaper, oddQuestion } from '../helpers/odd-papers.ts';
import { paper } from '../helpers/paper.ts';

const IDS = Array.from({ length: 9 }, (_, at) => `p${at}`);

const changes: fc.Arbitrary<PaperChanges> = fc.record({
  put: fc.subarray(IDS, { maxLength: 5 }).chain((ids) => fc.tuple(...ids.map(oddPaper))),
  removed: fc.subarray(IDS, { maxLength: 3 }),
});

/** What is there after changes. */
function held(all: readonly PaperChanges[]): ReadonlyMap<string, Paper> {
  const papers = new Map<string, Paper>();
  for (const { put, removed } of all) {
    for (const one of put) papers.set(one.id, one);
    for (const id of removed) papers.delete(id);
  }
  return papers;
}

interface Asked {
  readonly questions: readonly string[];
  readonly beginnings: readonly string[];
  readonly papers: ReadonlyMap<string, Paper>;
}

/** All that a library says of its papers. */
async function answers(library: Library, { questions, beginnings, papers }: Asked) {
  const searches = questions.map(async (text) => {
    const { hits, query, ...page } = await library.search(parseQuery(text, { limit: 100 }));
    const shown = hits.map(({ paper, score, matched, sentences }) => ({
      ...paper,
      score,
      matched,
      sentences,
    }));
    return { text, hits: shown, ...page };
  });
  const suggestions = beginnings.flatMap((text) =>
    [1, 4, 25].map(async (limit) => {
      const found = await library.suggest(text, { limit });
      // Which of several spellings of a name is shown depends on which came first.
      return {
        text,
        limit,
        found: found.map(({ text: own, ...one }) => ({ kind: one.kind, id: one.id, own: words(own) })),
      };
    }),
  );
  const related = [...papers.values()].map(async (paper) => {
    const { hits, close } = await library.related(paper, { limit: 5 });
    const shown = hits.map(({ paper: { id }, score, terms, sharedAuthors }) => ({
      id,
      score,
      terms,
      sharedAuthors,
    }));
    return { of: paper.id, close, hits: shown, neighbours: await library.neighbours(paper.id, 3) };
  });
  const names = [
    'old1',
    'old2',
    'https://example.org/1',
    'https://example.org/2',
    'the kernel',
    'RL',
    'Graph bandits',
  ];
  const references = [...papers.keys(), ...names];
  const found = references.map(async (name) => {
    const paper = await library.find(name);
    // What went is still found by its ids, and what came back by those that it had before.
    const here = papers.get(paper?.id ?? '');
    const isFormer = name.startsWith('old') && here?.otherIds?.includes(name) !== true;
    return [name, here === undefined || isFormer ? undefined : { ...paper }];
  });
  return {
    searches: await Promise.all(searches),
    suggestions: await Promise.all(suggestions),
    related: await Promise.all(related),
    found: await Promise.all(found),
    ids: (await library.ids()).toSorted(),
    facts: await library.facts(),
  };
}

const asked = fc.record({
  questions: fc.array(oddQuestion, { minLength: 2, maxLength: 5 }),
  beginnings: fc.array(oddBeginning, { minLength: 1, maxLength: 3 }),
});

describe('a library that changed answers as one that has the same papers from the start', () => {
  it('by its first papers and those beside them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 2, maxLength: 5 }), asked, async (all, ask) => {
        const [first = { put: [], removed: [] }, ...later] = all;
        const { library } = createLibrary([...held([first]).values()]);
        for (const one of later) await library.apply(one);
        const papers = held(all);
        const fresh = createLibrary([...papers.values()]).library;
        expect(await answers(library, { ...ask, papers })).toEqual(await answers(fresh, { ...ask, papers }));
        await Promise.all([library.close(), fresh.close()]);
      }),
      { numRuns: 100 },
    );
  });

  it('also about words and names that most papers have only all together', async () => {
    const papersOf = (words: string, count: number, from: string) =>
      words
        .split(' ')
        .flatMap((word) =>
          Array.from({ length: count }, (_, at) =>
            paper(`${from}-${word}-${at}`, { title: `${word} ${from} ${at}`, authors: [`Prename ${word}`] }),
          ),
        );
    const others = (from: string) => Array.from('abcdefghijkl', (letter) => `pre${from}${letter}`).join(' ');
    const first = [...papersOf(others('x'), 3, 'one'), ...papersOf('prezz', 2, 'one')];
    const later = [...papersOf(others('y'), 3, 'two'), ...papersOf('prezz', 2, 'two')];
    const { library } = createLibrary(first);
    await library.apply({ put: later, removed: [] });
    const fresh = createLibrary([...first, ...later]).library;
    const papers = new Map([...first, ...later].map((one) => [one.id, one]));
    const ask = { questions: ['pre', 'prez'], beginnings: ['pre', 'prename'], papers };
    const expected = await answers(fresh, ask);
    expect(await answers(library, ask)).toEqual(expected);
    expect(expected.suggestions.map(({ found }) => found[0]?.own.join(' '))).toContain('prename prezz');
  });

  it('also while and after everything is indexed anew', async () => {
    const many = fc.tuple(...Array.from({ length: 20 }, (_, at) => oddPaper(`q${at}`)));
    await fc.assert(
      fc.asyncProperty(
        many,
        fc.array(changes, { minLength: 1, maxLength: 4 }),
        asked,
        async (first, all, ask) => {
          let begun = 0;
          const rebuild: Rebuild = (...from) => {
            begun++;
            return rebuildInMemory(...from);
          };
          const { library, learned } = createLibrary(first, { learner: fixedLearner({}), rebuild });
          await learned;
          const before = library.revision;
          for (const one of all) await library.apply(one);
          const papers = held([{ put: first, removed: [] }, ...all]);
          const fresh = createLibrary([...papers.values()]).library;
          const expected = await answers(fresh, { ...ask, papers });
          expect(await answers(library, { ...ask, papers })).toEqual(expected);
          // Each change and each base that was made is a revision.
          while (library.revision - before < all.length + begun) {
            await new Promise<void>((resolve) => library.onRevision(resolve));
            await new Promise(setImmediate);
          }
          expect(await answers(library, { ...ask, papers })).toEqual(expected);
          await Promise.all([library.close(), fresh.close()]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

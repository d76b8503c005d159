import { describe, expect, it } from 'vitest';
import { createPaper } from '../../../src/papers/create-paper.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { createLearner } from '../../../src/search/learner.ts';
import { exceptions } from '../../helpers/exceptions.ts';
import { paper } from '../../helpers/paper.ts';
import { createDeepSeedLibrary, seedLibrary, seeds } from '../../helpers/seeds.ts';

const byTitle = (start: string): Paper => {
  const found = seeds.papers.find((paper) => paper.title.startsWith(start));
  if (found === undefined) throw new Error(start);
  return found;
};

describe('related', () => {
  it.for([
    ['the words alone', async () => seedLibrary],
    ['all that ranking knows', createDeepSeedLibrary],
  ] as const)('never gives the paper itself, and gives reasons, by %s', async ([, open]) => {
    const library = await open();
    for (const paper of seeds.papers) {
      const { hits } = await library.related(paper, { limit: 5 });
      expect(hits.map((hit) => hit.paper.id)).not.toContain(paper.id);
      for (const hit of hits) {
        expect(hit.terms.length, paper.title).toBeGreaterThan(0);
        expect(hit.score).toBeGreaterThan(0);
        expect(hit.score).toBeLessThanOrEqual(1);
      }
      expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).toSorted((a, b) => b - a));
    }
  });

  it('finds the topic of a paper and names what both share', async () => {
    const { hits } = await seedLibrary.related(byTitle('Conservative Q-Learning'), { limit: 3 });
    expect(hits.map((hit) => hit.paper.title).join('\n')).toMatch(
      /Conservative Offline Policy|Offline Multi-Agent/,
    );
    expect(hits.flatMap((hit) => hit.terms)).toEqual(
      expect.arrayContaining([expect.stringContaining('offline reinforcement')]),
    );
  });

  it('names shared authors', async () => {
    const near = { abstract: 'We find causal graphs by interventions.' };
    const source = paper('A', {
      title: 'Causal discovery A',
      authors: ['Ada Lovelace', 'Author A'],
      ...near,
    });
    const { library } = createLibrary([
      source,
      paper('B', { title: 'Causal discovery B', authors: ['Ada Lovelace', 'Author B'], ...near }),
      paper('C', { title: 'Entirely different', authors: ['Someone Else'], abstract: 'Cooking rice.' }),
    ]);
    const [hit] = (await library.related(source, { limit: 5 })).hits;
    expect(hit).toMatchObject({ paper: { id: 'B' }, sharedAuthors: ['Ada Lovelace'] });
  });

  it('takes a whole abstract as text, and finds its paper', async () => {
    const missed = await exceptions(seeds.papers, async ({ id, abstract }) => {
      const { hits } = await seedLibrary.related(abstract, { limit: 1 });
      return hits[0]?.paper.id === id;
    });
    expect(missed).toEqual([]);
  });

  it('is honest when nothing is close', async () => {
    for (const text of [
      '',
      '!!!',
      'Lorem ipsum dolor sit amet consectetur',
      'Preheat the oven and knead the dough for ten minutes before baking bread.',
    ]) {
      expect(await seedLibrary.related(text, { limit: 5 }), text).toEqual({ hits: [], close: false });
    }
  });

  it('of papers that are nearly the same only the best is given as related', async () => {
    const source = byTitle('Conservative Q-Learning');
    const [nearest] = (await seedLibrary.related(source, { limit: 1 })).hits;
    if (nearest === undefined) throw new Error('nothing is near');
    const copies = [1, 2, 3].map((number) =>
      createPaper({
        ...nearest.paper,
        id: `copy${number}`,
        abstract: `${nearest.paper.abstract} Version ${number}.`,
      }),
    );
    const { library, learned } = createLibrary([...seeds.papers, ...copies], {
      learner: createLearner({ isAwaited: true }),
    });
    await learned;
    const { hits } = await library.related(source, { limit: 5 });
    const titles = hits.map((hit) => hit.paper.title);
    expect(titles).toContain(nearest.paper.title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBe(5);
  });

  it('of few that are close copies fill the list, at its end', async () => {
    const about = 'Bandits choose arms; regret counts what a bandit loses by an arm.';
    const rice = (at: number) =>
      paper(`r${at}`, { title: `Rice ${at}`, abstract: `Rice grows in field ${at}.` });
    const { library, learned } = createLibrary(
      [
        paper('source', { title: 'Bandits and regret', abstract: 'Regret of a bandit with many arms.' }),
        paper('a', { title: 'Arms of bandits', abstract: `${about} First of a series.` }),
        paper('b', { title: 'Arms of bandits', abstract: `${about} Second of a series.` }),
        paper('other', {
          title: 'Regret of bandits',
          abstract: 'Lower bounds of what an arm costs, by minimax.',
        }),
        ...Array.from({ length: 30 }, (_, at) => rice(at)),
      ],
      { learner: createLearner({ isAwaited: true }) },
    );
    await learned;
    const source = await library.find('source');
    if (source === undefined) throw new Error('no source');
    const idsOf = async (limit: number) =>
      (await library.related(source, { limit })).hits.map((hit) => hit.paper.id);
    const ids = await idsOf(3);
    expect(ids.toSorted()).toEqual(['a', 'b', 'other']);
    expect(['a', 'b']).toContain(ids[2]);
    expect(await idsOf(2)).toEqual(ids.slice(0, 2));
    expect((await library.related(source, { limit: 5 })).hits.map(({ score }) => score)).toEqual(
      (await library.related(source, { limit: 5 })).hits.map(({ score }) => score).toSorted((x, y) => y - x),
    );
  });

  it('names what papers are about as the reason, never how they are written', async () => {
    const library = await createDeepSeedLibrary();
    const prose =
      /^(?:typically|simple yet effective|simple|effective|existing|novel|et|al|o|õ|n|extensive experiments|state|https|com)$/i;
    const found: string[] = [];
    for (const source of seeds.papers) {
      const { hits } = await library.related(source, { limit: 5 });
      for (const { terms } of hits) found.push(...terms.filter((term) => prose.test(term)));
    }
    expect(found).toEqual([]);
  });
});

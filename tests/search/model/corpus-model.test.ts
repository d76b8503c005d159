import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/search/create-library.ts';
import { fitCorpusModel } from '../../../src/search/model/corpus-model.ts';
import { nearnessTo } from '../../../src/search/model/latent-space.ts';
import { nearnessOf } from '../../../src/search/model/neighbours.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { exceptions } from '../../helpers/exceptions.ts';
import { fixedLearner } from '../../helpers/fixed-learner.ts';
import { seedLibrary, seeds } from '../../helpers/seeds.ts';

const { papers } = seeds;
const model = fitCorpusModel(papers.map(({ shown }) => shown));
const { library } = createLibrary(papers, { learner: fixedLearner({ model }) });

describe('the corpus model', () => {
  it('counts a title twice, and knows the places of the papers', () => {
    const texts = Array.from({ length: 24 }, (_, at) => ({
      title: at % 2 === 0 ? `graph ${at}` : `kernel ${at}`,
      abstract: at % 2 === 0 ? 'A kernel.' : 'A graph.',
    }));
    const { space, neighbours } = fitCorpusModel(texts);
    expect(space.documents).toBe(texts.length);
    const near = nearnessTo(space, new Map([['graph', 1]]));
    expect(near?.to(0)).toBeGreaterThan((near?.to(1) ?? 1) + 0.1);
    expect(nearnessOf(neighbours, 0, 1)).toBe(0);
  });

  it('leaves every paper first for its own title', async () => {
    const wrong = await exceptions(papers, async ({ id, title }) => {
      const { hits } = await library.search(parseQuery(title, { limit: 1 }));
      return hits[0]?.paper.id === id;
    });
    expect(wrong).toEqual([]);
  });

  it('changes the order of what the words found, and nothing else', async () => {
    let reordered = 0;
    for (const query of [
      'learning from few examples',
      'bandits',
      'author:levine policy',
      'fairness -classification',
    ]) {
      const asked = parseQuery(query, { limit: 300 });
      const [page, byWords] = await Promise.all([library.search(asked), seedLibrary.search(asked)]);
      const [ids, idsByWords] = [page, byWords].map(({ hits }) => hits.map(({ paper }) => paper.id));
      if (ids?.join() !== idsByWords?.join()) reordered++;
      expect(ids?.toSorted()).toEqual(idsByWords?.toSorted());
      expect(page.total).toBe(byWords.total);
      expect(page.confident).toBe(byWords.confident);
    }
    expect(reordered).toBeGreaterThan(0);
  });
});

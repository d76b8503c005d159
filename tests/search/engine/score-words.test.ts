import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { FoundPapers } from '../../../src/search/engine/found-papers.ts';
import { createWordScorer } from '../../../src/search/engine/score-words.ts';
import { terms } from '../../../src/search/words/analyzer.ts';
import { indexOf, indexOfParts } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';
import { wordyPapers } from '../../helpers/wordy-papers.ts';

const papers = [
  paper('a', { title: 'graph', abstract: 'flow', venue: 'NeurIPS' }),
  paper('b', { title: 'kernel', abstract: 'graph neural network' }),
  paper('c', { title: 'bandit', abstract: 'graph', year: 2020 }),
  paper('d', { title: 'neural', abstract: 'rice' }),
];
const index = indexOf(papers);
const score = createWordScorer(index);
const lent = new FoundPapers(index);
const askedFor = (term: string) => ({
  query: { finding: new Set([term]), longForms: [] },
  weights: new Map([[term, 1]]),
});
interface Asked {
  readonly finding?: readonly string[];
  readonly longForms?: readonly (readonly string[])[];
  readonly passing?: Uint8Array;
}
const scoresOf = async (
  weights: Readonly<Record<string, number>>,
  { finding = Object.keys(weights), longForms = [], passing }: Asked = {},
) => {
  const query = { finding: new Set(finding), longForms };
  const { places, scores } = await score({ query, weights: new Map(Object.entries(weights)), passing }, lent);
  return new Map(Array.from(places, (place, at) => [papers[place]?.id, scores[at] ?? 0]));
};
const ids = async (...asked: Parameters<typeof scoresOf>) => [...(await scoresOf(...asked)).keys()];
const scoreOf = async (id: string, ...asked: Parameters<typeof scoresOf>) =>
  (await scoresOf(...asked)).get(id) ?? 0;

describe('scores by words', () => {
  it('find the papers that have a term anywhere', async () => {
    expect(await ids({ graph: 1 })).toEqual(['a', 'b', 'c']);
    expect(await ids({ neurip: 1 })).toEqual(['a']);
    expect(await ids({ 2020: 1 })).toEqual(['c']);
    expect(await ids({ unheard: 1 })).toEqual([]);
    expect(await ids({})).toEqual([]);
  });

  it('are greater for a term in the title than for the same one in the abstract', async () => {
    const twins = indexOf([
      paper('x', { title: 'kernel', abstract: 'graph' }),
      paper('y', { title: 'graph', abstract: 'kernel' }),
    ]);
    const { scores } = await createWordScorer(twins)(askedFor('graph'), new FoundPapers(twins));
    expect(scores[1]).toBeGreaterThan(scores[0] ?? 0);
  });

  it('add up what each term brings, by its weight', async () => {
    const [graph, bandit] = [await scoreOf('c', { graph: 1 }), await scoreOf('c', { bandit: 1 })];
    expect(await scoreOf('c', { graph: 1, bandit: 1 })).toBeCloseTo(graph + bandit, 10);
    expect(await scoreOf('c', { graph: 0.5, bandit: 2 })).toBeCloseTo(0.5 * graph + 2 * bandit, 10);
  });

  it('of what only adds to a score find nothing', async () => {
    const asked = { graph: 1, rice: 0.2, kernel: 0.2 };
    expect(await ids(asked, { finding: ['graph'] })).toEqual(['a', 'b', 'c']);
    expect(await scoreOf('b', asked, { finding: ['graph'] })).toBeGreaterThan(
      await scoreOf('b', { graph: 1 }),
    );
    expect(await ids({ graph: 1 }, { finding: [] })).toEqual([]);
  });

  it('find a paper by a long form when it has all of it', async () => {
    const longForms = [['neural', 'network']];
    expect(await ids({ gnn: 1, neural: 0.2, network: 0.2 }, { finding: ['gnn'], longForms })).toEqual(['b']);
    const unheard = [['neural', 'unheard']];
    expect(await ids({ gnn: 1, neural: 0.2 }, { finding: ['gnn'], longForms: unheard })).toEqual([]);
  });

  it('are of nothing that does not pass', async () => {
    expect(await ids({ graph: 1 }, { passing: Uint8Array.of(0, 1, 1, 1) })).toEqual(['b', 'c']);
  });

  it('hold nothing of the question before', async () => {
    const before = await scoresOf({ bandit: 1 });
    await scoresOf({ graph: 3, rice: 1 });
    expect(await scoresOf({ bandit: 1 })).toEqual(before);
  });
});

const K1 = 1.2;
const B = 0.75;
const TITLE = 0.2;

/** BM25 as it is written in books, of everything and of the title. */
function byHand(papers: readonly Paper[], term: string): readonly number[] {
  const titles = papers.map(({ shown }) => terms(shown.title));
  const all = papers.map(({ shown, year }, at) => [
    ...(titles[at] ?? []),
    ...[shown.abstract, shown.venue, String(year ?? ''), ...shown.authors].flatMap(terms),
  ]);
  const field = (texts: readonly (readonly string[])[]) => {
    const lengths = texts.map((text) => new Set(text).size);
    const average = lengths.reduce((sum, length) => sum + length, 0) / texts.length || 1;
    const having = texts.filter((text) => text.includes(term)).length;
    const idf = Math.log(1 + (texts.length - having + 0.5) / (having + 0.5));
    return texts.map((text, at) => {
      const often = text.filter((one) => one === term).length;
      return (idf * often * (K1 + 1)) / (often + K1 * (1 - B + (B * (lengths[at] ?? 0)) / average));
    });
  };
  const title = field(titles);
  return field(all).map((one, at) => one + TITLE * (title[at] ?? 0));
}

it('scores are BM25 of the papers that are here, in however many segments they stand', async () => {
  const changed = fc.tuple(
    wordyPapers,
    wordyPapers,
    fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
  );
  await fc.assert(
    fc.asyncProperty(changed, async ([first, second, went]) => {
      const all = [...first, ...second];
      const isLeft = (at: number) => !went[at];
      const index = await indexOfParts(
        [first, second],
        all.filter((_, at) => !isLeft(at)),
      );
      const scorer = createWordScorer(index);
      const here = new FoundPapers(index);
      const left = [...all.keys()].filter(isLeft);
      for (const term of ['graph', 'flow', 'kernel', 'neurip', '2001', 'ada']) {
        const expected = byHand(
          all.filter((_, at) => isLeft(at)),
          term,
        );
        const { places, scores } = await scorer(askedFor(term), here);
        expect([...places]).toEqual(left.filter((_, at) => (expected[at] ?? 0) > 0));
        for (const [at, place] of places.entries())
          expect(scores[at]).toBeCloseTo(expected[left.indexOf(place)] ?? 0, 10);
      }
    }),
    { numRuns: 50 },
  );
});

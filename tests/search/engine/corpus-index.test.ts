import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentAt } from '../../../src/search/engine/corpus-index.ts';
import { createEngine } from '../../../src/search/engine/engine.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { indexOf, indexOfParts } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';
import { wordyPapers } from '../../helpers/wordy-papers.ts';

const [a, b, c, d] = ['a one', 'b one two', 'c one', 'd'].map((title) => paper(title, { title }));
if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('no papers');

describe('an index of segments', () => {
  it('numbers the papers over all of them, and knows which went', async () => {
    const index = await indexOfParts([[a, b], [], [c, d]], [b, d]);
    expect(index).toMatchObject({ size: 4, papers: 2, gone: Uint8Array.of(0, 1, 0, 1) });
    expect(index.segments.map(({ first }) => first)).toEqual([0, 2, 2]);
    expect([0, 1, 2, 3].map((place) => segmentAt(index, place)?.segment.papers)).toEqual([2, 2, 2, 2]);
    expect(segmentAt(index, 1)?.first).toBe(0);
    expect(segmentAt(index, 2)?.first).toBe(2);
    expect((await indexOfParts([[a], [b]])).gone).toBeUndefined();
  });

  it('knows how long the papers are that are here', async () => {
    const left = indexOf([a, c]).averages;
    expect(
      (
        await indexOfParts(
          [
            [a, b],
            [c, d],
          ],
          [b, d],
        )
      ).averages,
    ).toEqual(left);
    expect(indexOf([]).averages).toEqual({ all: 0, title: 0, text: 0 });
  });
});

it('papers in several segments, some of which went, answer as the others do in one', async () => {
  const changed = fc.tuple(
    wordyPapers,
    wordyPapers,
    wordyPapers,
    fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
  );
  const query = fc.constantFrom(
    'graph flow',
    'grap',
    'flwos ',
    '"graph flow"',
    'kernel -bandit',
    'author:lovelace',
    'author:schoelkopf graph',
    'title:graph',
    'venue:nips year:2001..',
    'the of',
    'resnet',
  );
  await fc.assert(
    fc.asyncProperty(changed, query, async ([first, second, third, went], asked) => {
      const parts = [first, second, third].map((part, at) =>
        part.map((one) => paper(`${one.id}-${at}`, { ...one, id: `${one.id}-${at}` })),
      );
      const all = parts.flat();
      const left = all.filter((_, at) => !went[at]);
      const several = createEngine(
        await indexOfParts(
          parts,
          all.filter((one) => !left.includes(one)),
        ),
      );
      const single = createEngine(indexOf(left));
      const [found, expected] = await Promise.all(
        [several, single].map((engine) => engine.search(parseQuery(asked, { limit: 30 }), {})),
      );
      const shown = (page: typeof found) => ({
        hits: page?.hits.map((hit) => [hit.paper.id, hit.score.toFixed(9), hit.matched, hit.sentences]),
        total: page?.total,
        confident: page?.confident,
        didYouMean: page?.didYouMean,
      });
      expect(shown(found)).toEqual(shown(expected));
      expect(several.facts()).toEqual(single.facts());
      expect(several.ids()).toEqual(single.ids());
      const [related, wanted] = await Promise.all(
        [several, single].map((engine) => engine.related('graph flows of bandits', { limit: 30 }, {})),
      );
      expect(related?.hits.map((hit) => [hit.paper.id, hit.score.toFixed(9), hit.terms])).toEqual(
        wanted?.hits.map((hit) => [hit.paper.id, hit.score.toFixed(9), hit.terms]),
      );
    }),
  );
});

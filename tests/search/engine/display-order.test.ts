import fc from 'fast-check';
import { expect, it } from 'vitest';
import { displayOrder, selectFirst } from '../../../src/search/engine/display-order.ts';
import { titleKey } from '../../../src/search/words/title-key.ts';
import { paper } from '../../helpers/paper.ts';

it('ranked papers stand by score, then newest first, then by title, then by id', () => {
  const papers = [
    paper('z', { title: 'Alpha', year: 2020 }),
    paper('a', { title: 'alpha!', year: 2020 }),
    paper('b', { title: 'Beta', year: 2020 }),
    paper('c', { title: 'Aaa', year: 1999 }),
    paper('d', { title: 'Aaa' }),
    paper('e', { title: 'Zzz', year: 1950 }),
  ];
  const order = displayOrder(
    papers,
    papers.map(({ shown }) => titleKey(shown.title)),
  );
  const ranked = papers.map((_, at) => ({ place: at, score: at === 5 ? 2 : 1, terms: [] }));
  expect(ranked.toSorted(order).map(({ place }) => papers[place]?.id)).toEqual([
    'e',
    'a',
    'z',
    'b',
    'c',
    'd',
  ]);
  expect(ranked.toReversed().sort(order)).toEqual(ranked.toSorted(order));
});

it('the first of a list are those of the sorted list, equal ones in their order', () => {
  const items = fc.array(fc.record({ key: fc.integer({ min: 0, max: 9 }), id: fc.nat() }), {
    maxLength: 120,
    size: 'max',
  });
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 60 }), (list, count) => {
      const order = (a: { key: number }, b: { key: number }) => a.key - b.key;
      const before = [...list];
      expect(selectFirst(list, count, order)).toEqual(list.toSorted(order).slice(0, count));
      expect(list).toEqual(before);
    }),
  );
});

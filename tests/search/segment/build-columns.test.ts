import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildColumns, type ColumnFacts, compareShown } from '../../../src/search/segment/build-columns.ts';
import { stringAt } from '../../../src/search/segment/string-table.ts';

const facts = (id: string, more: Partial<ColumnFacts> = {}): ColumnFacts => ({
  id,
  year: 0,
  venue: '',
  source: 'one.md',
  titleKey: id,
  ...more,
});
/** Papers without words. */
const columnsOf = (papers: readonly ColumnFacts[]) =>
  buildColumns(papers, [{ words: new Uint32Array(), starts: new Uint32Array(papers.length + 1) }]);

describe('what is known of papers', () => {
  it('stands by their places, what is not known as 0', () => {
    const columns = columnsOf([
      facts('z', { venue: 'UAI', year: 2020 }),
      facts('a', { source: 'two.md' }),
      facts('m', { venue: 'UAI', year: 1999 }),
    ]);
    expect([0, 1, 2].map((paper) => stringAt(columns.ids, paper))).toEqual(['z', 'a', 'm']);
    expect([...columns.years]).toEqual([2020, 0, 1999]);
    expect([...columns.venues].map((venue) => columns.venueNames[venue])).toEqual(['UAI', '', 'UAI']);
    expect(columns.venueNames).toEqual(['', 'UAI']);
    expect([...columns.sources].map((source) => columns.sourceNames[source])).toEqual([
      'one.md',
      'two.md',
      'one.md',
    ]);
  });

  it('has where the words of each begin, over all pieces', () => {
    const pieces = [
      { words: new Uint32Array(5), starts: Uint32Array.of(0, 2, 5) },
      { words: new Uint32Array(), starts: Uint32Array.of(0) },
      { words: new Uint32Array(3), starts: Uint32Array.of(0, 0, 3) },
    ];
    const columns = buildColumns(
      ['a', 'b', 'c', 'd'].map((id) => facts(id)),
      pieces,
    );
    expect([...columns.forwardStarts]).toEqual([0, 2, 5, 5, 8]);
  });
});

it('papers stand newest first, then by title, then by id', () => {
  const papers = [
    facts('z', { titleKey: 'alpha', year: 2020 }),
    facts('a', { titleKey: 'alpha', year: 2020 }),
    facts('b', { titleKey: 'beta', year: 2020 }),
    facts('c', { titleKey: 'aaa', year: 1999 }),
    facts('d', { titleKey: 'aaa' }),
    facts('e', { titleKey: 'zzz', year: 1950 }),
  ];
  expect([...columnsOf(papers).positions]).toEqual([1, 0, 2, 3, 5, 4]);
  const some = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      year: fc.constantFrom(0, 2000, 2001),
      titleKey: fc.constantFrom('x', 'y'),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(some, (list) => {
      const all = list.map(({ id, ...more }) => facts(id, more));
      const { positions } = columnsOf(all);
      expect(all.toSorted(compareShown).map((one) => positions[all.indexOf(one)])).toEqual([...all.keys()]);
    }),
  );
});

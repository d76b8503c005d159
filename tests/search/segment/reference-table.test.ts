import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collectReferences, papersCalled } from '../../../src/search/segment/reference-table.ts';

const name = fc.constantFrom('a', 'b', 'https://example.org/A', '學', '', 'constructor');
const called = fc.record({ id: name, names: fc.array(name, { maxLength: 2 }), titleKey: name });

it('papers are found by everything that they are called, each name as what it is', () => {
  fc.assert(
    fc.property(fc.array(called, { maxLength: 10 }), name, (papers, wanted) => {
      const collector = collectReferences();
      for (const [place, paper] of papers.entries()) collector.add(place, paper);
      const references = collector.finish();
      const places = (test: (paper: (typeof papers)[number]) => boolean) =>
        papers.flatMap((paper, place) => (test(paper) ? [place] : []));
      expect(papersCalled(references, 'id', wanted)).toEqual(places(({ id }) => id === wanted));
      expect(papersCalled(references, 'title', wanted)).toEqual(
        places(({ titleKey }) => titleKey === wanted),
      );
      expect([...new Set(papersCalled(references, 'name', wanted))]).toEqual(
        places(({ names }) => names.includes(wanted)),
      );
    }),
  );
});

it('the hashes stand in order as whole numbers, also the great ones', () => {
  const collector = collectReferences();
  for (let paper = 0; paper < 200; paper++)
    collector.add(paper, { id: `p${paper}`, names: [], titleKey: 't' });
  const { hashes } = collector.finish();
  expect([...hashes]).toEqual([...hashes].toSorted((a, b) => a - b));
  expect(hashes.at(-1)).toBeGreaterThan(0x8000_0000);
});

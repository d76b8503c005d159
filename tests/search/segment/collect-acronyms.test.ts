import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collectAcronyms } from '../../../src/search/segment/collect-acronyms.ts';
import { findString, sizeOf, stringAt } from '../../../src/search/segment/string-table.ts';

it('what papers explain is counted, and found by the acronym and by the long form', () => {
  const explained = fc.record({
    term: fc.constantFrom('rl', 'cl', 'gnn', '學'),
    form: fc.constantFrom('reinforc learn', 'contrast learn', 'continu learn', 'graph neural network'),
  });
  fc.assert(
    fc.property(fc.array(fc.array(explained, { maxLength: 3 }), { maxLength: 8 }), (papers) => {
      const collector = collectAcronyms();
      for (const own of papers) collector.add(own);
      const found = collector.finish();
      const pairs = papers.flat();
      for (let place = 0; place < sizeOf(found.terms); place++) {
        const term = stringAt(found.terms, place);
        expect(findString(found.terms, term)).toBe(place);
        const counted = new Map<string, number>();
        for (let at = found.starts[place] ?? 0; at < (found.starts[place + 1] ?? 0); at++)
          counted.set(stringAt(found.forms, found.pairForms[at] ?? 0), found.pairCounts[at] ?? 0);
        const expected = Map.groupBy(
          pairs.filter((one) => one.term === term),
          ({ form }) => form,
        );
        expect(counted).toEqual(new Map([...expected].map(([form, list]) => [form, list.length])));
      }
      for (let place = 0; place < sizeOf(found.forms); place++) {
        const form = stringAt(found.forms, place);
        expect(findString(found.forms, form)).toBe(place);
        const terms = found.formTerms.subarray(found.formStarts[place], found.formStarts[place + 1]);
        expect(new Set([...terms].map((term) => stringAt(found.terms, term)))).toEqual(
          new Set(pairs.filter((one) => one.form === form).map(({ term }) => term)),
        );
      }
      expect(sizeOf(found.terms)).toBe(new Set(pairs.map(({ term }) => term)).size);
      expect(sizeOf(found.forms)).toBe(new Set(pairs.map(({ form }) => form)).size);
    }),
  );
});

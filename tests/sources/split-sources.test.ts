import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitSources } from '../../src/sources/split-sources.ts';

it.each([
  ['folder:seeds, arxiv:cs.LG,zotero:groups/12345', ['folder:seeds', 'arxiv:cs.LG', 'zotero:groups/12345']],
  ['arxiv:"causal discovery, again" cs.LG, crossref', ['arxiv:"causal discovery, again" cs.LG', 'crossref']],
  ['folder:a, b', ['folder:a, b']],
  ['arxiv:"open, feed:https://x.org/a', ['arxiv:"open', 'feed:https://x.org/a']],
  ['folder:seeds,', ['folder:seeds']],
])('%s', (text, names) => {
  expect(splitSources(text)).toEqual(names);
});

it('what begins with no kind is none', () => {
  for (const text of ['', 'seeds', ', folder:seeds', ':x']) expect(splitSources(text)).toBeUndefined();
});

it('loses no letter of any text', () => {
  const letters = (text: string) => text.replace(/[\s,]/g, '');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ':', '"', ',', ' ', 'folder:x') }), (text) => {
      const names = splitSources(text);
      if (names !== undefined) expect(letters(names.join())).toBe(letters(text));
    }),
  );
});

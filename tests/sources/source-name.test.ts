import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSourceName, SOURCE_KIND_NAMES } from '../../src/sources/source-name.ts';

it.each([
  ['arxiv:cs.LG', 'arxiv:cs.LG'],
  ['arXiv cs.LG', 'arxiv:cs.LG'],
  ['ArXiv: cs.LG, stat.ML', 'arxiv:cs.LG+stat.ML'],
  ['arxiv category math', 'arxiv:math'],
  ['cs.LG', 'arxiv:cs.LG'],
  ['cs.LG and stat.ML', 'arxiv:cs.LG+stat.ML'],
  ['arxiv:“causal discovery” cs.LG', 'arxiv:"causal discovery" cs.LG'],
  ['https://arxiv.org/list/cs.LG/recent', 'arxiv:cs.LG'],
  ['<https://arxiv.org/list/cs.LG/recent|arxiv.org>', 'arxiv:cs.LG'],
  ['arxiv.org/list/stat.ML/new?skip=0', 'arxiv:stat.ML'],
  ['https://rss.arxiv.org/atom/cs.LG+stat.ML', 'arxiv:cs.LG+stat.ML'],
  ['https://arxiv.org/search/?query=causal+discovery&searchtype=all', 'arxiv:"causal discovery"'],
  ['zotero:groups/12345/collections/ABCD2345', 'zotero:groups/12345/collections/ABCD2345'],
  ['Zotero group 12345', 'zotero:groups/12345'],
  ['https://www.zotero.org/groups/12345/our_lab/library', 'zotero:groups/12345'],
  [
    'zotero: https://www.zotero.org/groups/12345/lab/collections/ABCD2345/items',
    'zotero:groups/12345/collections/ABCD2345',
  ],
  ['https://www.nature.com/nature.rss', 'feed:https://www.nature.com/nature.rss'],
  ['feed:https://www.nature.com/nature.rss', 'feed:https://www.nature.com/nature.rss'],
  ['rss www.nature.com/nature.rss', 'feed:https://www.nature.com/nature.rss'],
  ['https://openalex.org/I27837315', 'openalex:I27837315'],
  ['folder: my papers', 'folder:my papers'],
  ['./papers', 'folder:./papers'],
  ['crossref', 'crossref'],
])('reads %j as %s', (said, name) => {
  expect(readSourceName(said)).toBe(name);
});

it.each([
  '',
  'noise to the labels',
  'math',
  'https://arxiv.org/abs/2005.11401',
  'https://www.zotero.org/ada',
  'arxiv:',
  'feed',
  'x'.repeat(501),
])('takes %j for none', (said) => {
  expect(readSourceName(said)).toBeUndefined();
});

it('takes whatever is typed, and reads its own names as they are', () => {
  const piece = fc.constantFrom(
    ...SOURCE_KIND_NAMES,
    ':',
    ' ',
    '/',
    'https://',
    'arxiv.org/',
    'list/',
    'cs.LG',
    '"',
    '<',
    '>',
    ',',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const name = readSourceName(text);
      if (name !== undefined) expect(readSourceName(name)).toBe(name);
    }),
    { numRuns: 1_000 },
  );
});

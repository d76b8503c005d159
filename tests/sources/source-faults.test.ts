import { expect, it } from 'vitest';
import { SOURCE_VARIABLES } from '../../src/sources/config.ts';
import { readKnownSource, sourceFaults } from '../../src/sources/source-faults.ts';
import type { SourceKind } from '../../src/sources/source-kind.ts';
import { readVariables } from '../../src/variable.ts';

const kind = (name: string, pattern: RegExp, more: Partial<SourceKind> = {}): SourceKind => ({
  kind: name,
  expected: `what ${name} has`,
  example: `${name}:x1`,
  everyMs: 60_000,
  normalise: (spec) => (pattern.test(spec) ? spec : undefined),
  open: () => Promise.reject(new Error('is not opened')),
  ...more,
});
const kinds = [
  kind('arxiv', /^[a-z-]+\.[A-Z]{2}$/),
  kind('zotero', /^groups\/\d+$/, {
    missing: (spec, { zoteroApiKey }) =>
      zoteroApiKey === undefined && spec === 'groups/9' ? 'it is not public: set ZOTERO_API_KEY' : undefined,
  }),
  kind('feed', /^https?:/),
];
const settings = readVariables(SOURCE_VARIABLES, {}, []);
const faults = (...names: readonly string[]) => sourceFaults(names, { kinds, settings });

it('finds nothing wrong with what is right, in any case, and with kinds that look up papers', () => {
  expect(faults('arxiv:cs.LG', 'ArXiv: stat.ML', 'zotero:groups/12', 'crossref', 'openalex')).toEqual([]);
});

it('names each wrong one with what is right and an example', () => {
  expect(
    faults('arxiv:cs', 'zotero:groups/9', 'https://export.arxiv.org/rss/cs.LG', 'myspace:x', 'arxiv:cs'),
  ).toEqual([
    'SOURCES names “arxiv:cs”, but behind “arxiv:” stands what arxiv has, for example arxiv:x1',
    'SOURCES names “zotero:groups/9”: it is not public: set ZOTERO_API_KEY',
    'SOURCES names “https://export.arxiv.org/rss/cs.LG”, which is no source: write arxiv:cs.LG',
    'SOURCES names “myspace:x”, which is no source: a source is arxiv:x1, zotero:x1 or feed:x1',
  ]);
});

it('shows no password, and nothing at length', () => {
  const [fault = ''] = faults(`ftp://ada:secret@example.org/${'x'.repeat(300)}`);
  expect(fault).not.toContain('secret');
  expect(fault.length).toBeLessThan(250);
});

it.each([
  ['https://arxiv.org/list/cs.LG/recent', { name: 'arxiv:cs.LG' }],
  ['zotero group 12', { name: 'zotero:groups/12' }],
  [
    'nonsense at all',
    { fault: '“nonsense at all” is no source. Say it like arxiv:x1, zotero:x1 or feed:x1.' },
  ],
  [
    'arxiv:nonsense',
    { fault: expect.stringContaining('behind “arxiv:” stands what arxiv has, for example arxiv:x1.') },
  ],
  ['crossref', { fault: expect.stringContaining('looks up single papers') }],
  ['folder:seeds', { fault: expect.stringContaining('is no source') }],
])('reads what somebody typed: %s', (text, read) => {
  expect(readKnownSource(text, kinds)).toEqual(read);
});

import { expect, it } from 'vitest';
import { nameOfAddress } from '../../src/sources/source-address.ts';

it.each([
  ['http://export.arxiv.org/rss/math.PR', 'arxiv:math.PR'],
  ['https://arxiv.org/search/advanced?query=%22optimal+transport%22', 'arxiv:"optimal transport"'],
  ['https://api.zotero.org/users/475425/items', 'zotero:users/475425'],
  ['https://openalex.org/institutions/i27837315', 'openalex:I27837315'],
  [
    'http://connect.biorxiv.org/biorxiv_xml.php?subject=genomics',
    'feed:http://connect.biorxiv.org/biorxiv_xml.php?subject=genomics',
  ],
])('%s is %s', (address, name) => {
  expect(nameOfAddress(address)).toBe(name);
});

it.each([
  'https://arxiv.org/pdf/2005.11401',
  'https://arxiv.org/search/?query=',
  'https://openalex.org/W2741809807',
  'https://www.zotero.org/groups/our_lab',
  'ftp://example.org/feed',
  'https://[',
  'two words',
])('%s is none', (address) => {
  expect(nameOfAddress(address)).toBeUndefined();
});

import { expect, it } from 'vitest';
import { preprintIn } from '../../../src/papers/venue/preprint.ts';

it.each([
  ['arXiv preprint arXiv:1706.03762', { venue: 'arXiv', arxiv: '1706.03762', year: 2017 }],
  ['CoRR, abs/1706.03762', { venue: 'arXiv', arxiv: '1706.03762', year: 2017 }],
  ['arXiv:hep-th/9901001', { venue: 'arXiv', arxiv: 'hep-th/9901001', year: 1999 }],
  ['arXiv:2001.00001v2 [cs.LG]', { venue: 'arXiv', arxiv: '2001.00001', year: 2020 }],
  ['https://arxiv.org/abs/0309136', { venue: 'arXiv' }],
  ['ArXiv', { venue: 'arXiv' }],
  ['arXiv: Learning', { venue: 'arXiv' }],
  ['bioRxiv', { venue: 'bioRxiv' }],
  ['https://www.medrxiv.org/content/x', { venue: 'medRxiv' }],
  ['Available at SSRN', { venue: 'SSRN' }],
  ['SSRN Electronic Journal', { venue: 'SSRN' }],
  ['bioRxiv (Cold Spring Harbor Laboratory)', { venue: 'bioRxiv' }],
  ['CoRR 2017', { venue: 'arXiv' }],
  ['https://arxiv.org/pdf/2005.11401v2', { venue: 'arXiv', arxiv: '2005.11401', year: 2020 }],
])('“%s” is one', (text, expected) => {
  expect(preprintIn(text)).toEqual(expected);
});

it.each([
  '',
  'Nature',
  'arXiv Notes of a Journal',
  'https://github.com/x/arxiv-tools',
  'Correlations',
  'A note on bioRxiv',
])('“%s” is none', (text) => {
  expect(preprintIn(text)).toBeUndefined();
});

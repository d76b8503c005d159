import { expect, it } from 'vitest';
import { cslTypeOf } from '../../../src/papers/citation/csl-type.ts';
import type { PaperFacts } from '../../../src/papers/paper.ts';
import { paper } from '../../helpers/paper.ts';

it.each<[string, Partial<PaperFacts>, string]>([
  ['its record says so', { venue: 'NeurIPS', publication: { type: 'book' } }, 'book'],
  ['nothing is known of it', {}, 'article'],
  ['it is on a preprint server', { venue: 'arXiv' }, 'article'],
  ['it is in a journal that is known', { venue: 'Nature' }, 'article-journal'],
  ['it is in JMLR', { venue: 'JMLR' }, 'article-journal'],
  ['it is at a conference', { venue: 'NeurIPS' }, 'paper-conference'],
  ['proceedings have a volume', { venue: 'ICML', publication: { volume: '119' } }, 'paper-conference'],
  ['what it is in says journal', { venue: 'Journal of Doors' }, 'article-journal'],
  [
    'it has volume and number',
    { venue: 'Doors', publication: { volume: '3', number: '4' } },
    'article-journal',
  ],
  ['what it is in is not known', { venue: 'Doors' }, 'paper-conference'],
])('of a paper: %s', (_, facts, type) => {
  expect(cslTypeOf(paper('x', facts))).toBe(type);
});

import { expect, it } from 'vitest';
import { arxivKey, bareArxivKey } from '../../../src/papers/references/arxiv.ts';

it.each([
  ['2005.11401v3', 'arxiv:2005.11401', 'arxiv:2005.11401'],
  ['0704.0001', 'arxiv:0704.0001', 'arxiv:0704.0001'],
  ['math.GT/0309136', 'arxiv:math/0309136', 'arxiv:math/0309136'],
  ['HEP-TH/9901001v1', 'arxiv:hep-th/9901001', 'arxiv:hep-th/9901001'],
  // With “arXiv” before it a number is meant as one, alone it may be anything.
  ['2005.1140', 'arxiv:2005.1140', undefined],
  ['0612.0001', 'arxiv:0612.0001', undefined],
  ['2013.11401', undefined, undefined],
  ['words/9901001', undefined, undefined],
  ['2005.11401.1', undefined, undefined],
  ['', undefined, undefined],
])('%j is %j, and alone %j', (id, key, alone) => {
  expect([arxivKey(id), bareArxivKey(id)]).toEqual([key, alone]);
});

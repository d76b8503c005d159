import { expect, it } from 'vitest';
import { findBareIds } from '../../../src/papers/references/bare-ids.ts';

it('ids are found with what people write before them, and without what follows', () => {
  const text = 'doi 10.1145/33.44; CorpusID: 12, P19-1001 (hep-th/9901001v2), abs/1810.04805 and q3eq40zs87!';
  expect(findBareIds(text).map(({ kind, said, keys }) => [kind, said, keys[0]])).toEqual([
    ['doi', 'doi 10.1145/33.44', 'doi:10.1145/33.44'],
    ['arxiv', 'abs/1810.04805', 'arxiv:1810.04805'],
    ['arxiv', 'hep-th/9901001v2', 'arxiv:hep-th/9901001'],
    ['acl', 'P19-1001', 'acl:P19-1001'],
    ['semantic scholar', 'CorpusID: 12', 'corpus:12'],
    ['id', 'q3eq40zs87', 'paper:q3eq40zs87'],
  ]);
});

it.each([
  '1810.048055',
  'x1810.04805',
  '1810.04805.1',
  'P19-10012',
  'aP19-1001',
  'q3eq40zs87x',
  'a/q3eq40zs87',
])('%s is none', (text) => {
  expect(findBareIds(text)).toEqual([]);
});

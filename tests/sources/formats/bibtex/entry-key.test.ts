import { expect, it } from 'vitest';
import { createKeys } from '../../../../src/sources/formats/bibtex/entry-key.ts';

it('keeps a key as far as BibTeX can read it, and makes one where there is none', () => {
  const keys = createKeys(['kept2019plain']);
  const fields = { title: 'The Plain One', authors: ['Ana Kept'], date: '2019-05' };
  expect([keys('Key:1', fields), keys('a b{c}', fields), keys('', fields), keys('', fields)]).toEqual([
    'Key:1',
    'abc',
    'kept2019plain-2',
    'kept2019plain-3',
  ]);
  expect(keys('', {})).toBe('anon');
});

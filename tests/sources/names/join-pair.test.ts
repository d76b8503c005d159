import { expect, it } from 'vitest';
import { joinPair } from '../../../src/sources/names/join-pair.ts';

it('a family’s name that is read first stays first', () => {
  expect(joinPair({ text: 'Kept', suffix: 'Jr.' }, { text: 'Ana' })).toBe('Ana Kept, Jr.');
  expect(joinPair({ text: '山田' }, { text: '太郎' })).toBe('山田 太郎');
});

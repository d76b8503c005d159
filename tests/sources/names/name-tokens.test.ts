import { expect, it } from 'vitest';
import { groupTokens, tokenizeNames } from '../../../src/sources/names/name-tokens.ts';

it('separators within brackets that close are none', () => {
  const tokens = tokenizeNames('A (x, y), {B and C} and D (e, F & G');
  expect(tokens.map(({ after }) => after)).toEqual([',', 'and', ',', 'and', 'end']);
  expect(groupTokens(tokens, ['and'])).toHaveLength(3);
});

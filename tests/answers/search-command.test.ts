import { expect, it } from 'vitest';
import { SEARCH_COMMAND } from '../../src/answers/search-command.ts';

const write = (given: Readonly<Record<string, string>>) =>
  SEARCH_COMMAND.write({ subcommand: undefined, text: (name) => given[name], flag: () => undefined });

it('writes its options in the query language', () => {
  expect(write({ query: 'bandits' })).toBe('bandits');
  expect(
    write({ query: 'offline', author: 'Sergey "S" Levine', venue: 'NeurIPS', year: ' 2020..2023!' }),
  ).toBe('offline author:"Sergey S Levine" venue:"NeurIPS" year:2020..2023');
  expect(write({ query: 'random' })).toBe('random');
  expect(write({ year: '2020-2023' })).toBe('year:2020-2023');
  expect(write({ year: 'any' })).toBe('');
});

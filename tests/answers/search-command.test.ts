import { describe, expect, it } from 'vitest';
import { SEARCH_COMMAND } from '../../src/answers/search-command.ts';
import { parseQuery } from '../../src/search/query.ts';

const NOW = new Date('2024-05-01T12:00:00Z');

const write = (given: Readonly<Record<string, string>>) =>
  SEARCH_COMMAND.write({ subcommand: undefined, text: (name) => given[name], flag: () => undefined }, NOW);

const query = (given: Readonly<Record<string, string>>) => {
  const text = write(given);
  if (typeof text !== 'string') throw new Error(text.problem.text);
  return parseQuery(text);
};

it('writes its options in the query language', () => {
  expect(write({ query: 'bandits' })).toBe('bandits');
  expect(write({ query: 'offline', author: 'Sergey Levine', venue: 'NeurIPS', year: ' 2020..2023!' })).toBe(
    'offline author:"Sergey Levine" venue:"NeurIPS" year:2020..2023',
  );
  expect(write({ query: 'random' })).toBe('random');
});

it('opens what was picked from completions, whatever else is filled in', () => {
  expect(write({ query: 'paper 0a1b2c3d4e', author: 'Ada' })).toBe('paper 0a1b2c3d4e');
});

describe('years', () => {
  it.each([
    ['2021', 2021, 2021],
    ['2020-2023', 2020, 2023],
    ['2020 – 2023', 2020, 2023],
    ['2020..2023', 2020, 2023],
    ['2020-23', 2020, 2023],
    ['2021..', 2021, 9999],
    ['..2021', 0, 2021],
    ['since 2021', 2021, 9999],
    ['before 2020', 0, 2019],
    ['after 2020', 2021, 9999],
    ['between 2019 and 2021', 2019, 2021],
    ['last 3 years', 2021, 9999],
    ['the last two years', 2022, 9999],
    ['last year', 2023, 2023],
    ['seit 2021', 2021, 9999],
  ])('are read from %j', (year, from, to) => {
    expect(query({ query: 'bandits', year })).toMatchObject({ text: 'bandits', years: { from, to } });
  });

  it.each(['any', 'recent', '20', '2020 or something', 'x2020', '<@1>'])(
    'are not guessed from %j: it says what it takes',
    (year) => {
      expect(write({ query: 'bandits', year })).toEqual({
        problem: { text: expect.stringMatching(/2020-2023.*since 2021/), translations: expect.anything() },
      });
    },
  );
});

describe('an author or a venue', () => {
  it.each(['Sergey "S" Levine', 'Levine: Sergey', '“Levine”', 'year:2020 Levine', '-Levine'])(
    'stays one filter: %s',
    (name) => {
      const { text, authors, venues, years } = query({ query: '"deep', author: name, venue: name });
      expect({ text: text.trim(), authors: authors.length, venues: venues.length, years }).toEqual({
        text: 'deep',
        authors: 1,
        venues: 1,
        years: undefined,
      });
    },
  );

  it('that names nothing is asked for', () => {
    expect(write({ query: 'deep', author: '"' })).toEqual({
      problem: expect.objectContaining({ text: expect.stringContaining('Levine') }),
    });
    expect(write({ query: 'deep', venue: ':' })).toEqual({
      problem: expect.objectContaining({ text: expect.stringContaining('NeurIPS') }),
    });
  });
});

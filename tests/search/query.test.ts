import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyQuery, parseQuery } from '../../src/search/query.ts';

const read = (input: string) => {
  const { text, phrases, excluded, authors, titles, venues, years } = parseQuery(input);
  return { text, phrases, excluded, authors, titles, venues, ...(years === undefined ? {} : { years }) };
};
const nothing = { text: '', phrases: [], excluded: [], authors: [], titles: [], venues: [] };

describe('parseQuery', () => {
  it.each([
    ['  graph   neural networks ', { text: 'graph neural networks' }],
    ['"exact phrase" more', { text: 'more', phrases: ['exact phrase'] }],
    ['“curly quotes”', { phrases: ['curly quotes'] }],
    ['bandits -survey -"two words"', { text: 'bandits', excluded: ['survey', 'two words'] }],
    ['author:schölkopf author:"Sergey Levine"', { authors: ['schölkopf', 'Sergey Levine'] }],
    ['Author: Levine', { authors: ['Levine'] }],
    ['title:bandit venue:neurips', { titles: ['bandit'], venues: ['neurips'] }],
    ['year:2020', { years: { from: 2020, to: 2020 } }],
    ['year:2020..2023', { years: { from: 2020, to: 2023 } }],
    ['year:2023..2020', { years: { from: 2020, to: 2023 } }],
    ['year:2021..', { years: { from: 2021, to: 9999 } }],
    ['year:..2021', { years: { from: 0, to: 2021 } }],
  ])('reads %s', (input, expected) => {
    expect(read(input)).toEqual({ ...nothing, ...expected });
  });

  it.each([
    'HAP: Structure-Aware Masked Image Modeling',
    'year:soon venue: author:""',
    'an "unbalanced quote',
    'a - b -- c',
    'Q-learning well-known',
    'it\'s 5" long',
  ])('takes for plain words: %s', (input) => {
    expect(read(input)).toEqual({ ...nothing, text: input });
  });

  it('takes anything, in bounded time and length, and keeps what was asked', () => {
    const piece = fc.constantFrom(
      '"',
      '-',
      'author:',
      'year:',
      '..',
      '2020',
      ' ',
      'a',
      '“',
      'title:"',
      "'",
      ':',
    );
    const input = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(input, (text) => {
        const query = parseQuery(text);
        expect(query.source.length).toBeLessThanOrEqual(2_000);
        if (/[a-z]{3}/.test(text.slice(0, 2_000))) expect(isEmptyQuery(query)).toBe(false);
      }),
    );
  });
});

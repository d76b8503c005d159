import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyQuery, parseQuery, plainQuery } from '../../src/search/query.ts';

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
    ['pruning OR distillation', { text: 'pruning distillation', alternatives: ['pruning', 'distillation'] }],
    ['a | "b c" OR d', { text: 'a b c d', alternatives: ['a', 'b c', 'd'] }],
    ['games NOT bandits', { text: 'games', excluded: ['bandits'] }],
    ['games NOT "two words"', { text: 'games', excluded: ['two words'] }],
    ['bandits sort:newest', { text: 'bandits', order: 'newest' }],
    ['sort:oldest', { order: 'oldest' }],
    ['by:levine since:2020 before:2023', { authors: ['levine'], years: { from: 2020, to: 2022 } }],
  ])('reads %s', (input, expected) => {
    expect(parseQuery(input)).toMatchObject({ ...nothing, ...expected });
    expect(isEmptyQuery(parseQuery(input))).toBe(false);
  });

  it.each(['MACHINE OR NOT LEARNING', 'OR this', 'this OR', 'either or', 'what|ever', 'a not b', 'this NOT'])(
    'takes for plain words: %s',
    (input) => {
      expect(read(input)).toEqual({ ...nothing, text: input });
      expect(parseQuery(input)).not.toHaveProperty('alternatives');
    },
  );

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

  it('cuts what is longer than 2,000 characters, at a word, and says so', () => {
    const word = `${'w'.repeat(9)} `;
    const fitting = word.repeat(200).trim();
    expect(parseQuery(fitting)).toMatchObject({ source: fitting });
    expect(parseQuery(fitting)).not.toHaveProperty('isCut');
    expect(parseQuery(`  ${fitting} \n`)).not.toHaveProperty('isCut');
    expect(parseQuery(`${fitting}www more`)).toMatchObject({ source: word.repeat(199).trim(), isCut: true });
    expect(plainQuery(`${fitting} more`)).toMatchObject({ source: fitting, text: fitting, isCut: true });
    expect(parseQuery(`"${fitting}" more`)).toMatchObject({ isCut: true });
    // What has no spaces is cut within the word, but not within a character.
    expect(parseQuery(`${'w'.repeat(1_999)}😀`)).toMatchObject({ source: 'w'.repeat(1_999), isCut: true });
  });

  it('looks through no more than the beginning of a megabyte', () => {
    const spaces = ' '.repeat(1_000_000);
    expect(parseQuery(`word${spaces}`)).toMatchObject({ source: 'word' });
    expect(parseQuery(`word${spaces}`)).not.toHaveProperty('isCut');
    expect(parseQuery(`word${spaces}other`)).toMatchObject({ source: 'word', isCut: true });
  });

  it('takes a field that has nothing in it for a word', () => {
    for (const text of ['lang:""', 'sort:""', 'lang:"  "', 'author:""'])
      expect(parseQuery(text).text).toBe(text.replace(/ +/g, ' '));
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
      ' OR ',
      '|',
      'NOT ',
      'since:',
      'sort:',
      'lang:',
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

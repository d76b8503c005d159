import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeExclusions } from '../../../src/answers/requests/exclusions-in-words.ts';

describe('what is not wanted', () => {
  it.each([
    ['games but not chess', 'games', ['-chess']],
    ['games, not about chess', 'games', ['-chess']],
    ['games excluding chess or go', 'games', ['-chess', '-go']],
    ['games, without board games please', 'games', ['-"board games"']],
    ['games other than chess', 'games', ['-chess']],
    ['Spiele außer Schach', 'Spiele', ['-Schach']],
    ['jeux sauf échecs', 'jeux', ['-échecs']],
    ['juegos excepto ajedrez', 'juegos', ['-ajedrez']],
  ])('is taken out of %j', (text, rest, filters) => {
    expect(takeExclusions(text)).toMatchObject({ rest, filters });
  });

  it.each([
    'learning without labels',
    'not missing at random',
    'no free lunch',
    'games without perfect information',
    'excluding chess',
    'knots and braids',
    'games but not those that you would play against somebody',
  ])('is nothing in %j', (text) => {
    expect(takeExclusions(text)).toEqual({ rest: text, filters: [], shown: [] });
  });

  it('is all that is taken: the words before it stay', () => {
    const words = fc.array(fc.constantFrom('games', 'graphs', 'not', 'without', 'trees'), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(words, (topic) => {
        const said = `robots ${topic.join(' ')}`;
        const { rest, filters } = takeExclusions(`${said}, but not about chess`);
        const kept = [rest, ...filters.map((filter) => filter.replace(/[-"]/g, ''))].join(' ');
        for (const word of ['robots', 'games', 'graphs', 'trees'].filter((one) => said.includes(one)))
          expect(kept).toContain(word);
        expect(filters.at(-1)).toBe('-chess');
      }),
    );
  });
});

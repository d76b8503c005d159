import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeYears } from '../../../src/answers/requests/years-in-words.ts';
import { textIn } from '../../../src/answers/text-in.ts';
import { ENGLISH } from '../../../src/messages/english.ts';

const NOW = 2024;

describe('years in words', () => {
  it.each([
    ['bandits from 2020', 'bandits', 'year:2020', '2020'],
    ['bandits in 2020, please', 'bandits , please', 'year:2020', '2020'],
    ['papers from 2020 on bandits', 'papers on bandits', 'year:2020', '2020'],
    ['bandits 2019', 'bandits', 'year:2019', '2019'],
    ["bandits '2019", 'bandits', 'year:2019', '2019'],
    ['2019', '', 'year:2019', '2019'],
    ['bandits since 2021', 'bandits', 'year:2021..', 'since 2021'],
    ['bandits from 2021 onwards', 'bandits', 'year:2021..', 'since 2021'],
    ['bandits, no older than 2021', 'bandits,', 'year:2021..', 'since 2021'],
    ['bandits after 2021', 'bandits', 'year:2022..', 'after 2021'],
    ['bandits before 2021', 'bandits', 'year:..2020', 'before 2021'],
    ['pre-2021 bandits', 'bandits', 'year:..2020', 'before 2021'],
    ['bandits up to 2021', 'bandits', 'year:..2021', 'up to 2021'],
    ['bandits between 2019 and 2021', 'bandits', 'year:2019..2021', '2019 to 2021'],
    ['bandits 2019-2021', 'bandits', 'year:2019..2021', '2019 to 2021'],
    ['bandits of the last two years', 'bandits', 'year:2022..', 'since 2022'],
    ['bandits of the last 3 years', 'bandits', 'year:2021..', 'since 2021'],
    ['bandits, past 10 years', 'bandits,', 'year:2014..', 'since 2014'],
    ['Banditen der letzten 3 Jahre', 'Banditen', 'year:2021..', 'since 2021'],
    ['bandits of the last year', 'bandits', 'year:2023..', 'since 2023'],
    ['bandits of this year', 'bandits', 'year:2024', '2024'],
    ["last year's bandits", 'bandits', 'year:2023', '2023'],
    ['Banditen seit 2021', 'Banditen', 'year:2021..', 'since 2021'],
    ['articles publiés depuis 2021', 'articles publiés', 'year:2021..', 'since 2021'],
    ['artículos de 2021', 'artículos', 'year:2021', '2021'],
  ])('%j', (text, rest, filter, shown) => {
    const taken = takeYears(text, NOW);
    expect(taken).toMatchObject({ rest, filters: [filter] });
    expect(taken.shown.map((one) => textIn(one, ENGLISH))).toEqual([shown]);
  });

  it.each([
    'learning from 2020 elections',
    'trained in 2020 steps',
    'covid-2020 data',
    'bandits with 2048 arms',
    'the 1200s',
    'GPT2020x',
    'a year of bandits',
    'last years of life',
  ])('are not in %j', (text) => {
    expect(takeYears(text, NOW)).toEqual({ rest: text, filters: [], shown: [] });
  });

  it('are all that is taken: every other word stays', () => {
    const words = fc.array(fc.constantFrom('bandits', 'graphs', 'trees', 'rain', 'sleep'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 1990, max: 2030 }),
        fc.constantFrom('from', 'since', 'in'),
        (topic, year, how) => {
          const { rest, filters } = takeYears(`${topic.join(' ')} ${how} ${year}`, NOW);
          expect(rest).toBe(topic.join(' '));
          expect(filters).toHaveLength(1);
        },
      ),
    );
  });
});

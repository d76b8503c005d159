import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQueryLanguage, understand } from '../../../src/answers/requests/understand.ts';
import { textIn } from '../../../src/answers/text-in.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { paper } from '../../helpers/paper.ts';

const { library } = createLibrary([
  paper('a', {
    title: 'Tides',
    authors: ['Mira Olsen'],
    abstract: 'About the moon.',
    venue: 'NeurIPS',
    year: 2019,
  }),
  paper('b', {
    title: 'Waves',
    authors: ['Kurt Berg'],
    abstract: 'A berg of ice.',
    venue: 'NeurIPS',
    year: 2021,
  }),
]);
const understood = (topic: string, more: { newest?: boolean; by?: string } = {}) =>
  understand({ topic, newest: false, now: 2024, ...more }, library);
const told = async (topic: string, more: { newest?: boolean; by?: string } = {}) => {
  const { query, shown } = await understood(topic, more);
  return { query, shown: shown.map((one) => textIn(one, ENGLISH)) };
};

it('takes no long text for a name that nobody here has', async () => {
  expect(await understood('Zebra Foo')).toMatchObject({ query: 'author:"Zebra Foo"' });
  let searches = 0;
  const counting = {
    ...library,
    search: (query: Parameters<typeof library.search>[0]) => {
      searches++;
      return library.search(query);
    },
  };
  await understand({ topic: 'Zebra Foo '.repeat(500).trim(), newest: false, now: 2024 }, counting);
  expect(searches).toBeLessThan(10);
});

describe('filters in words', () => {
  it.each([
    ['tides since 2020', 'tides year:2020..', ['since 2020']],
    ['NeurIPS 2019 papers on tides', 'tides venue:NeurIPS year:2019', ['NeurIPS', '2019']],
    ['tides by Olsen', 'tides author:Olsen', ['by Olsen']],
    ['Mira Olsen', 'author:"Mira Olsen"', ['by Mira Olsen']],
    ["Mira Olsen's tides", 'tides author:"Mira Olsen"', ['by Mira Olsen']],
    ['tides by Ada Byron', 'tides author:"Ada Byron"', ['by Ada Byron']],
    ['tides but not the moon', 'tides -moon', ['not moon']],
    ['tides or waves', 'tides OR waves', ['tides or waves']],
    ['tides, newest first', 'tides sort:newest', ['newest first']],
    ['tides, oldest first', 'tides sort:oldest', ['oldest first']],
  ])('%j', async (topic, query, shown) => {
    expect(await told(topic)).toEqual({ query, shown });
  });

  it.each([
    'tides',
    'learning from 2020 elections',
    'learning by doing',
    'stand by me',
    'deal or no deal games of today',
  ])('are not in %j', async (topic) => {
    expect(await understood(topic)).toEqual({ query: topic, shown: [], words: topic });
  });

  it('are none where the query language is typed', async () => {
    for (const topic of [
      '"tides since 2020"',
      'tides -moon 2019',
      'author:olsen 2019',
      'tides OR waves 2019',
    ]) {
      expect(isQueryLanguage(topic), topic).toBe(true);
      expect(await understood(topic)).toEqual({ query: topic, shown: [], words: topic });
    }
    expect(isQueryLanguage('state-of-the-art: a or b')).toBe(false);
  });

  it('go beside the newest first, and beside people who are named', async () => {
    expect(await told('tides', { newest: true })).toEqual({
      query: 'tides sort:newest',
      shown: ['newest first'],
    });
    expect(await understood('', { by: 'Olsen with Berg on tides since 2020' })).toMatchObject({
      query: 'tides author:Olsen author:Berg year:2020..',
    });
    expect(await told('', { by: 'Nobody' })).toEqual({
      query: 'author:Nobody',
      shown: ['by Nobody'],
    });
  });

  it('leave all other words', async () => {
    const words = fc.array(fc.constantFrom('tides', 'waves', 'harbour', 'storm'), {
      minLength: 1,
      maxLength: 5,
    });
    const said = fc.constantFrom(
      'since 2020',
      'at NeurIPS',
      'by Olsen',
      ', newest first',
      'but not the moon',
    );
    await fc.assert(
      fc.asyncProperty(words, said, async (topic, filter) => {
        const { words: rest, shown } = await understood(`${topic.join(' ')} ${filter}`);
        expect(rest).toBe(topic.join(' '));
        expect(shown).toHaveLength(1);
      }),
    );
  });
});

import { expect, it } from 'vitest';
import { createLibrary } from '../../src/search/create-library.ts';
import { converseAnew, papersOf, shownText } from '../helpers/conversation.ts';
import { paper } from '../helpers/paper.ts';

const { say } = converseAnew();

it.each([
  ['how many articles do you have?', /^278 papers here\n/],
  ['what is in your library', /^278 papers here\n[\s\S]*NeurIPS 2020/],
  ['which venues do you know', /^278 papers here, of 1 venue\n[\s\S]*NeurIPS/],
  ['which years are covered', /^278 papers here, of 2 years\n[\s\S]*2020[\s\S]*178/],
  ['wie viele Arbeiten hast du?', /^278 papers here\n/],
])('%j is told, without papers', async (said, shown) => {
  const reply = await say(said);
  expect(shownText(reply)).toMatch(shown);
  expect(papersOf(reply)).toEqual([]);
});

it('says what is not known, and how many more there are', async () => {
  const { library: unknown } = createLibrary([paper('a')]);
  expect(shownText(await converseAnew({ library: unknown }).say('which venues do you have'))).toContain(
    '1 paper here; their venues are not known',
  );
  const many = Array.from({ length: 30 }, (_, at) => paper(`p${at}`, { year: 1960 + at }));
  const { library } = createLibrary(many);
  expect(shownText(await converseAnew({ library }).say('which years do you have'))).toMatch(
    /Others\s+5 more/,
  );
});

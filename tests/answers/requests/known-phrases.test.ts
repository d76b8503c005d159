import { expect, it } from 'vitest';
import { knownPhrases } from '../../../src/answers/requests/known-phrases.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { paper } from '../../helpers/paper.ts';

const { library } = createLibrary([
  paper('a', { title: 'Tides', abstract: 'Coastal tide gauges measure sea level. Sea level rises.' }),
  paper('b', { title: 'Sea', abstract: 'The sea level is not flat.' }),
]);

it('finds what papers write too, the longest first, of equals the rarest', async () => {
  const said = 'my uncle told me that coastal tide gauges show how the sea level behaves in winter';
  expect(await knownPhrases(said, library)).toEqual([
    'coastal tide gauges',
    'coastal tide',
    'tide gauges',
    'sea level',
  ]);
});

it('looks for nothing in a short message, a very long one, or beyond the end of a sentence', async () => {
  expect(await knownPhrases('coastal tide gauges', library)).toEqual([]);
  expect(await knownPhrases(`coastal tide gauges ${'very '.repeat(70)}`, library)).toEqual([]);
  expect(
    await knownPhrases('somebody said something about the sea. Level ground is what we want', library),
  ).toEqual([]);
});

import { expect, it } from 'vitest';
import { takeVenue } from '../../../src/answers/requests/venues-in-words.ts';

const HERE = ['NeurIPS', 'Learning Theory', 'A.B+C'];

it.each([
  ['neurips papers on bandits', 'papers on bandits', 'venue:NeurIPS'],
  ['bandits at NeurIPS', 'bandits', 'venue:NeurIPS'],
  ['bandits accepted at the nips conference', 'bandits', 'venue:NeurIPS'],
  ['bandits, NeurIPS 2020', 'bandits, 2020', 'venue:NeurIPS'],
  ["NeurIPS '20 bandits", "'20 bandits", 'venue:NeurIPS'],
  ['NEURIPS', '', 'venue:NeurIPS'],
  ['bandits from learning theory', 'bandits', 'venue:"Learning Theory"'],
  ['trees in A.B+C', 'trees', 'venue:A.B+C'],
])('takes the venue out of %j', (text, rest, filter) => {
  expect(takeVenue(text, HERE)).toMatchObject({ rest, filters: [filter] });
});

it.each([
  'bandits',
  'neurips-like bandits',
  'bandits neuripsy',
  'the learning theory of bandits',
  'trees in AXB+C',
  '',
])('finds none in %j', (text) => {
  expect(takeVenue(text, HERE)).toEqual({ rest: text, filters: [], shown: [] });
});

it('knows venues that are not here, so that this can be said', () => {
  expect(takeVenue('robots at ICML', HERE)).toMatchObject({ rest: 'robots', filters: ['venue:ICML'] });
});

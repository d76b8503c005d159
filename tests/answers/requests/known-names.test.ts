import { expect, it } from 'vitest';
import { knownNames } from '../../../src/answers/requests/known-names.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { paper } from '../../helpers/paper.ts';

const { library } = createLibrary([paper('a', { authors: ['Mira Olsen', 'Li Wei Tan'] })]);

it('finds full names of authors here anywhere in a message', async () => {
  expect(await knownNames('I heard Mira Olsen talk yesterday, what is hers?', library)).toEqual([
    'Mira Olsen',
  ]);
  expect(await knownNames('a talk by Li Wei Tan and Mira Olsen', library)).toEqual([
    'Li Wei Tan',
    'Mira Olsen',
  ]);
});

it('finds nobody else: no single name, none that is not here, none with a slip', async () => {
  for (const said of ['Olsen', 'mira olsen', 'I heard Ada Lovelace', 'I heard Mira Olson'])
    expect(await knownNames(said, library), said).toEqual([]);
});

import { expect, it } from 'vitest';
import { refineQuery } from '../../../src/answers/requests/refine-query.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { paper } from '../../helpers/paper.ts';

const { library } = createLibrary([
  paper('a', { title: 'Tides', authors: ['Mira Olsen'], year: 2019 }),
  paper('b', { title: 'Waves', authors: ['Kurt Berg'], year: 2021 }),
]);
const refine = (query: string, how: 'only' | 'not' | 'and', text: string) =>
  refineQuery(query, { how, text }, { library, now: new Date('2024-05-01') });

it.each([
  ['tides', 'only', '2021', 'tides year:2021'],
  ['tides year:2019', 'only', 'since 2021', 'tides year:2021..'],
  ['tides -moon', 'only', '2021', 'tides -moon year:2021'],
  ['tides', 'only', 'newest', 'tides sort:newest'],
  ['tides', 'only', 'oldest', 'tides sort:oldest'],
  ['tides sort:newest', 'only', 'oldest', 'tides sort:oldest'],
  ['tides', 'only', 'by Olsen', 'tides author:Olsen'],
  ['tides author:Berg', 'and', 'by Olsen', 'tides author:Olsen'],
  ['tides', 'and', 'from Mira Olsen', 'tides author:"Mira Olsen"'],
  ['tides', 'and', 'by Nobody', 'tides author:Nobody'],
  ['tides year:2019', 'and', 'waves', 'waves year:2019'],
  ['tides author:Berg', 'and', 'waves', 'waves'],
  ['tides', 'not', 'moon', 'tides -moon'],
  ['tides', 'not', 'moon or spring tides', 'tides -moon -"spring tides"'],
  ['tides', 'not', '2019', 'tides year:2020..'],
  ['tides', 'not', '2021 papers', 'tides year:..2020'],
  ['"spring tides" venue:"Sea Physics"', 'only', '2021', '"spring tides" venue:"Sea Physics" year:2021'],
] as const)('%j, %s %j', async (query, how, text, expected) => {
  expect(await refine(query, how, text)).toBe(expected);
});

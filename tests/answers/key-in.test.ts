import { expect, it } from 'vitest';
import { keyIn } from '../../src/answers/key-in.ts';
import { exportPapers } from '../../src/papers/citation/export-papers.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { paper } from '../helpers/paper.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

it('is the key that the paper has in a file of the whole library', async () => {
  const exported = [...exportPapers(seeds.papers, 'bibtex')].join('').match(/(?<=^@\w+\{)[^,]+/gm) ?? [];
  expect(new Set(exported).size).toBe(seeds.papers.length);
  for (const [at, one] of seeds.papers.entries()) expect(await keyIn(seedLibrary, one)).toBe(exported[at]);
});

it('is that of its own entry, which no other paper takes', async () => {
  const facts = { title: 'Doors', authors: ['Ana Kept'], year: 2020 };
  const [made, own] = [
    paper('aaaaaaaaaa', facts),
    paper('bbbbbbbbbb', { ...facts, entry: { key: 'kept2020doors' } }),
  ];
  const { library } = createLibrary([made, own]);
  expect(await keyIn(library, own)).toBe('kept2020doors');
  expect(await keyIn(library, made)).toBe('kept2020doors-aaaaaaaaaa');
});

it('is found without authors and without a year', async () => {
  const [one, other] = [paper('aaaaaaaaaa', { title: 'Doors' }), paper('bbbbbbbbbb', { title: 'Doors' })];
  const { library } = createLibrary([one, other]);
  expect([await keyIn(library, one), await keyIn(library, other)]).toEqual([
    'anondoors',
    'anondoors-bbbbbbbbbb',
  ]);
});

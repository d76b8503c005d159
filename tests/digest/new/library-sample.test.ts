import { expect, it } from 'vitest';
import { findAll, sampleLibrary } from '../../../src/digest/new/library-sample.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { madePapers } from '../../helpers/made-papers.ts';
import { paper } from '../../helpers/paper.ts';

const world = madePapers(20).map((one) =>
  paper(one.id, { ...one, source: { file: 'arxiv:cs.LG', line: 1 } }),
);
const own = paper('own', { title: 'Own Work', source: { file: 'zotero:groups/1', line: 1 } });

it('tells what the lab collected from what the world writes, unless it is told', async () => {
  const { library } = createLibrary([...world, own]);
  const ids = async (...told: Parameters<typeof sampleLibrary>) =>
    (await sampleLibrary(...told)).own.map(({ id }) => id);
  expect(await ids(library)).toEqual(['own']);
  const first = world[0]?.id ?? '';
  expect(await ids(library, async () => [first, 'gone'])).toEqual([first]);
});

it('is the same whatever the order of the library, and there is one of nothing', async () => {
  const one = await sampleLibrary(createLibrary(madePapers(600)).library);
  const other = await sampleLibrary(createLibrary(madePapers(600).toReversed()).library);
  expect(other.own.map(({ id }) => id)).toEqual(one.own.map(({ id }) => id));
  expect((await sampleLibrary(createLibrary([]).library)).own).toEqual([]);
});

it('finds each paper once', async () => {
  const { library } = createLibrary([own]);
  expect((await findAll(['own', 'gone', 'own'], library)).map(({ id }) => id)).toEqual(['own']);
});

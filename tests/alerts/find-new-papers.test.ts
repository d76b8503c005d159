import { expect, it } from 'vitest';
import { findNewPapers } from '../../src/alerts/find-new-papers.ts';
import { byLevine, newPaper, onCauses, openAlertStage } from '../helpers/alert-stage.ts';

it('finds by each query what appeared since, once, the newest first, as far as the library has it', async () => {
  const stage = await openAlertStage();
  const { library, arrivals } = stage.options;
  await stage.arrive([byLevine('l1')], 3);
  await stage.arrive([byLevine('l2'), onCauses('c1'), newPaper('x', { otherIds: ['y'] })], 1);
  const again = { source: 'feed:x', appearedAt: new Date(stage.now.getTime() - 86_400_000) };
  stage.arrived.push({ ...again, paperId: 'gone' }, { ...again, paperId: 'y' });
  const since = new Date(stage.now.getTime() - 2 * 86_400_000);
  const queries = ['author:levine', 'causal discovery', 'author:nobody', 'author:levine', 'falconry'];
  const found = await findNewPapers(queries, since, { library, arrivals: await arrivals() });
  const ids = Object.fromEntries([...found].map(([query, papers]) => [query, papers.map(({ id }) => id)]));
  expect(ids).toEqual({
    ...{ 'author:levine': ['l2'], 'causal discovery': ['c1'], 'author:nobody': ['c1', 'x'], falconry: [] },
  });
  expect(found.get('author:nobody')?.[1]?.ids).toEqual(['x', 'y']);
  await stage.store.close();
});

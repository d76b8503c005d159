import { expect, it } from 'vitest';
import { openHarvest } from '../helpers/harvest.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

const DAY_MS = 24 * 60 * 60_000;

it('papers of a source that are old leave, but those that somebody named, and do not come again as they are', async () => {
  let keepsDays: number | undefined;
  const { harvester, source, store, titles } = await openHarvest({
    forgetBefore: (_, now) =>
      keepsDays === undefined ? undefined : new Date(now.getTime() - keepsDays * DAY_MS),
  });
  const now = (await store.now()).getTime();
  const aged = (key: string, days: number) => ({
    ...liveRecord(key),
    appeared: new Date(now - days * DAY_MS),
  });
  const arxiv = await source('arxiv:a');
  const zotero = await source('zotero:b');
  arxiv.stock({ records: [aged('new', 1), aged('old', 50), aged('saved', 50), aged('also elsewhere', 50)] });
  zotero.stock({ records: [liveRecord('also elsewhere')] });
  for (const name of ['arxiv:a', 'zotero:b']) await harvester.read(name);
  const [saved] = (await store.records.worksAfter(0, 10)).filter(
    ({ records }) => records[0]?.key === 'saved',
  );
  await store.readingList.add('slack:T1:U1', JSON.parse(saved?.records[0]?.facts ?? '').id);
  keepsDays = 30;
  expect(await harvester.read('arxiv:a')).toEqual({ put: 0, removed: 2 });
  const left = ['Title of also elsewhere', 'Title of new', 'Title of saved'];
  expect(await titles()).toEqual(left);
  arxiv.stock({ records: [aged('old', 50), aged('older', 60)] });
  expect(await harvester.read('arxiv:a')).toMatchObject({ removed: 0 });
  expect(await titles()).toEqual(left);
});

import { expect, it } from 'vitest';
import { createSourceDesk, noSources } from '../../src/harvest/create-source-desk.ts';
import { SOURCE_VARIABLES, type SourceSettings } from '../../src/sources/config.ts';
import { readKnownSource } from '../../src/sources/source-faults.ts';
import { kindOf, SOURCE_KINDS } from '../../src/sources/source-kinds.ts';
import { readVariables } from '../../src/variable.ts';
import { openHarvest } from '../helpers/harvest.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

const ADA = 'slack:T1:U1';
const settings: SourceSettings = readVariables(SOURCE_VARIABLES, {}, []);

async function openDesk() {
  const harvest = await openHarvest();
  let woken = 0;
  const desk = createSourceDesk({
    sources: harvest.store.sources,
    readName: (text) => readKnownSource(text, SOURCE_KINDS),
    kindOf,
    settings,
    wake: () => {
      woken++;
    },
  });
  return { ...harvest, desk, woken: () => woken };
}

it('adds what people write, once, and wakes whoever reads', async () => {
  const { desk, woken } = await openDesk();
  expect(await desk.add('arXiv: cs.lg', ADA)).toEqual({ kind: 'done', name: 'arxiv:cs.LG' });
  expect(woken()).toBe(1);
  expect(await desk.add('arxiv:cs.LG', 'slack:T1:U2')).toEqual({ kind: 'unchanged', name: 'arxiv:cs.LG' });
  expect(await desk.list()).toMatchObject([{ name: 'arxiv:cs.LG', origin: 'chat', addedBy: ADA, papers: 0 }]);
});

it('says what keeps a source from being added', async () => {
  const { desk } = await openDesk();
  const faultOf = async (text: string) => {
    const change = await desk.add(text, ADA);
    return change.kind === 'fault' ? change.fault : change.kind;
  };
  expect(await faultOf('folder:/etc')).toContain('whoever runs it names it in SOURCES');
  expect(await faultOf('zotero:lab')).toContain('zotero');
  expect(await faultOf('pubmed:cancer')).toContain('pubmed');
  expect(await desk.list()).toEqual([]);
});

it('lists how each stands: papers, pause, next reading, failure', async () => {
  const { desk, source, harvester, store } = await openDesk();
  const arxiv = await source('arxiv:cs.LG');
  arxiv.stock({ records: [liveRecord('1'), liveRecord('2')] });
  await harvester.read('arxiv:cs.LG');
  await store.leases.take('source arxiv:cs.LG', 'another process', 60_000);
  const [status] = await desk.list();
  expect(status).toMatchObject({ papers: 2, isReading: true, isPaused: false, trouble: undefined });
  expect(status?.nextRead?.getTime()).toBeGreaterThan(status?.lastSuccess?.getTime() ?? Number.NaN);
  await store.sources.failed('arxiv:cs.LG', 'It is away.', 1_000);
  expect(await desk.pause('stat.ML')).toMatchObject({ kind: 'unknown' });
  expect(await desk.pause('cs.lg')).toEqual({ kind: 'done', name: 'arxiv:cs.LG' });
  expect(await desk.pause('arxiv:cs.LG')).toEqual({ kind: 'unchanged', name: 'arxiv:cs.LG' });
  expect(await desk.list()).toMatchObject([{ isPaused: true, nextRead: undefined, trouble: 'It is away.' }]);
});

it('reads what is resumed at once', async () => {
  const { desk, store } = await openDesk();
  await desk.add('arxiv:cs.LG', ADA);
  await store.sources.succeeded('arxiv:cs.LG', 24 * 60 * 60_000);
  await desk.pause('arxiv:cs.LG');
  expect(await desk.resume('arxiv:cs.LG')).toEqual({ kind: 'done', name: 'arxiv:cs.LG' });
  expect(await desk.resume('arxiv:cs.LG')).toEqual({ kind: 'unchanged', name: 'arxiv:cs.LG' });
  const [kept] = await store.sources.list();
  expect(kept?.nextRead?.getTime()).toBeLessThanOrEqual((await store.now()).getTime());
});

it('removes what was added, which is gone from the list at once and can be added again', async () => {
  const { desk, source, harvester, titles } = await openDesk();
  const arxiv = await source('arxiv:cs.LG');
  arxiv.stock({ records: [liveRecord('1')] });
  await harvester.read('arxiv:cs.LG');
  expect(await desk.remove('arxiv:cs.LQ')).toEqual({
    kind: 'unknown',
    name: 'arxiv:cs.LQ',
    near: 'arxiv:cs.LG',
  });
  expect(await desk.remove('arxiv:cs.LG')).toEqual({ kind: 'done', name: 'arxiv:cs.LG' });
  expect(await desk.list()).toEqual([]);
  expect(await desk.remove('arxiv:cs.LG')).toMatchObject({ kind: 'unknown' });
  // Before anything was taken out.
  expect(await desk.add('arxiv:cs.LG', 'slack:T1:U2')).toEqual({ kind: 'done', name: 'arxiv:cs.LG' });
  expect(await desk.list()).toMatchObject([{ papers: 1, addedBy: 'slack:T1:U2', isPaused: false }]);
  await harvester.read('arxiv:cs.LG');
  expect(await titles()).toEqual(['Title of 1']);
});

it('leaves to the configuration what that names', async () => {
  const { desk, store } = await openDesk();
  await store.sources.configure(['folder:seeds']);
  expect(await desk.remove('folder:seeds')).toEqual({ kind: 'configured', name: 'folder:seeds' });
  expect(await desk.list()).toHaveLength(1);
});

it('is off where SOURCES is not set', async () => {
  const desk = noSources();
  const { add, pause, resume, remove } = desk;
  const changes = await Promise.all([
    add('arxiv:cs.LG', ADA),
    ...[pause, resume, remove].map((one) => one('x')),
  ]);
  expect(changes.map(({ kind }) => kind)).toEqual(['off', 'off', 'off', 'off']);
  expect(await desk.list()).toEqual([]);
});

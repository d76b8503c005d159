import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { SourceProblem } from '../../src/sources/live-source.ts';
import { openHarvest } from '../helpers/harvest.ts';
import { startedByTest } from '../helpers/leave-nothing.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

describe('sources', () => {
  it('are read when they are due, and not while they are paused', async () => {
    const { promise: isRead, resolve } = Promise.withResolvers<string>();
    const { harvester, source, store } = await openHarvest({ onRead: ({ source: name }) => resolve(name) });
    await source('arxiv:paused');
    await store.sources.pause('arxiv:paused', true);
    await source('arxiv:rests');
    await store.sources.succeeded('arxiv:rests', 60_000);
    await source('arxiv:due');
    harvester.start();
    expect(await isRead).toBe('arxiv:due');
    await harvester.stop();
    const read = (await store.sources.list()).filter(({ lastSuccess }) => lastSuccess !== undefined);
    expect(read.map(({ name }) => name).sort()).toEqual(['arxiv:due', 'arxiv:rests']);
  });

  it('that are asked for while they are read are read once more after that, and by nobody else', async () => {
    const { harvester, source } = await openHarvest();
    const arxiv = await source('arxiv:a');
    arxiv.stock({ records: [liveRecord('1')] });
    const read = await Promise.all([1, 2, 3].map(() => harvester.read('arxiv:a')));
    expect(read).toEqual([
      { put: 1, removed: 0 },
      { put: 0, removed: 0 },
      { put: 0, removed: 0 },
    ]);
    expect(arxiv.asked).toEqual([undefined, '1', '1']);
  });

  it('that are not there cannot be read, which is said', async () => {
    const { harvester } = await openHarvest();
    await expect(harvester.read('arxiv:a')).rejects.toThrow(SourceProblem);
  });

  it('that cannot be looked after are told of once, until they can', async () => {
    const first = await openHarvest();
    let isAway = true;
    const now = async () => {
      if (isAway) throw new Error('The database is away.');
      return new Date();
    };
    const { harvester, said } = await openHarvest({ store: { ...first.store, now } });
    const look = async () => {
      harvester.wake();
      await new Promise(setImmediate);
    };
    for (const away of [true, true, false, true]) {
      isAway = away;
      await look();
    }
    expect(said).toHaveLength(2);
  });

  it('keep no program alive that has nothing else to do', async () => {
    const { url } = await openHarvest();
    const src = new URL('../../src/', import.meta.url).href;
    const program = `
      import { createHarvester } from '${src}harvest/harvester.ts';
      import { openStore } from '${src}store/open-store.ts';
      const store = await openStore('${url}');
      await store.sources.add('feed:a', 'somebody');
      const source = { name: 'feed:a', read: async function* () {} };
      const silent = () => undefined;
      const logger = { info: silent, warn: silent };
      createHarvester({
        store, logger, isRead: () => true, open: async () => source, everyMs: () => 60_000,
        forgetBefore: silent, onKept: silent, onRead: ({ source }) => console.log('read', source),
      }).start();`;
    const options = { env: { PATH: process.env['PATH'] ?? '', ...startedByTest() }, timeout: 20_000 };
    const child = await promisify(execFile)(
      process.execPath,
      ['--input-type=module-typescript', '--eval', program],
      options,
    );
    expect(child.stdout).toBe('read feed:a\n');
  });
});

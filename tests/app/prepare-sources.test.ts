import { describe, expect, it } from 'vitest';
import { prepareSources } from '../../src/app/prepare-sources.ts';
import type { Harvester } from '../../src/harvest/harvester.ts';
import { SourceProblem } from '../../src/sources/live-source.ts';
import { openHarvest } from '../helpers/harvest.ts';
import { livingStage } from '../helpers/living-stage.ts';

/** @param read what becomes of a reading, by the number of it */
async function prepared(read: (name: string, time: number) => ReturnType<Harvester['read']>) {
  const { store } = await openHarvest();
  const asked: string[] = [];
  const said: string[] = [];
  const prepare = (sources: readonly string[], signal = new AbortController().signal) =>
    prepareSources({
      harvester: { read: (name) => read(name, asked.push(name)) },
      sources: store.sources,
      settings: livingStage().config(sources),
      say: (line) => void said.push(line),
      signal,
    });
  return { store, asked, said, prepare };
}

const all = async () => ({ put: 1, removed: 0 });

describe('what SOURCES names', () => {
  it('is taken over, and what lies on this machine is read before anything is answered', async () => {
    const { store, asked, said, prepare } = await prepared(all);
    await prepare(['folder:a', 'arxiv:cs.LG', 'folder:b']);
    expect(asked).toEqual(['folder:a', 'folder:b']);
    expect((await store.sources.list()).map(({ name }) => name).sort()).toEqual([
      ...['arxiv:cs.LG', 'folder:a', 'folder:b'],
    ]);
    await prepare(['folder:b']);
    expect(said.sort()).toEqual([
      'arxiv:cs.LG is not in SOURCES any more: its papers leave the library',
      'folder:a is not in SOURCES any more: its papers leave the library',
    ]);
  });

  it('is not read where somebody paused it', async () => {
    const { store, asked, prepare } = await prepared(all);
    await store.sources.configure(['folder:a']);
    await store.sources.pause('folder:a', true);
    await prepare(['folder:a']);
    expect(asked).toEqual([]);
  });

  it('keeps nothing else waiting when it cannot be read, whatever the reason', async () => {
    const { asked, prepare } = await prepared(async (name) => {
      throw name === 'folder:a' ? new SourceProblem('later', 'It is away.') : new TypeError('x is undefined');
    });
    await prepare(['folder:a', 'folder:b', 'folder:c']);
    expect(asked).toEqual(['folder:a', 'folder:b', 'folder:c']);
  });

  it('is waited for where another process reads it for the first time, and not where it was read before', async () => {
    const { store, asked, prepare } = await prepared(async (name, time) => {
      // It is done by the second look.
      if (time === 2) await store.sources.succeeded(name, 60_000);
      return time < 2 ? undefined : { put: 0, removed: 0 };
    });
    await prepare(['folder:a']);
    expect(asked).toEqual(['folder:a', 'folder:a']);
    const known = await openHarvest();
    const source = await known.source('folder:b');
    source.stock({ isCaughtUp: true });
    await known.harvester.read('folder:b');
    let times = 0;
    await prepareSources({
      harvester: { read: async () => void times++ },
      sources: known.store.sources,
      settings: livingStage().config(['folder:b']),
      say: () => undefined,
      signal: new AbortController().signal,
    });
    expect(times).toBe(1);
  });

  it('is waited for no longer when the program ends', async () => {
    const ending = new AbortController();
    const { prepare } = await prepared(async () => {
      ending.abort(new Error('the program ends'));
      return undefined;
    });
    await expect(prepare(['folder:a'], ending.signal)).rejects.toThrow();
  });
});

import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createHarvester, type Harvester } from '../../src/harvest/harvester.ts';
import { papersOfWork } from '../../src/harvest/papers-of-work.ts';
import type { FinishedReading, HarvesterOptions } from '../../src/harvest/settled-reading.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { type StockedSource, stockedSource } from './stocked-source.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A store, sources that tests stock, and what reads them. */
export interface Harvest {
  readonly url: string;
  /** For another process that has the same sources. */
  readonly open: HarvesterOptions['open'];
  readonly store: Store;
  readonly harvester: Harvester;
  readonly said: readonly string[];
  readonly readings: readonly FinishedReading[];
  source(name: string): Promise<StockedSource>;
  /** Titles of the papers that all records make. */
  titles(): Promise<readonly string[]>;
}

interface HarvestOptions extends Partial<HarvesterOptions> {
  /** Of another harvest; by default it has a database of its own. */
  readonly url?: string;
}

/** A harvest on SQLite. @param options other than those that tests mostly want */
export async function openHarvest({ url: other, ...options }: HarvestOptions = {}): Promise<Harvest> {
  const url = other ?? `file:${join(temporaryFolder(), 'p.db')}`;
  const store = await openStore(url);
  const sources = new Map<string, StockedSource>();
  const said: string[] = [];
  const readings: FinishedReading[] = [];
  const say = (text: unknown) => void said.push(String(text));
  const open: HarvesterOptions['open'] =
    options.open ?? (async (name) => sources.get(name) ?? stockedSource(name));
  const harvester = createHarvester({
    store,
    isRead: () => true,
    open,
    everyMs: () => 60_000,
    forgetBefore: () => undefined,
    onKept: () => undefined,
    onRead: (reading) => void readings.push(reading),
    logger: { info: say, warn: say },
    ...options,
  });
  onTestFinished(async () => {
    await harvester.stop();
    await store.close();
  });
  return {
    ...{ url, open, store, harvester, said, readings },
    source: async (name) => {
      await store.sources.add(name, 'slack:T1:U1');
      const source = stockedSource(name);
      sources.set(name, source);
      return source;
    },
    titles: async () => {
      const works = await store.records.worksAfter(0, 10_000);
      return works.flatMap((work) => papersOfWork(work).papers.map(({ paper }) => paper.title)).sort();
    },
  };
}

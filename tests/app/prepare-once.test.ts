import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { prepareOnce } from '../../src/app/prepare-once.ts';
import { openStore } from '../../src/store/open-store.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

it('a command has what SOURCES names now, and nothing of what it named before', async () => {
  const [one, other] = [
    await temporaryCorpus({ 'a.jsonl': '{"title":"One"}\n' }),
    await temporaryCorpus({ 'b.jsonl': '{"title":"Two"}\n{"title":"Three"}\n' }),
  ];
  const DATABASE_URL = `file:${join(temporaryFolder(), 'p.db')}`;
  const store = await openStore(DATABASE_URL);
  onTestFinished(() => store.close());
  const said: string[] = [];
  const prepare = async (SOURCES: string) => {
    const config = readConfig({ SOURCES, DATABASE_URL });
    await prepareOnce(config, store, { say: (line) => said.push(line) });
    return Object.fromEntries(await store.sources.counts());
  };
  expect(await prepare(`folder:${one}`)).toEqual({ [`folder:${one}`]: 1 });
  expect(await prepare(`folder:${other}`)).toEqual({ [`folder:${other}`]: 2 });
  expect(said).toContain(`folder:${one} is not in SOURCES any more: its papers leave the library`);
  expect(await store.sources.list()).toHaveLength(1);
});

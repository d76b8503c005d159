import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { openSourceReading } from '../../src/app/open-source-reading.ts';
import { SourceProblem } from '../../src/sources/live-source.ts';
import { folderSource, livingStage } from '../helpers/living-stage.ts';

const { signal } = new AbortController();
const silent = () => undefined;

async function reading() {
  const [stage, folder] = [livingStage(), folderSource()];
  folder.write('a.jsonl', 600);
  const opened = await openSourceReading(stage.config([folder.name]));
  onTestFinished(() => opened.close());
  return { stage, folder, opened };
}

it('reads a source to its end with the progress, and the next time what is new', async () => {
  const { folder, opened } = await reading();
  expect(await opened.desk.list()).toMatchObject([{ name: folder.name, papers: 0, origin: 'config' }]);
  const told: number[] = [];
  const read = () => opened.read(folder.name, ({ done }) => void told.push(done), signal);
  expect(await read()).toEqual({ records: 600, removed: 0 });
  expect(told).toEqual([500, 600]);
  folder.remove('a.jsonl');
  folder.write('b.jsonl', 5);
  expect(await read()).toEqual({ records: 5, removed: 595 });
});

it('says who else reads it, what is not there, and reads nothing that nobody wants any more', async () => {
  const { stage, folder, opened } = await reading();
  const store = await stage.store();
  await store.leases.take(`source ${folder.name}`, 'another process', 60_000);
  await expect(opened.read(folder.name, silent, signal)).rejects.toMatchObject({
    code: 'source_unread',
    message: expect.stringContaining('another process'),
  });
  await store.leases.release(`source ${folder.name}`, 'another process');
  await expect(opened.read('arxiv:cs.LG', silent, signal)).rejects.toThrow(SourceProblem);
  await expect(opened.read(folder.name, silent, AbortSignal.abort(new Error('stopped')))).rejects.toThrow(
    'stopped',
  );
  const ending = new AbortController();
  const stops = () => ending.abort(new Error('stopped'));
  await expect(opened.read(folder.name, stops, ending.signal)).rejects.toThrow();
  // What was kept stays, and nobody is kept from going on.
  expect((await store.sources.counts()).get(folder.name)).toBe(500);
  expect(await opened.read(folder.name, silent, signal)).toMatchObject({ removed: 0 });
});

it('reads nothing where SOURCES is not set', async () => {
  const opened = await openSourceReading(readConfig({}));
  expect(await opened.desk.list()).toEqual([]);
  await expect(opened.read('arxiv:cs.LG', silent, signal)).rejects.toThrow('SOURCES is not set');
  await opened.close();
});

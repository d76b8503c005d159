import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { watchLocalSources } from '../../src/app/watch-local-sources.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function watching(folders: readonly string[], everyMs?: number) {
  const asked: string[] = [];
  const names = folders.map((folder) => `folder:${folder}`);
  const read = async (name: string) => {
    asked.push(name.slice('folder:'.length));
    throw new Error('It cannot be read.');
  };
  onTestFinished(watchLocalSources({ names, read, ...(everyMs === undefined ? {} : { everyMs }) }));
  return asked;
}

it('has the folder read in which something changed, also below it', async () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(join(one, 'deep'));
  writeFileSync(join(one, 'deep', 'a.jsonl'), '{"title":"One"}\n');
  const asked = watching([one, other]);
  let written = 0;
  const write = (file: string) => {
    writeFileSync(join(one, file), '{"title":"Another"}\n'.repeat(++written));
    return asked.length;
  };
  await expect.poll(() => write('deep/a.jsonl'), { interval: 100, timeout: 5_000 }).toBeGreaterThan(0);
  const before = asked.length;
  await expect.poll(() => write('b.jsonl'), { interval: 100, timeout: 5_000 }).toBeGreaterThan(before);
  expect(new Set(asked)).toEqual(new Set([one]));
});

it('looks now and then where the system tells nothing: at a folder that is not there yet, and one that went', async () => {
  const folder = join(temporaryFolder(), 'later');
  const asked = watching([folder], 20);
  let looks = 0;
  // Nothing to read as long as it is as it was.
  await expect.poll(() => ++looks, { interval: 20 }).toBe(5);
  expect(asked).toEqual([]);
  mkdirSync(folder);
  await expect.poll(() => asked.length).toBe(1);
  rmSync(folder, { recursive: true });
  await expect.poll(() => asked.length).toBe(2);
});

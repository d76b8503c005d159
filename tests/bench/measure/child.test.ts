import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Child, startChild } from '../../../bench/measure/child.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const SERVE = new URL('../../../bench/measure/child.ts', import.meta.url).href;
const PROGRAM = `
  import { serveParent } from '${SERVE}';
  serveParent({
    double: async ({ number }) => number * 2,
    fail: () => { throw new Error('no such thing'); },
    die: () => process.exit(3),
  });`;
type Calls = {
  readonly double: (input: { readonly number: number }) => Promise<number>;
  readonly fail: (input: undefined) => never;
  readonly die: (input: undefined) => never;
};

async function start(): Promise<Child<Calls>> {
  const file = join(temporaryFolder(), 'program.mjs');
  await writeFile(file, PROGRAM);
  const child = startChild<Calls>(pathToFileURL(file));
  onTestFinished(() => child.end());
  return child;
}

describe('a process that is asked', () => {
  it('answers call after call', async () => {
    const child = await start();
    expect(await child.call('double', { number: 21 })).toBe(42);
    expect(await child.call('double', { number: Number.NaN })).toBeNaN();
  });

  it('passes on what a call throws, and answers the next one', async () => {
    const child = await start();
    await expect(child.call('fail', undefined)).rejects.toThrow('no such thing');
    expect(await child.call('double', { number: 1 })).toBe(2);
  });

  it('fails the call that it dies of, and can be ended after that', async () => {
    const child = await start();
    await expect(child.call('die', undefined)).rejects.toThrow('ended (3)');
    await child.end();
  });
});

import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerReloads } from '../../src/app/answer-reloads.ts';
import { askReload } from '../../src/app/ask-reload.ts';
import type { ReloadOutcome } from '../../src/app/reload-outcome.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const DONE: ReloadOutcome = { came: 1, gone: 0, papers: 9, faults: [] };

/** A bot that is asked through a folder. */
function bot(folder: string, reload: () => Promise<ReloadOutcome>) {
  const troubles: string[] = [];
  const end = answerReloads({ folder, reload, onTrouble: (line) => troubles.push(line), everyMs: 10 });
  onTestFinished(end);
  return { end, troubles };
}

describe('a bot that is asked to look at its sources', () => {
  it('says what came of it; of several bots one does, once for each who asks, and nothing is left behind', async () => {
    const folder = join(temporaryFolder(), 'reload');
    let looks = 0;
    const reload = async () => {
      looks++;
      return DONE;
    };
    const bots = [1, 2, 3].map(() => bot(folder, reload));
    const outcomes = await Promise.all([1, 2].map(() => askReload({ folder })));
    expect(outcomes).toEqual([DONE, DONE]);
    expect(looks).toBe(2);
    await Promise.all(bots.map(({ end }) => end()));
    expect(readdirSync(folder)).toEqual([]);
    expect(bots.flatMap(({ troubles }) => troubles)).toEqual([]);
  });

  it('gives a sign for as long as it is at it', async () => {
    const folder = temporaryFolder();
    const looking = Promise.withResolvers<ReloadOutcome>();
    bot(folder, () => looking.promise);
    const asking = askReload({ folder, silentMs: 5_000 });
    await expect.poll(() => readdirSync(folder).join()).toMatch(/^taken-/);
    looking.resolve(DONE);
    expect(await asking).toEqual(DONE);
  });

  it('says why it cannot, and that it ends', async () => {
    const folder = temporaryFolder();
    const failing = bot(folder, () => Promise.reject(new Error('no library')));
    expect((await askReload({ folder })).faults).toEqual(['no library']);
    await failing.end();
    const ending = bot(folder, () => new Promise(() => undefined));
    const asking = askReload({ folder });
    await expect.poll(() => readdirSync(folder).join()).toMatch(/^taken-/);
    await ending.end();
    expect((await asking).faults).toEqual(['The bot ends.']);
  });

  it('removes what nobody waits for any more, and leaves alone what it does not know', async () => {
    const folder = temporaryFolder();
    const old = join(folder, 'answer-00000000-0000-4000-8000-000000000000');
    writeFileSync(old, '{}');
    utimesSync(old, new Date('2026-01-01'), new Date('2026-01-01'));
    writeFileSync(join(folder, 'notes.txt'), '');
    bot(folder, async () => DONE);
    await expect.poll(() => existsSync(old)).toBe(false);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  it('says once where it cannot be asked', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const { troubles, end } = bot(file, async () => DONE);
    await expect.poll(() => troubles).toHaveLength(1);
    expect(troubles[0]).toMatch(/cannot be answered in .*\(E[A-Z]+\)/);
    await end();
    rmSync(file);
  });
});

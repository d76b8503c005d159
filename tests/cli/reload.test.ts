import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPaperboy, startPaperboy } from '../helpers/run-paperboy.ts';
import { catalogRecord, temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('paperboy reload', () => {
  it('asks the bot that runs in this folder, and SIGHUP does the same: what came answers then', async () => {
    const cwd = temporaryFolder();
    const CORPUS_DIR = await temporaryCorpus({ 'a.md': catalogRecord('Bandits with knapsacks') });
    const add = (file: string, title: string) => writeFileSync(join(CORPUS_DIR, file), catalogRecord(title));
    const bot = await startPaperboy({ CORPUS_DIR }, { cwd });
    const reload = (...options: string[]) => runPaperboy(['reload', ...options], { cwd });
    expect(await reload()).toMatchObject({ code: 0, stdout: 'no paper new or gone; 1 paper\n' });
    add('b.md', 'Graphs of graphs');
    const second = await reload();
    expect(second).toMatchObject({ code: 0, stdout: '1 paper new; 2 papers\n' });
    expect(await (await fetch(`${bot.url}/?q=graphs+of+graphs`)).text()).toContain('class="paper"');
    add('c.md', 'Proteins that fold');
    bot.signal('SIGHUP');
    await bot.waitForLog(/SIGHUP: .*; 3 papers/);
    writeFileSync(join(CORPUS_DIR, 'a.md'), 'Nothing of the kind.');
    const { code, stdout } = await reload('--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ came: 0, gone: 1, papers: 2, faults: [] });
    await bot.waitForLog(/a\.md changed: 1 paper gone; 2 papers now/);
    await bot.waitForLog(/a\.md:1: not read: not a listing/);
    expect((await bot.stop()).code).toBe(0);
  }, 120_000);
});

import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { followFolder } from '../../src/app/follow-folder.ts';
import type { FolderPace } from '../../src/sources/folder/folder-pace.ts';
import { stageFolder } from '../helpers/folder-stage.ts';
import { listingOf, madePapers } from '../helpers/made-papers.ts';

/** A folder that is looked after. */
async function following(pace: Partial<FolderPace> = {}) {
  const stage = await stageFolder(pace);
  const { look, end } = followFolder(stage.followed);
  onTestFinished(end);
  return { ...stage, look, end };
}

describe('a folder that is looked after', () => {
  it('is taken over when the system tells that something changed', async () => {
    const { look, write, told, lines } = await following();
    await look();
    const changed = told(/is new/);
    write('b.jsonl', 2, 100);
    await changed;
    expect(lines).toEqual(['seeds/b.jsonl is new: 2 papers new; 5 papers now']);
  });

  it('is taken over where nothing tells of it: it is looked at now and then', async () => {
    const { directory, told, lines } = await following({ everyMs: 20 });
    // Into a folder that nobody could watch yet.
    const away = `${directory}-away`;
    const gone = told(/does not exist/);
    renameSync(directory, away);
    await gone;
    writeFileSync(join(away, 'b.jsonl'), listingOf(madePapers(1, 100)));
    const changed = told(/is new/);
    renameSync(away, directory);
    await changed;
    expect(lines[0]).toMatch(/^The corpus folder seeds does not exist.* the library stays as it is\.$/);
    expect(lines).toHaveLength(2);
  });

  it('is looked at once when somebody asks, who is told what came of it', async () => {
    const { look, write, lines, built } = await following();
    expect(await look()).toEqual({ came: 0, gone: 0, papers: 3, faults: [] });
    write('a.jsonl', 4, 1);
    expect(await look()).toEqual({ came: 2, gone: 1, papers: 4, faults: [] });
    expect(lines).toEqual(['seeds/a.jsonl changed: 2 papers new, 1 gone; 4 papers now']);
    expect(built()).toBe(1);
  });

  it('that has no paper any more, or is not there, keeps its library and says so once', async () => {
    const { look, write, directory, lines, built } = await following();
    rmSync(join(directory, 'a.jsonl'));
    const first = await look();
    expect(first).toMatchObject({ papers: 3, faults: [expect.stringContaining('No paper found')] });
    expect(await look()).toEqual(first);
    expect(built()).toBe(1);
    write('a.jsonl', 3);
    expect(await look()).toEqual({ came: 0, gone: 0, papers: 3, faults: [] });
    expect(lines).toEqual([expect.stringContaining('No paper found in seeds'), 'seeds can be read again']);
  });

  it('of which no library can be made keeps what it has, and is tried again when somebody asks', async () => {
    const { look, write, failWith, lines } = await following();
    failWith(new Error('ENOSPC: no space left on device'));
    write('b.jsonl', 1, 100);
    expect(await look()).toMatchObject({ papers: 3, faults: [expect.stringContaining('ENOSPC')] });
    failWith(undefined);
    expect(await look()).toMatchObject({ came: 1, papers: 4, faults: [] });
    expect(lines).toHaveLength(3);
  });

  it('is not looked at any more at the end, whatever is being waited for', async () => {
    const { look, write, end, lines } = await following({ settleMs: 60_000 });
    await look();
    write('b.jsonl', 1, 100);
    const looking = look();
    await end();
    await expect(looking).rejects.toThrow('the program ends');
    await expect(look()).rejects.toThrow('the program ends');
    expect(lines).toEqual([]);
  });
});

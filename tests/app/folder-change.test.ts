import { describe, expect, it } from 'vitest';
import { countChange, describeChange, folderChange, remarksOn } from '../../src/app/folder-change.ts';

const files = (contents: Readonly<Record<string, string>>) =>
  Object.entries(contents).map(([file, contentHash]) => ({
    ...{ file, contentHash },
    ...{ size: 1, mtimeMs: 1, readAtMs: 1 },
  }));

describe('what changed in a folder', () => {
  it('is told in one line, with a few of its files', () => {
    const change = folderChange(
      files({ 'a.bib': '1', 'b.bib': '1', 'c.bib': '1' }),
      files({ 'a.bib': '2', 'c.bib': '1', 'd.bib': '1', 'e.bib': '1', 'sub/f.bib': '1' }),
    );
    expect(change).toEqual({ changed: ['a.bib'], came: ['d.bib', 'e.bib', 'sub/f.bib'], gone: ['b.bib'] });
    expect(describeChange('seeds', change, { came: 1_003, gone: 1, papers: 2_281 })).toBe(
      'seeds/a.bib changed, seeds/d.bib is new, seeds/e.bib is new and 2 more: 1,003 papers new, 1 gone; 2,281 papers now',
    );
  });

  it.each([
    [
      { 'a.bib': '2' },
      { came: 3, gone: 1, papers: 281 },
      'seeds/a.bib changed: 3 papers new, 1 gone; 281 papers now',
    ],
    [{ 'a.bib': '2' }, { came: 1, gone: 0, papers: 1 }, 'seeds/a.bib changed: 1 paper new; 1 paper now'],
    [{}, { came: 0, gone: 2, papers: 9 }, 'seeds/a.bib is gone: 2 papers gone; 9 papers now'],
    [{ 'a.bib': '1' }, { came: 0, gone: 0, papers: 9 }, 'seeds changed: no paper new or gone; 9 papers now'],
  ])('%j with %j', (after, counts, line) => {
    expect(describeChange('seeds', folderChange(files({ 'a.bib': '1' }), files(after)), counts)).toBe(line);
  });

  it('counts papers by their ids', () => {
    expect(countChange(new Set(['a', 'b', 'c']), ['b', 'd', 'e'])).toEqual({ came: 2, gone: 2, papers: 3 });
    expect(countChange(new Set(['a']), ['a'])).toEqual({ came: 0, gone: 0, papers: 1 });
  });
});

describe('remarks', () => {
  const remark = (file: string, line: number) => ({ file, line, reason: 'no title' });

  it('are those on what changed or came', () => {
    const change = { changed: ['a.bib'], came: ['b.bib'], gone: [] };
    const account = { rejected: [remark('a.bib', 1), remark('c.bib', 2)], doubtful: [remark('b.bib', 3)] };
    expect(remarksOn(change, account)).toEqual(['a.bib:1: not read: no title', 'b.bib:3: no title']);
  });

  it('are a few', () => {
    const rejected = Array.from({ length: 1_030 }, (_, at) => remark('a.bib', at));
    const lines = remarksOn({ changed: ['a.bib'], came: [], gone: [] }, { rejected, doubtful: [] });
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('… and 1,010 more remarks (paperboy check has all)');
  });
});

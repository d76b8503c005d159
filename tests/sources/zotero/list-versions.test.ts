import { describe, expect, it } from 'vitest';
import { listVersions } from '../../../src/sources/zotero/list-versions.ts';

/** A library that is given two things at once, and changes before these requests. */
function library(changesBefore: readonly number[]) {
  const things = Array.from({ length: 5 }, (_, at): readonly [string, number] => [`K${at}`, at + 1]);
  let [version, asked] = [5, 0];
  const more = async (start: number) => {
    if (changesBefore.includes(asked++)) things.unshift([`N${version}`, ++version]);
    const headers: Readonly<Record<string, string>> = {
      'last-modified-version': String(version),
      'total-results': String(things.length),
    };
    const text = JSON.stringify(Object.fromEntries(things.slice(start, start + 2)));
    return { status: 200, text, header: (name: string) => headers[name] };
  };
  return { things, more };
}

describe('listVersions', () => {
  it('gathers a list that is given in parts', async () => {
    const { things, more } = library([]);
    expect(await listVersions(await more(0), more)).toEqual({ version: 5, versions: new Map(things) });
  });

  it('begins anew where the library changes between two parts', async () => {
    const { things, more } = library([2, 4]);
    expect(await listVersions(await more(0), more)).toEqual({ version: 7, versions: new Map(things) });
  });

  it('gives up for now where it changes all the time, and where a part has nothing', async () => {
    const always = library(Array.from({ length: 100 }, (_, at) => at));
    await expect(listVersions(await always.more(0), always.more)).rejects.toMatchObject({ kind: 'later' });
    const { more } = library([]);
    await expect(listVersions(await more(0), () => more(99))).rejects.toThrow('lacks a part of its list');
  });
});

import { describe, expect, it } from 'vitest';
import type { FileFingerprint } from '../../../src/sources/folder/fingerprint.ts';
import { createSettling } from '../../../src/sources/folder/settling.ts';
import type { Survey } from '../../../src/sources/folder/survey-folder.ts';

const PACE = { settleMs: 2_000, graceMs: 30_000 };
/** Far from the times of the files below. */
const WALL = 1_000_000_000;

/** Sizes by name; each size has its own time. */
const survey = (sizes: Readonly<Record<string, number>>, mtimeMs = 1_000): Survey => ({
  files: new Map(Object.entries(sizes).map(([file, size]) => [file, { size, mtimeMs: mtimeMs + size }])),
  folders: ['/corpus'],
});

const read = (sizes: Readonly<Record<string, number>>, contentHash = 'ab'): readonly FileFingerprint[] =>
  Object.entries(sizes).map(([file, size]) => ({
    ...{ file, size, contentHash },
    mtimeMs: 1_000 + size,
    readAtMs: 9_000,
  }));

const settling = (known: readonly FileFingerprint[]) => createSettling(PACE, known, () => WALL);

describe('a file', () => {
  it('that was read before and stands there as it did is whole', () => {
    expect(settling(read({ 'a.bib': 5 })).see(survey({ 'a.bib': 5 }), 0)).toEqual([]);
  });

  it('that changes is whole when it did not change for two seconds', () => {
    const { see } = settling(read({ 'a.bib': 5 }));
    expect(see(survey({ 'a.bib': 6 }), 0)).toEqual(['a.bib']);
    expect(see(survey({ 'a.bib': 7 }), 1_900)).toEqual(['a.bib']);
    expect(see(survey({ 'a.bib': 7 }), 3_800)).toEqual(['a.bib']);
    expect(see(survey({ 'a.bib': 7 }), 3_900)).toEqual([]);
  });

  it('that comes beside others is waited for, however old it says it is', () => {
    const { see } = settling(read({ 'a.bib': 5 }));
    expect(see(survey({ 'a.bib': 5, 'b.bib': 1 }), 0)).toEqual(['b.bib']);
    expect(see(survey({ 'a.bib': 5, 'b.bib': 1 }), 2_000)).toEqual([]);
  });

  it('that goes is gone when it did not come back for two seconds: an editor may put another in its place', () => {
    const { see, accept } = settling(read({ 'a.bib': 5 }));
    expect(see(survey({}), 0)).toEqual(['a.bib']);
    expect(see(survey({ 'a.bib': 5 }), 1_000)).toEqual([]);
    expect(see(survey({}), 1_500)).toEqual(['a.bib']);
    expect(see(survey({}), 3_500)).toEqual([]);
    accept([]);
    expect(see(survey({}), 4_000)).toEqual([]);
  });

  it('that had something and is empty may be about to be written: it is believed after half a minute', () => {
    const { see } = settling(read({ 'a.bib': 5 }));
    expect(see(survey({ 'a.bib': 0 }), 0)).toEqual(['a.bib']);
    expect(see(survey({ 'a.bib': 0 }), 29_000)).toEqual(['a.bib']);
    expect(see(survey({ 'a.bib': 0 }), 30_000)).toEqual([]);
  });

  it('that could be read and cannot be is doubted for half a minute, also where it looks the same', () => {
    const { see, doubt } = settling(read({ 'a.bib': 5, 'b.bib': 5 }));
    expect(see(survey({ 'a.bib': 5, 'b.bib': 5 }), 0)).toEqual([]);
    const now = [...read({ 'a.bib': 5 }, 'unreadable EBUSY'), ...read({ 'b.bib': 5 })];
    expect(doubt(now, 0)).toEqual(['a.bib']);
    expect(doubt(now, 29_000)).toEqual(['a.bib']);
    expect(doubt(now, 30_000)).toEqual([]);
    expect(settling(read({ 'a.bib': 5 }, 'unreadable EACCES')).doubt(now, 0)).toEqual([]);
  });
});

describe('a folder of which nothing is known', () => {
  it('is whole where nothing in it was touched for a while, so that the first reading waits for nothing', () => {
    expect(settling([]).see(survey({ 'a.bib': 5, 'manifest.json': 2 }), 0)).toEqual([]);
  });

  it('is waited for where something was touched just now, or in the future', () => {
    const { see } = settling([]);
    expect(see(survey({ 'a.bib': 5 }, WALL), 0)).toEqual(['a.bib']);
    expect(see(survey({ 'a.bib': 5, 'b.bib': 5 }), 100)).toEqual(['a.bib', 'b.bib']);
  });
});

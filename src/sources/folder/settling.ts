import { type FileFingerprint, isUnreadable } from './fingerprint.ts';
import type { FolderPace } from './folder-pace.ts';
import { MANIFEST_FILE } from './list-files.ts';
import { type Standing, type Survey, standsAs } from './survey-folder.ts';

/** Knows which files of a folder are being written. It is told how the folder looks, and when that was. */
export interface Settling {
  /**
   * @param now by a clock that never jumps
   * @returns the files that may not be whole
   */
  see(survey: Survey, now: number): readonly string[];
  /** @returns those of what was read now that could be read before, and may only be locked for the moment */
  doubt(read: readonly FileFingerprint[], now: number): readonly string[];
  /** What was read is what the folder holds. */
  accept(read: readonly FileFingerprint[]): void;
}

interface Seen {
  readonly standing: Standing | undefined;
  /** Since when it stands so. */
  readonly since: number;
}

/**
 * @param known what was read of the folder before; empty where nothing was: then what is there at the first look and was not
 *   touched for a while is whole
 * @param wallNow in milliseconds since 1970, as file systems have it
 */
export function createSettling(
  pace: Pick<FolderPace, 'settleMs' | 'graceMs'>,
  known: readonly FileFingerprint[],
  wallNow: () => number = Date.now,
): Settling {
  const seen = new Map<string, Seen>();
  /** Since when what could be read cannot: its size and time may be as they were. */
  const lost = new Map<string, number>();
  let accepted = new Map<string, FileFingerprint>();
  let isFirst = true;

  const take = (files: readonly FileFingerprint[]): void => {
    accepted = new Map(files.map((one) => [one.file, one]));
  };
  /** Since when a file stands as it does, at the first sight of it. */
  const firstSeen = (file: string, standing: Standing | undefined, now: number): number => {
    const before = accepted.get(file);
    if (before !== undefined && standsAs(before, standing)) return Number.NEGATIVE_INFINITY;
    const isKnownFolder = accepted.size > 0 && file !== MANIFEST_FILE;
    const isOld = standing !== undefined && wallNow() - standing.mtimeMs >= pace.settleMs;
    return isFirst && !isKnownFolder && isOld ? Number.NEGATIVE_INFINITY : now;
  };
  /** How long it has to stand so until it is believed. */
  const patienceFor = (file: string, { standing }: Seen): number => {
    const isEmptied = standing?.size === 0 && (accepted.get(file)?.size ?? 0) > 0;
    return isEmptied ? pace.graceMs : pace.settleMs;
  };

  take(known);
  return {
    see: (survey, now) => {
      const unsettled: string[] = [];
      for (const file of new Set([...survey.files.keys(), ...accepted.keys(), ...seen.keys()])) {
        const standing = survey.files.get(file);
        const before = seen.get(file);
        const isSame = before !== undefined && standsAs(before.standing, standing);
        const one = isSame ? before : { standing, since: firstSeen(file, standing, now) };
        seen.set(file, one);
        const isUnchanged = standing !== undefined && standsAs(accepted.get(file), standing);
        if (!isUnchanged && now - one.since < patienceFor(file, one)) unsettled.push(file);
        // What went for good is not remembered.
        else if (standing === undefined && !accepted.has(file)) seen.delete(file);
      }
      isFirst = false;
      return unsettled;
    },
    doubt: (read, now) =>
      read.flatMap(({ file, contentHash }) => {
        const before = accepted.get(file);
        const isLost = isUnreadable(contentHash) && before !== undefined && !isUnreadable(before.contentHash);
        if (isLost) lost.set(file, lost.get(file) ?? now);
        else lost.delete(file);
        return isLost && now - (lost.get(file) ?? now) < pace.graceMs ? [file] : [];
      }),
    accept: take,
  };
}

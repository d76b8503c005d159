import { setTimeout as wait } from 'node:timers/promises';
import { PaperboyError } from '../../errors.ts';
import { type FileFingerprint, type FolderFingerprint, fingerprintFolder, isFirm } from './fingerprint.ts';
import { FOLDER_PACE, type FolderPace } from './folder-pace.ts';
import { createSettling } from './settling.ts';
import { type Survey, standsAs, surveyFolder } from './survey-folder.ts';

/** Looks at a corpus folder again and again. */
export interface FolderLook {
  /**
   * What the folder holds when nothing in it is being written any more, which is waited for. Of what did not change since the
   * last time nothing is read.
   * @throws PaperboyError `corpus_missing`; the reason of the signal when that is aborted
   */
  take(signal: AbortSignal): Promise<Looked>;
}

/** What a folder holds. */
interface Looked extends FolderFingerprint {
  /** Where its files lie; the folder itself first. */
  readonly folders: readonly string[];
}

interface LookOptions {
  readonly pace?: FolderPace | undefined;
  /** What an earlier look saw. */
  readonly known?: readonly FileFingerprint[] | undefined;
  /** Told, once for each long wait, what is waited for. */
  readonly onWaiting?: ((files: readonly string[]) => void) | undefined;
}

/** So often is looked in the time in which something settles. */
const LOOKS = 4;

/** @param directory need not be there */
export function createFolderLook(directory: string, options: LookOptions = {}): FolderLook {
  const { pace = FOLDER_PACE, onWaiting } = options;
  let known = options.known ?? [];
  const settling = createSettling(pace, known);
  let last: { readonly survey: Survey; readonly looked: Looked } | undefined;
  /** What the folder holds, or which files may not be whole. */
  const lookOnce = async (): Promise<Looked | readonly string[]> => {
    const survey = await surveyFolder(directory);
    const written = settling.see(survey, performance.now());
    if (written.length > 0) return written;
    if (last !== undefined && isFirm(last.looked) && differences(survey, last.survey).length === 0)
      return last.looked;
    const read = await fingerprintFolder(directory, known);
    const doubted = settling.doubt(read.files, performance.now());
    if (doubted.length > 0) return doubted;
    // What changed while it was read is looked at again.
    const changed = differences(survey, await surveyFolder(directory));
    if (changed.length > 0) return changed;
    last = { survey, looked: { ...read, folders: survey.folders } };
    return last.looked;
  };
  return {
    take: async (signal) => {
      const began = performance.now();
      let isTold = false;
      for (;;) {
        signal.throwIfAborted();
        const looked = await lookOnce();
        if (!Array.isArray(looked)) {
          const whole = looked as Looked;
          known = whole.files;
          settling.accept(known);
          return whole;
        }
        if (!isTold && performance.now() - began >= pace.toldMs) {
          onWaiting?.(looked);
          isTold = true;
        }
        await wait(pace.settleMs / LOOKS, undefined, { signal, ref: false });
      }
    },
  };
}

function differences(one: Survey, other: Survey): readonly string[] {
  const names = new Set([...one.files.keys(), ...other.files.keys()]);
  return [...names].filter((name) => !standsAs(one.files.get(name), other.files.get(name)));
}

/** @throws PaperboyError `corpus_changed` when a folder does not hold what was seen any more; `corpus_missing` */
export async function requireUnchanged(directory: string, { hash, files }: FolderFingerprint): Promise<void> {
  if ((await fingerprintFolder(directory, files)).hash === hash) return;
  throw new PaperboyError('corpus_changed', `The listings in ${directory} changed while they were read`);
}

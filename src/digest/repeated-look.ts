import { Overdue, within } from '../within.ts';
import type { DigestPace } from './pace.ts';

interface LookOptions extends Pick<DigestPace, 'lookMs'> {
  /** Told of what a look rejects with. */
  readonly onFailure: (error: unknown) => void;
  /** Told once of a look that hangs, and when such a row of looks ends, with what it took. */
  readonly onHanging: (state: 'hangs' | 'over', milliseconds: number) => void;
  readonly elapsed: DigestPace['elapsed'];
}

/**
 * Work that does not overlap itself: a call while it is done has it done once more, however many such calls come. Work that
 * hangs is not waited for longer than `lookMs`: the next begins without it.
 */
export function repeatedLook(work: () => Promise<void>, options: LookOptions): () => Promise<void> {
  const { lookMs, onFailure, onHanging, elapsed } = options;
  let last = Promise.resolve();
  let isWaiting = false;
  let hangsSince: number | undefined;
  const look = async () => {
    const begun = elapsed();
    try {
      await within(lookMs, work());
      if (hangsSince !== undefined) onHanging('over', elapsed() - hangsSince);
      hangsSince = undefined;
    } catch (error) {
      if (!(error instanceof Overdue)) return onFailure(error);
      if (hangsSince === undefined) onHanging('hangs', elapsed() - begun);
      hangsSince ??= begun;
    }
  };
  return () => {
    if (isWaiting) return last;
    isWaiting = true;
    last = last.then(() => {
      isWaiting = false;
      return look();
    });
    return last;
  };
}

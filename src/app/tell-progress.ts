import { counted, groupDigits } from '../search/describe-library.ts';
import type { BuildProgress } from './build-generation.ts';

interface TellOptions {
  /** In milliseconds: nothing is told before, and what is quick is not told at all. */
  readonly everyMs: number;
  readonly say: (line: string) => void;
  /** In milliseconds, of any clock that does not jump. */
  readonly now?: () => number;
}

/** Reading more than this takes longer than a second. */
const LARGE_BYTES = 8 * 1024 * 1024;

/** Tells how far the building of an index is: how many papers, how many a second, how long still. */
export function createProgressTeller({
  everyMs,
  say,
  now = () => performance.now(),
}: TellOptions): (progress: BuildProgress) => void {
  const began = now();
  let told = began;
  let kind: BuildProgress['kind'] | undefined;
  let since = began;
  return (progress) => {
    const at = now();
    if (progress.kind !== kind) [kind, since] = [progress.kind, at];
    const isLargeFile = progress.kind === 'reading' && (progress.file.bytes ?? 0) > LARGE_BYTES;
    // The end of a long work is told at once.
    const isEnd = progress.kind === 'indexed' && at - began >= everyMs;
    if (at - told < everyMs && !isLargeFile && !isEnd) return;
    told = at;
    say(inWords(progress, at - since));
  };
}

/** @param ms since the first of its kind */
function inWords(progress: BuildProgress, ms: number): string {
  switch (progress.kind) {
    case 'waiting':
      return 'Waiting for another process that builds the index…';
    case 'reading':
      return `Reading ${progress.file.file} (${progress.file.number} of ${progress.file.count})…`;
    case 'indexing':
      return `Indexing, once: ${share(progress, ms)}`;
    case 'indexed':
      return `Indexed ${counted(progress.papers, 'paper')}: the words answer`;
    case 'learning':
      return `Looking which words go together, once: ${share(progress, ms)}`;
  }
}

function share({ done, all }: { readonly done: number; readonly all: number }, ms: number): string {
  const rate = ms > 0 ? (1000 * done) / ms : 0;
  const left =
    rate > 0 ? `, ${groupDigits(Math.round(rate))} a second, ${inTime((all - done) / rate)} left` : '';
  return `${groupDigits(done)} of ${counted(all, 'paper')}${left}`;
}

function inTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 90 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}

import { readFileSync } from 'node:fs';
import { systemErrorCode } from '../errors.ts';

interface WatchOptions {
  /** How often it is looked, in milliseconds. */
  readonly everyMs?: number;
}

/**
 * Calls back, once, when the process that started this one is no more: npm, which ends at a signal and leaves what it started
 * behind. Between the two there may be a shell, which then goes on and waits. Keeps no process alive.
 * @returns ends it
 */
export function watchParent(onGone: () => void, { everyMs = 1_000 }: WatchOptions = {}): () => void {
  let before = starters();
  const timer = setInterval(() => {
    const now = starters();
    before ??= now;
    if (now === undefined || now === before) return;
    clearInterval(timer);
    onGone();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

const SHELL = /^(?:(?:ba|da|a|z|k)?sh|busybox)$/;

/**
 * Whose children we are: whoever loses its parent is given another. Behind a shell as well, but not behind npm itself, which
 * may well outlive the terminal that it was started from. Other systems than Linux have no /proc: there shells make room for
 * the one command that they run. Undefined when that cannot be seen for now, as while no file descriptor is free.
 */
function starters(): string | undefined {
  const parent = process.ppid;
  try {
    // `1234 (name) S 1 …`: a name may have spaces and parentheses.
    const [, name = '', grandparent = ''] =
      /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? [];
    return SHELL.test(name) ? `${parent} of ${grandparent}` : `${parent}`;
  } catch (error) {
    return systemErrorCode(error) === 'ENOENT' ? `${parent}` : undefined;
  }
}

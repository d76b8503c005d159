import { SourceProblem } from '../sources/live-source.ts';

interface Failure {
  readonly error: unknown;
  /** How long it rests after a success, in milliseconds. */
  readonly everyMs: number;
}

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 60 * 60_000;
/** What needs somebody to change something is looked at less often. */
const REFUSED_PAUSE_MS = 60 * 60_000;

/** How long a source rests after it failed so often in a row, in milliseconds: longer and longer, and as it wishes. */
export function retryAfter(failures: number, { error, everyMs }: Failure): number {
  const grown = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 10), LONGEST_PAUSE_MS);
  const refused = error instanceof SourceProblem && error.kind === 'refused' ? REFUSED_PAUSE_MS : 0;
  const wished = error instanceof SourceProblem ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(wished, Math.min(Math.max(grown, refused), Math.max(everyMs, FIRST_PAUSE_MS)));
}

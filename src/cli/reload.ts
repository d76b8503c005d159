import { askReload } from '../app/ask-reload.ts';
import { LIBRARY_FOLDER } from '../app/open-library.ts';
import { reloadFolder } from '../app/reload-files.ts';
import { describeReload } from '../app/reload-outcome.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { jsonLine } from './lines.ts';

interface ReloadOptions {
  readonly json: boolean;
}

/** Files that were written just now take two seconds. */
const TOLD_AFTER_MS = 4_000;

/**
 * `paperboy reload`: asks the running bot to look at its sources at once, and says what came of it.
 * @returns the exit code: 1 when there is a fault
 * @throws PaperboyError `reload_failed` when no bot answers
 */
export async function runReload({ json }: ReloadOptions, { stdout, stderr }: Terminal): Promise<number> {
  const waiting = setTimeout(() => stderr.write('Waiting for the bot…\n'), TOLD_AFTER_MS);
  const asking = askReload({ folder: reloadFolder(LIBRARY_FOLDER) });
  const outcome = await asking.finally(() => clearTimeout(waiting));
  stdout.write(json ? jsonLine(outcome) : `${describeReload(outcome)}\n`);
  if (!json) for (const fault of outcome.faults) stderr.write(`${fault}\n`);
  return outcome.faults.length === 0 ? 0 : 1;
}

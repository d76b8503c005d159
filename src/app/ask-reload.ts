import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PaperboyError, systemErrorCode } from '../errors.ts';
import { RELOAD_FILES, SILENT_MS } from './reload-files.ts';
import { type ReloadOutcome, readReloadOutcome } from './reload-outcome.ts';

interface Asking {
  /** Where the bot is asked; see reloadFolder. */
  readonly folder: string;
  /** Who gives no sign for so long is not there, in milliseconds. */
  readonly silentMs?: number;
}

const LOOKED_EACH_MS = 100;

/**
 * Asks a running bot to look at its sources, and waits for what came of it, however long that takes.
 * @throws PaperboyError `reload_failed` when none answers
 */
export async function askReload({ folder, silentMs = SILENT_MS }: Asking): Promise<ReloadOutcome> {
  const id = randomUUID();
  const [ask, taken, answer] = (['ask', 'taken', 'answer'] as const).map((kind) =>
    join(folder, RELOAD_FILES[kind](id)),
  ) as [string, string, string];
  await put(ask, folder);
  try {
    let sign = '';
    for (let heard = performance.now(); performance.now() - heard < silentMs; ) {
      const outcome = await readAnswer(answer);
      if (outcome !== undefined) return outcome;
      const now = await signOf(taken);
      if (now !== sign) [sign, heard] = [now, performance.now()];
      await wait(LOOKED_EACH_MS);
    }
    throw new PaperboyError('reload_failed', silence(folder, { silentMs, isBegun: sign !== '' }));
  } finally {
    await Promise.all([ask, answer].map((path) => rm(path, { force: true }).catch(() => undefined)));
  }
}

async function put(ask: string, folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(ask, '');
  } catch (error) {
    const why = systemErrorCode(error) ?? String(error);
    throw new PaperboyError('reload_failed', `The bot cannot be asked through ${resolve(folder)} (${why}).`, {
      cause: error,
    });
  }
}

async function readAnswer(path: string): Promise<ReloadOutcome | undefined> {
  try {
    return readReloadOutcome(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** What a bot that is at it gives from time to time; empty before one is. */
async function signOf(taken: string): Promise<string> {
  return stat(taken).then(
    ({ mtimeMs }) => String(mtimeMs),
    () => '',
  );
}

function silence(
  folder: string,
  { silentMs, isBegun }: { readonly silentMs: number; readonly isBegun: boolean },
): string {
  const seconds = Math.round(silentMs / 1000);
  if (isBegun)
    return `The bot began to look at its sources and gave no sign for ${seconds} s: it may have ended. See its log.`;
  return `No running bot answered within ${seconds} s. It is asked through ${resolve(folder)}: start it (npm start), or run this in the folder that it was started in.`;
}

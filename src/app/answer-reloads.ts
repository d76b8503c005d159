import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { systemErrorCode } from '../errors.ts';
import { writeWhole } from '../search/generation/local-generations.ts';
import { RELOAD_FILES, readReloadName, TOUCHED_EACH_MS } from './reload-files.ts';
import type { ReloadOutcome } from './reload-outcome.ts';

interface Answering {
  /** Where it is asked; see reloadFolder. */
  readonly folder: string;
  readonly reload: () => Promise<ReloadOutcome>;
  /** Told, once, when nobody can ask. */
  readonly onTrouble: (line: string) => void;
  /** How often is looked whether somebody asks, in milliseconds. */
  readonly everyMs?: number;
}

const LOOKED_EACH_MS = 1_000;
/** Whoever asked did not wait so long. */
const ABANDONED_MS = 10 * 60_000;

/**
 * Answers `paperboy reload`. Of several bots with one folder one answers. Keeps no process alive.
 * @returns ends that
 */
export function answerReloads(answering: Answering): () => Promise<void> {
  const { folder, reload, onTrouble, everyMs = LOOKED_EACH_MS } = answering;
  let told = false;
  const tell = (error: unknown): void => {
    if (!told)
      onTrouble(
        `paperboy reload cannot be answered in ${folder} (${String(systemErrorCode(error) ?? error)})`,
      );
    told = true;
  };
  const ending = Promise.withResolvers<never>();
  // Whoever asked is told.
  ending.promise.catch(() => undefined);
  let isEnded = false;
  /** Made by whoever answers, so that it may rename what others put there. */
  let working: Promise<unknown> = mkdir(folder, { recursive: true }).catch(tell);
  let isIdle = true;
  const timer = setInterval(() => {
    if (!isIdle) return;
    isIdle = false;
    working = working
      .then(() =>
        isEnded
          ? undefined
          : answerAll({ ...answering, reload: () => Promise.race([reload(), ending.promise]) }),
      )
      .catch(tell)
      .finally(() => {
        isIdle = true;
      });
  }, everyMs).unref();
  return async () => {
    isEnded = true;
    ending.reject(new Error('The bot ends.'));
    clearInterval(timer);
    await working;
  };
}

async function answerAll(answering: Answering): Promise<void> {
  for (const name of await namesIn(answering.folder)) {
    const read = readReloadName(name);
    if (read?.kind === 'ask') await answer(read.id, answering);
    else if (read !== undefined) await removeAbandoned(join(answering.folder, name));
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function answer(id: string, { folder, reload }: Answering): Promise<void> {
  const taken = join(folder, RELOAD_FILES.taken(id));
  if (!(await wins(join(folder, RELOAD_FILES.ask(id)), taken))) return;
  const touch = () => utimes(taken, new Date(), new Date()).catch(() => undefined);
  await touch();
  const touching = setInterval(touch, TOUCHED_EACH_MS).unref();
  try {
    const outcome = await reload().catch(
      (error: unknown): ReloadOutcome => ({ came: 0, gone: 0, papers: 0, faults: [inWords(error)] }),
    );
    await writeWhole(join(folder, RELOAD_FILES.answer(id)), JSON.stringify(outcome));
  } finally {
    clearInterval(touching);
    await rm(taken, { force: true });
  }
}

/** Another one may have been quicker, or whoever asked has gone. */
async function wins(ask: string, taken: string): Promise<boolean> {
  try {
    await rename(ask, taken);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function removeAbandoned(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

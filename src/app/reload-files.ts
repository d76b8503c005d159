import { dirname, join } from 'node:path';

/**
 * How a command asks the running bot, in a folder beside the library: no port is opened, it works wherever both have the folder
 * (containers, Windows, network file systems), and no process is signalled that is another one by now.
 *
 *     command                         bot, each second
 *     ask-ID            ─ renamed ─►  taken-ID    one bot wins; touched as long as it is at it
 *     answer-ID, read  ◄── written ─  answer-ID   the outcome; taken-ID goes
 */
export const RELOAD_FILES = {
  ask: (id: string) => `ask-${id}`,
  taken: (id: string) => `taken-${id}`,
  answer: (id: string) => `answer-${id}`,
} as const;

/** Beside the folder of generations. @param generations `data/library` */
export function reloadFolder(generations: string): string {
  return join(dirname(generations), 'reload');
}

const NAME = /^(ask|taken|answer)-([0-9a-f-]{36})$/;

/** What a name in that folder says; undefined for any other. */
export function readReloadName(
  name: string,
): { readonly kind: keyof typeof RELOAD_FILES; readonly id: string } | undefined {
  const [, kind, id] = NAME.exec(name) ?? [];
  if (id === undefined || (kind !== 'ask' && kind !== 'taken' && kind !== 'answer')) return undefined;
  return { kind, id };
}

/** Who is at it says so that often, in milliseconds. */
export const TOUCHED_EACH_MS = 2_000;
/** Who gives no sign for that long is not there. */
export const SILENT_MS = 30_000;

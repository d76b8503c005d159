import type { Intent, Kind } from '../chat/intent.ts';

/** How an intent is written into a button: a letter, a colon and the rest. Messages keep their buttons for years. */
export interface TokenForm<K extends Kind> {
  /** The letters; no other verb has one of them. */
  readonly marks: readonly string[];
  write(intent: Intent<K>): string;
  /** @returns undefined for a body that is none of ours */
  read(mark: string, body: string): Intent<K> | undefined;
}

/** Of an intent that has only its kind. */
export function bareToken<K extends Kind>(mark: string, intent: Intent<K>): TokenForm<K> {
  return { marks: [mark], write: () => `${mark}:`, read: (_, body) => (body === '' ? intent : undefined) };
}

/** Of an intent that has one text, which is not empty. */
export function textToken<K extends Kind>(
  mark: string,
  textOf: (intent: Intent<K>) => string,
  toIntent: (text: string) => Intent<K>,
): TokenForm<K> {
  return {
    marks: [mark],
    write: (intent) => `${mark}:${textOf(intent)}`,
    read: (_, body) => (body === '' ? undefined : toIntent(body)),
  };
}

/** A place in a list, as tokens carry it; undefined for any other text. */
export function readOffset(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}

import { type Bounds, closingBrace, skipBlanks } from './scan-value.ts';

/** The key of an entry, and where its fields begin. */
export interface ScannedKey {
  /** Empty when it has none. */
  readonly key: string;
  readonly end: number;
  readonly isWellFormed: boolean;
}

/**
 * The key stands before the first comma, also on a later line. Where a `=` comes first, either the comma lacks behind it (it
 * is a line of its own, or a word before a name), or the fields begin at once.
 */
export function scanKey(text: string, body: number, bounds: Bounds): ScannedKey {
  const from = skipBlanks(text, body, bounds.limit);
  if (text[from] === '{') return bracedKey(text, from, bounds);
  let at = from;
  while (at < bounds.limit && !isStop(text[at], bounds)) at++;
  const written = text.slice(from, at).trim();
  if (text[at] === ',' && at < bounds.limit)
    return { key: oneLine(written), end: at + 1, isWellFormed: /^[^\s#%'"~\\]+$/.test(written) };
  if (text[at] !== '=' && text[at] !== '"' && text[at] !== '{')
    return { key: oneLine(written), end: at, isWellFormed: false };
  const word = /^(\S{1,300})(?:[ \t]*\n|[ \t]+(?=[\w-]+$))/.exec(written);
  if (word?.[1] === undefined) return { key: '', end: from, isWellFormed: false };
  return { key: word[1], end: from + word[0].length, isWellFormed: false };
}

function bracedKey(text: string, from: number, { limit }: Bounds): ScannedKey {
  const end = closingBrace(text, from, Math.min(limit, from + 300));
  if (end === undefined) return { key: '', end: from, isWellFormed: false };
  return { key: oneLine(text.slice(from + 1, end).trim()), end: end + 1, isWellFormed: false };
}

function oneLine(key: string): string {
  return key.replace(/\s+/g, ' ');
}

function isStop(sign: string | undefined, { closer }: Bounds): boolean {
  return (
    sign === ',' ||
    sign === '=' ||
    sign === '{' ||
    sign === '}' ||
    sign === '"' ||
    (closer === ')' && sign === ')')
  );
}

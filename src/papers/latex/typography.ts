import type { Cursor } from './cursor.ts';
import type { Output } from './output.ts';

/** Between words a tie is a space; in `~75%`, `5~10` and `%~+` it means “about” or “to”. */
export function showTie(cursor: Cursor, out: Output): string {
  cursor.next();
  const before = out.last();
  const after = cursor.peek();
  const afterWord = /[\p{L}.,;)\]’”–—<=>]/u.test(before) && /[\p{L}\p{N}(\\$`["“–—<=>-]/u.test(after);
  const isUnit = /\p{N}/u.test(before) && /[\p{L}\\$]/u.test(after);
  return afterWord || isUnit ? ' ' : '~';
}

const DASHES = /-{2,3}(?!-)/y;
const HYPHENS = /-+/y;
const HUGGING = /--[^\s-]/y;
const INSERTION = /--[^\s-](?:[^\n-]|-(?!-)){0,200}--(?![\w-])/y;

/** `1--2`, `this -- that` and `all --or most-- of it` have dashes; `--verbose` and ASCII art have not. */
export function showDash(cursor: Cursor, out: Output): string {
  const startsWord = /^[\s(]?$/.test(out.last()) && cursor.looksAt(HUGGING);
  const isOption = startsWord && !cursor.looksAt(INSERTION);
  const dashes = isOption ? undefined : cursor.match(DASHES);
  if (dashes === undefined) return cursor.run(HYPHENS);
  return dashes.length === 2 ? '–' : '—';
}

/** What a pair of marks surrounds: the marks vanish, or become others. */
export interface Marked {
  /** Characters of the mark on either side. */
  readonly mark: number;
  readonly length: number;
  readonly before: string;
  readonly after: string;
}

const CODE = /(?<!`)``([^`'"\n]{1,80})``/y;
const SHORT_CODE = /(?<!`)`([^`\n]{1,80})`(?!`)/y;
const SINGLE = /(?<!`)`([^`'\n]{1,80})'(?!')/y;

/** Markdown code, and single quotes of TeX. */
export function markedByQuotes(cursor: Cursor): Marked | undefined {
  const code = cursor.ahead(CODE);
  if (code !== undefined) return { mark: 2, length: code.length, before: '', after: '' };
  const quoted = cursor.ahead(SINGLE);
  if (quoted !== undefined) return { mark: 1, length: quoted.length, before: '‘', after: '’' };
  const short = cursor.ahead(SHORT_CODE);
  return short === undefined ? undefined : { mark: 1, length: short.length, before: '', after: '' };
}

const FENCE = /`{3,}/y;

/** A quotation mark of TeX, or a character that is none. */
export function showQuote(cursor: Cursor, out: Output): string {
  if (cursor.match(FENCE) !== undefined) return '';
  if (cursor.match(/``/y) !== undefined) return openQuote(out);
  if (cursor.match(/''/y) !== undefined) {
    const opens = /^[\s([{–—-]?$/.test(out.last()) && /\S/.test(cursor.peek());
    return opens ? openQuote(out) : closeQuote(out);
  }
  const mark = cursor.next();
  return out.quoted && mark === '"' && /\S/.test(out.last()) ? closeQuote(out) : mark;
}

function openQuote(out: Output): string {
  out.quoted = true;
  return '“';
}

function closeQuote(out: Output): string {
  out.quoted = false;
  return '”';
}

// The content starts and ends with something the marks hug; at most 200 characters keep this linear.
const STARS = /(\*{1,3})(?=[\p{L}\p{N}"'“‘`($\\[])[^*\n]{0,200}(?<=[^\s*([])\1(?![\p{L}\p{N}*])/uy;
const LINES = /(_{1,2})(?=[\p{L}\p{N}"'“‘`($\\[])[^_\n]{0,200}(?<=[^\s_([])\1(?![\p{L}\p{N}_])/uy;

/** `**D**istillation`, as acronyms are explained. */
const STARRED_START = /(\*\*)\p{L}{1,3}\1(?=\p{L})/uy;

/** Markdown emphasis. */
export function markedByEmphasis(cursor: Cursor, out: Output): Marked | undefined {
  if (/[\p{L}\p{N}*_)\]]/u.test(out.last())) return undefined;
  const patterns = cursor.peek() === '*' ? [STARS, STARRED_START] : [LINES];
  const pattern = patterns.find((one) => cursor.ahead(one) !== undefined);
  if (pattern === undefined) return undefined;
  const mark = cursor.ahead(pattern) ?? '';
  const all = cursor.ahead(pattern, 0) ?? '';
  // With half a formula inside, the marks belong to formulas.
  if ((all.match(/\$/g)?.length ?? 0) % 2 === 1) return undefined;
  return { mark: mark.length, length: all.length - 2 * mark.length, before: '', after: '' };
}

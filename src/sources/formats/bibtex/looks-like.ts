import { entryStartAt, isCertain } from './entry-start.ts';

/**
 * Whether a text is a bibliography: an entry with its key or a field begins on a line. A page of Markdown that quotes one in a
 * block of code, HTML, and JSON that holds some are none.
 */
export function looksLikeBibtex(head: string): boolean {
  if (/^\s*[{[<]/.test(head)) return false;
  for (let at = head.indexOf('@'); at !== -1; at = head.indexOf('@', at + 1)) {
    const start = entryStartAt(head, at);
    if (start === undefined || start.type === 'comment' || start.type === 'preamble') continue;
    if (isCertain(head, start) || isNumbered(head, at)) return !isQuoted(head, at);
  }
  return false;
}

/** `12. @article{`, `[3] @article{`. */
function isNumbered(text: string, at: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 40), at);
  return /^[\s[(]*\d+[\])., \t:]*$/.test(line);
}

/** In a block of code: behind a fence that is open, or indented below a heading. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const fences = before.match(/^[ \t]*(?:```|~~~)/gm)?.length ?? 0;
  if (fences % 2 === 1) return true;
  const indent = before.slice(before.lastIndexOf('\n') + 1);
  return /^(?: {4}|\t)/.test(indent) && /^#{1,6} /m.test(before);
}

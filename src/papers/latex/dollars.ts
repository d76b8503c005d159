import type { Cursor } from './cursor.ts';

/** Where a formula lies in front of the cursor. */
export interface FormulaSpan {
  /** Characters of the opening mark, and of the closing one. */
  readonly mark: number;
  readonly length: number;
}

const DISPLAY = /\$\$((?:[^$\\]|\\[\s\S]){1,4000})(?=\$\$)/y;
const INLINE = /\$((?:[^$\\]|\\[\s\S]){1,4000})(?=\$)/y;

/** The formula that the `$` at the place opens; undefined for a price or a dollar without partner. */
export function formulaAtDollar(cursor: Cursor): FormulaSpan | undefined {
  const display = cursor.ahead(DISPLAY);
  if (display !== undefined && !display.includes('\n\n')) return { mark: 2, length: display.length };
  const content = cursor.ahead(INLINE);
  if (content === undefined || content.includes('\n\n')) return undefined;
  const after = cursor.peek(content.length + 2);
  return isFormula(content, after) ? { mark: 1, length: content.length } : undefined;
}

const STRONG_SIGN = /[\\^_{}=]/;
const NUMBER_AND_WORD = /^\s*\d[\d.,]*[a-zA-Z]?\s+\p{L}{2}/u;
/** With a command before it, words may be those of a `\text{…}`. */
const LONG_PROSE = /(?:\p{Ll}{2,}[,;.]?\s+){5}/u;
const PROSE = /\p{L}{2,}[,;.:]?\s+\p{L}{2,}[,;.:]?\s+\p{L}{2,}/u;

/** Text between two dollars is a formula unless these look like prices, or like the signs of shell variables. */
function isFormula(content: string, after: string): boolean {
  const startsWithNumber = /^\s*\d/.test(content);
  if (startsWithNumber && /\d/.test(after) && !/[\\^_]/.test(content)) return false;
  if (STRONG_SIGN.test(content)) return /\\(?:text|mbox|emph)/.test(content) || !LONG_PROSE.test(content);
  if (content.trim() === '') return false;
  if (/\s$/.test(content) && /[\p{L}\p{N}]/u.test(after)) return false;
  return !NUMBER_AND_WORD.test(content) && !PROSE.test(content);
}

/** The formula that `\(` or `\[` opens, whose backslash and bracket are passed. */
export function formulaInBrackets(cursor: Cursor, open: string): FormulaSpan | undefined {
  const length = cursor.distanceTo(open === '(' ? '\\)' : '\\]');
  return length === undefined ? undefined : { mark: 2, length };
}

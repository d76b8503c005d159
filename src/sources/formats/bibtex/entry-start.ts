/** Where something of a bibliography begins: an entry, `@string`, `@comment`, `@preamble`. */
export interface EntryStart {
  /** Of the `@`. */
  readonly at: number;
  /** In lower case. */
  readonly type: string;
  /** Behind the bracket that opens it. */
  readonly body: number;
  readonly closer: '}' | ')';
}

const HEAD = /@[ \t]*([a-z][\w+-]{0,60})\s{0,200}([{(])/iy;
/** A key and a comma, or a line's end, and what is assigned; or that at once. */
const ASSIGNMENT =
  /\s{0,200}(?:[^\s,={}"][^,={}"\n]{0,300}\s{0,200}[,\n])?[\s,]{0,200}[^,={}"\s][^,={}"]{0,200}=/y;
const EMPTY = /\s{0,200}[^\s,={}"]{0,300}\s{0,200},?\s{0,200}[})]/y;

/** Those that BibTeX's own styles know, BibLaTeX's, and what is none of both but no paper either. */
const KNOWN_TYPES: ReadonlySet<string> = new Set(
  `article book booklet conference inbook incollection inproceedings manual mastersthesis misc phdthesis proceedings
  techreport unpublished bookinbook suppbook collection suppcollection mvbook mvcollection mvproceedings mvreference
  dataset online patent periodical suppperiodical reference inreference report set software thesis xdata www electronic
  string comment preamble`.split(/\s+/),
);

/** Types that hold no fields: whatever is in their brackets, they are one. */
const WITHOUT_FIELDS = /^(?:string|comment|preamble)$/;

/** What begins at this `@`; undefined where it is but a sign: in an address, or in prose. */
export function entryStartAt(text: string, at: number): EntryStart | undefined {
  HEAD.lastIndex = at;
  const head = HEAD.exec(text);
  if (head === null) return undefined;
  const type = (head[1] ?? '').toLowerCase();
  const body = HEAD.lastIndex;
  const start: EntryStart = { at, type, body, closer: head[2] === '(' ? ')' : '}' };
  const isAttached = /[\p{L}\p{M}_.%+-]/u.test(text[at - 1] ?? '');
  if (isAttached && !KNOWN_TYPES.has(type)) return undefined;
  if (!isAttached && KNOWN_TYPES.has(type)) return start;
  return hasFields(text, body) ? start : undefined;
}

/**
 * Whether it surely begins an entry, also where the entry before it does not close: first on its line or behind a closing
 * bracket, with a key or a field.
 */
export function isCertain(text: string, { at, type, body }: EntryStart): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < 1_000 && /[ \t]/.test(text[before] ?? '')) before--;
  const sign = text[before];
  const isFirst = before < 0 || sign === '\n';
  if (WITHOUT_FIELDS.test(type)) return isFirst;
  if (!isFirst && !((sign === '}' || sign === ')') && KNOWN_TYPES.has(type))) return false;
  return hasFields(text, body) || (isFirst && KNOWN_TYPES.has(type) && isEmptyEntry(text, body));
}

function hasFields(text: string, body: number): boolean {
  ASSIGNMENT.lastIndex = body;
  return ASSIGNMENT.test(text);
}

function isEmptyEntry(text: string, body: number): boolean {
  EMPTY.lastIndex = body;
  return EMPTY.test(text);
}

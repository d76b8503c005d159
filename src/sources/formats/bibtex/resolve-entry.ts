import { knownVenue } from '../../../papers/venue.ts';
import type { Entry } from './entry.ts';
import { isMonth, type Macros, macroValue } from './macros.ts';
import type { RawEntry, RawField } from './raw-entry.ts';

/** Put out of use by hand or by Emacs: `//doi`, `%url`, `OPTnote`, `ALTauthor`. */
const OUT_OF_USE = /^(?:[^\p{L}\p{N}]|(?:opt|alt)[a-z])/u;
/** Fields that are no one's business but the owner's. */
const OF_OWNERS_DISK = /^(?:file|local-url|bdsk-file-\d+|localfile)$/;

/** An entry with its macros resolved. */
export function resolveEntry(raw: RawEntry, line: number, { text, macros }: ResolveContext): Entry {
  const fields = new Map<string, string>();
  const doubts = raw.unclosed.map((name) => `the braces of “${name}” do not close`);
  let standsAlone = raw.isWellFormed && raw.key !== '';
  for (const field of raw.fields) {
    if (OUT_OF_USE.test(field.name) || OF_OWNERS_DISK.test(field.name)) {
      standsAlone = false;
      continue;
    }
    const { value, unknown } = resolveField(field, macros);
    if (unknown.length > 0) doubts.push(`“${field.name}” names ${quoted(unknown)}, which no @string defines`);
    standsAlone &&= field.parts.every((part) => !part.isMacro || isMonth(part.text));
    addField(fields, field.name, value);
  }
  standsAlone &&= !fields.has('crossref') && !fields.has('xdata');
  const source = standsAlone ? text.slice(raw.start, raw.end) : undefined;
  return { type: raw.type, key: raw.key, fields, line, doubts, source };
}

function quoted(names: readonly string[]): string {
  return names
    .slice(0, 3)
    .map((name) => `“${name.slice(0, 60)}”`)
    .join(', ');
}

/** What the entries of a file have in common. */
export interface ResolveContext {
  readonly text: string;
  readonly macros: Macros;
}

/** As for BibTeX the first of two fields of one name counts; lists that come in pieces are joined. */
function addField(fields: Map<string, string>, name: string, value: string): void {
  const before = fields.get(name)?.trim() ?? '';
  if (value.trim() === '' && fields.has(name)) return;
  if (before === '') fields.set(name, value);
  else if (LIST_OF_NAMES.test(name) && !before.includes(value.trim()))
    fields.set(name, `${before} and ${value}`);
  else if (name === 'keywords' && !before.includes(value.trim())) fields.set(name, `${before}, ${value}`);
}

/** What is left of `ana # " and " # bo` where no one knows one of them. */
function withoutLooseAnds(names: string): string {
  return names
    .split(/\s+and(?=\s)/i)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .join(' and ');
}

const LIST_OF_NAMES = /^(?:author|editor)$/;
const VENUE_FIELD = /^(?:journal|journaltitle|booktitle)$/;

/** What no @string defines gives nothing, except the usual name of a venue. */
function resolveField({ name, parts }: RawField, macros: Macros): { value: string; unknown: string[] } {
  const unknown: string[] = [];
  const texts = parts.map(({ text, isMacro }) => {
    if (!isMacro) return text;
    const value = macroValue(text, macros);
    if (value !== undefined) return value;
    unknown.push(text);
    return (VENUE_FIELD.test(name) ? knownVenue(text) : undefined) ?? '';
  });
  const joined = texts.join('');
  const value = unknown.length > 0 && LIST_OF_NAMES.test(name) ? withoutLooseAnds(joined) : joined;
  return { value: unknown.length > 0 && !/\p{L}{2}/u.test(value) ? '' : value, unknown };
}

import { unprotect } from '../../papers/latex/unprotect.ts';
import { cleanName } from './clean-name.ts';

/** What stands between two commas of a list of names: a whole name or a part of one. */
export interface NamePart {
  readonly text: string;
  /** `Jr.`, `III`: a generational suffix that stood behind it. */
  readonly suffix?: string;
  /** In braces as a whole: a firm, or a name that is meant as it stands. */
  readonly isLiteral?: boolean;
}

/** The parts that are any, and whether the list says that there are more. */
export interface NameParts {
  readonly parts: readonly NamePart[];
  readonly more: boolean;
}

const SUFFIX = /^(?:[JjSs]r|JR|SR|Jnr|Snr|II|III|IV|ii|iii|iv|2nd|3rd)\.?$/;
const DEGREE = /^(?:Ph\.?\s?D|M\.?Sc|B\.?Sc|M\.?P\.?H|R\.?N|F\.?R\.?C\.?P|Dr\.?PH|Esq)\.?$/;
/** These may be initials as well. */
const DEGREE_OR_INITIALS = /^(?:M\.?D|M\.?A|B\.?A|M\.?S)\.?$/;
const MORE_WORDS =
  /(?:^|[\s,])(?:\\(?:emph|textit|textsl)\s?)?\{?(?:\\(?:it|em)\s)?(?:et\.?[\s~]*\bal(?:ii|\.)*|u\.\s?a\.)\}?[.,]*\}?$/iu;
const MORE =
  /^(?:\{?others\}?|(?:\d{1,5}\s)?(?:others|more|additional authors)|et\.? al(?:ii|\.)?|u\.\s?a\.?|等)\.?$/i;
const ELLIPSIS = /(?:^|\s)(?:\.\.\.+|…|\\l?dots(?:\{\})?)$/;

/** Of the texts between commas. */
export function readParts(texts: readonly string[]): NameParts {
  const parts: NamePart[] = [];
  let more = false;
  for (const text of texts) {
    const { kept, isMore } = withoutMore(text.trim());
    more ||= isMore;
    const part = readPart(kept);
    if (part === undefined) continue;
    const last = parts.at(-1);
    if (last !== undefined && SUFFIX.test(part.text)) parts[parts.length - 1] = withSuffix(last, part.text);
    else if (last === undefined || !isDegree(part.text, last)) parts.push(part);
  }
  return { parts, more };
}

/** How many words it has. */
export function wordCount({ text }: NamePart): number {
  return text.split(' ').length;
}

function withSuffix(part: NamePart, suffix: string): NamePart {
  return { ...part, suffix: part.suffix === undefined ? suffix : `${part.suffix}, ${suffix}` };
}

function isDegree(text: string, last: NamePart): boolean {
  return DEGREE.test(text) || (DEGREE_OR_INITIALS.test(text) && wordCount(last) > 1);
}

function withoutMore(text: string): { readonly kept: string; readonly isMore: boolean } {
  const end = text.slice(-60);
  if (text.length <= 60 && MORE.test(text)) return { kept: '', isMore: true };
  const found = MORE_WORDS.exec(end) ?? ELLIPSIS.exec(end);
  if (found === null) return { kept: text, isMore: false };
  return { kept: text.slice(0, text.length - end.length + found.index), isMore: true };
}

function readPart(text: string): NamePart | undefined {
  const inner = literalOf(text);
  const name =
    inner === undefined ? cleanName(unprotect(text)) : unprotect(inner).replace(/\s+/g, ' ').trim();
  if (name === '') return undefined;
  return inner === undefined ? { text: name } : { text: name, isLiteral: true };
}

/** What stands in braces that hold the whole text; undefined where they do not. */
export function literalOf(text: string): string | undefined {
  let inner = text.trim();
  let isHeld = false;
  for (let layer = 0; layer < 4 && isWrapped(inner); layer++) {
    inner = inner.slice(1, -1).trim();
    isHeld = true;
  }
  return isHeld ? inner : undefined;
}

function isWrapped(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at === text.length - 1;
  }
  return false;
}

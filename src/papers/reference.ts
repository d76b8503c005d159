import type { ReferenceKind } from './references/address-key.ts';
import { type FoundId, findBareIds } from './references/bare-ids.ts';
import { findAddresses } from './references/find-addresses.ts';
import { findPastedEntries } from './references/pasted-entry.ts';

/** A place in a text that names one paper by an id, an address or a pasted BibTeX entry. */
export interface Reference {
  readonly kind: ReferenceKind;
  /** Equal for all forms of one reference: `arxiv:2005.11401`, `doi:10.1162/neco.1997.9.8.1735`, `url:example.org/a`. */
  readonly key: string;
  /** What else names the same paper there: the other identifiers of an entry. */
  readonly otherKeys: readonly string[];
  /** As it was typed, without what only marks it as a link. */
  readonly said: string;
  /** The title, or words of it, where the text gives one: in an entry, as a link's label, in the address. */
  readonly title?: string;
  /** Where it begins in the text with the marks of a link, and where it ends. */
  readonly start: number;
  readonly end: number;
}

/** So much is read; nobody types more. */
const MOST_CHARACTERS = 100_000;

/** Every reference in any text, in its order, each once however often it is named. */
export function readReferences(text: string): readonly Reference[] {
  const named = new Set<string>();
  return findAll(text).flatMap(({ keys, ...reference }) => {
    const [key = '', ...otherKeys] = keys;
    if (keys.some((one) => named.has(one))) return [];
    for (const one of keys) named.add(one);
    return [{ ...reference, key, otherKeys }];
  });
}

function findAll(text: string): readonly FoundId[] {
  let left = text.slice(0, MOST_CHARACTERS);
  const found: FoundId[] = [];
  for (const find of [findPastedEntries, findAddresses, findBareIds]) {
    const more = withoutOverlaps(find(left));
    for (const one of more) found.push(one);
    left = blanked(left, more);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The one reference that a text is and nothing else, punctuation aside. */
export function readReference(text: string): Reference | undefined {
  const [first, ...others] = readReferences(text);
  if (first === undefined || others.length > 0) return undefined;
  return textBesideReferences(text) === '' ? first : undefined;
}

/** What a text says besides its references; empty where that is punctuation. */
export function textBesideReferences(text: string): string {
  const rest = blanked(text, findAll(text)).replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : '';
}

/** Of those that overlap the one of the kind that was looked for first. */
function withoutOverlaps(found: readonly FoundId[]): readonly FoundId[] {
  const order = new Map(found.map((one, at) => [one, at]));
  const kept: FoundId[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= one.start) kept.push(one);
    else if ((order.get(one) ?? 0) < (order.get(last) ?? 0)) kept[kept.length - 1] = one;
  }
  return kept;
}

/** Spaces where something stood, so that places stay. @param taken in any order, none within another */
function blanked(text: string, taken: readonly { readonly start: number; readonly end: number }[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...taken].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

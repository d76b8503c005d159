import { foldText } from '../../papers/fold.ts';
import type { Library } from '../../search/library.ts';
import { quoted } from './taken.ts';

/** An author that words may mean. */
export interface NamedAuthor {
  /** As it is to be asked for: as typed where that is right, else as it is written here. */
  readonly name: string;
  /** Every word typed is a word of the name here; else it has a slip. */
  readonly isExact: boolean;
}

const MOST_NAMES = 4;
const MOST_WORDS = 5;
const JOINED = /\s*(?:[,&+]|\b(?:and|und|et|y|with|mit|avec|con|together with)\b)\s*/iu;
const LOOKED_AT = 5;

/** A text as names, as they are written one beside another; undefined when it is too long to be any. */
export function splitNames(text: string): readonly string[] | undefined {
  const names = text
    .replace(/\s+et al\b\.?/gi, '')
    .split(JOINED)
    .map((name) =>
      name
        .replace(/'s$/i, '')
        .replace(/^(?:the|dr|prof|professor|mr|mrs|ms)\.?\s+/i, '')
        .trim(),
    )
    .filter((name) => name !== '');
  const isLikely =
    names.length > 0 &&
    names.length <= MOST_NAMES &&
    names.every((name) => name.split(' ').length <= MOST_WORDS);
  return isLikely ? names : undefined;
}

/** The author of this name in the library; undefined when nobody here is called so, slips forgiven. */
export async function authorCalled(
  name: string,
  library: Pick<Library, 'suggest'>,
): Promise<NamedAuthor | undefined> {
  const typed = wordsOf(name).filter((word) => word.length > 1);
  if (typed.length === 0) return undefined;
  // The space says that the last word is finished.
  const found = await library.suggest(`${typed.join(' ')} `, { limit: LOOKED_AT, kind: 'author' });
  if (found.length === 0) return undefined;
  const isExact = found.some(({ text }) => {
    const here = new Set(wordsOf(text));
    return typed.every((word) => here.has(word));
  });
  if (isExact) return { name: withoutInitials(name), isExact };
  // Of one word alone a slip may as well be another word.
  const [first] = found;
  return first === undefined ? undefined : { name: first.text, isExact };
}

/** Of initials alone nothing is known. */
function withoutInitials(name: string): string {
  return name
    .split(/\s+/)
    .filter((word) => wordsOf(word).some((part) => part.length > 1))
    .join(' ');
}

/** The filters for authors. */
export function authorFilters(names: readonly string[]): readonly string[] {
  return names.map((name) => `author:${quoted(name)}`);
}

function wordsOf(name: string): readonly string[] {
  return foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

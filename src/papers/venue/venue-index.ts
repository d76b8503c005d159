import { foldText } from '../fold.ts';
import { FURTHER_VENUES, JOURNALS, VENUES_BY_WORD } from './venue-names.ts';

/** Venues by the words of their names. */
export interface VenueIndex {
  /** The conventional name, by its significant words as a listing has them: folded, perhaps abbreviated. */
  find(words: readonly string[]): string | undefined;
  /** By one folded word, of those that are understood in questions too. */
  byWord(folded: string): string | undefined;
  /** Is it, by its conventional name, a journal? */
  isJournal(venue: string): boolean;
  /** Conventional names, and other names of one word, that are understood in questions. */
  readonly words: readonly string[];
}

/** Words of a name that tell nothing. */
const SMALL_WORDS: ReadonlySet<string> = new Set('the of on and in for to a an at with de la'.split(' '));

/** The significant words of a name. */
export function significantWords(text: string): readonly string[] {
  return foldText(text.replace(/['’](?=s\b)/g, ''))
    .split(' ')
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
}

/** All venues that are known here; made once. */
export function createVenueIndex(): VenueIndex {
  const exact = new Map<string, string>();
  const byInitials = new Map<string, (readonly [readonly string[], string])[]>();
  const oneWord = new Map<string, string>();
  const words: string[] = [];
  const add = (name: string, venue: string) => {
    const parts = name.split(' ');
    if (!exact.has(name)) exact.set(name, venue);
    if (parts.length < 2) return;
    const initials = parts.map((word) => word.charAt(0)).join('');
    const same = byInitials.get(initials) ?? [];
    byInitials.set(initials, same);
    same.push([parts, venue]);
  };
  for (const [venue, names] of rowsOf(VENUES_BY_WORD)) {
    words.push(venue, ...names.filter((name) => !/[ [|]/.test(name)));
    for (const name of [foldText(venue), ...names]) if (!/[ [|]/.test(name)) oneWord.set(name, venue);
  }
  for (const table of [VENUES_BY_WORD, FURTHER_VENUES, JOURNALS]) {
    for (const [venue, names] of rowsOf(table)) {
      add(significantWords(venue).join(' '), venue);
      for (const name of names.flatMap(variants)) add(name, venue);
    }
  }
  const journals = new Set([
    ...rowsOf(JOURNALS).map(([venue]) => venue),
    'JMLR',
    'TMLR',
    'PVLDB',
    'RLJ',
    'ACM Computing Surveys',
  ]);
  return {
    words,
    isJournal: (venue) => journals.has(venue),
    byWord: (folded) => oneWord.get(folded),
    find: (said) => exact.get(said.join(' ')) ?? findAbbreviated(said, byInitials),
  };
}

function findAbbreviated(
  said: readonly string[],
  byInitials: ReadonlyMap<string, readonly (readonly [readonly string[], string])[]>,
): string | undefined {
  const initials = said.map((word) => word.charAt(0)).join('');
  const candidates = byInitials.get(initials) ?? [];
  return candidates.find(([name]) => name.every((word, at) => isAbbreviation(said[at] ?? '', word)))?.[1];
}

/** `mach` for `machine`, `natl` for `national`: the first letters, or some letters from the first to the last. */
function isAbbreviation(short: string, word: string): boolean {
  if (word.startsWith(short)) return short.length > 1 || short === 'j' || short.length === word.length;
  if (short.length < 3 || short.at(-1) !== word.at(-1)) return word === `${short}s` || short === `${word}s`;
  let at = 0;
  for (const letter of word) if (letter === short[at]) at++;
  return at === short.length;
}

function rowsOf(table: string): readonly (readonly [string, readonly string[]])[] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [, venue = '', names = ''] = /^([^:]*)(?:: (.*))?$/.exec(row) ?? [];
      return [venue, names.split('; ').filter((name) => name !== '')];
    });
}

/** `[annual] conference x` stands for `annual conference x` and `conference x`; `[a|b]` for either or none. */
function variants(pattern: string): readonly string[] {
  const found = /^(.*?)\[([^\]]*)\](.*)$/.exec(pattern);
  if (found === null) return [pattern.replace(/\s+/g, ' ').trim()];
  const [, before = '', options = '', after = ''] = found;
  return ['', ...options.split('|')].flatMap((option) => variants(`${before}${option}${after}`));
}

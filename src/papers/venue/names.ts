import type { NameWord } from './name-parts.ts';

/** Names of several words, found by the same words or by abbreviations of them. */
export interface Names {
  /** The name that came first counts. */
  add(words: readonly string[], venue: string): void;
  /** What goes by a name that has exactly these words, in this order. */
  find(words: readonly NameWord[]): string | undefined;
}

/** @param isLeftOut words that count nowhere */
export function createNames(isLeftOut: (word: string) => boolean): Names {
  const whole = new Map<string, string>();
  const byInitials = new Map<string, { readonly words: readonly string[]; readonly venue: string }[]>();
  return {
    add(all, venue) {
      const words = all.filter((word) => !isLeftOut(word));
      const key = words.join(' ');
      if (key === '' || whole.has(key)) return;
      whole.set(key, venue);
      const initials = initialsOf(words);
      const same = byInitials.get(initials) ?? [];
      byInitials.set(initials, same);
      same.push({ words, venue });
    },
    find(all) {
      const words = all.filter(({ text }) => !isLeftOut(text));
      const texts = words.map(({ text }) => text);
      const found = whole.get(texts.join(' '));
      if (found !== undefined || words.length === 0) return found;
      const mayAbbreviate = words.some(({ text, dotted }) => dotted || USUAL.has(text));
      return byInitials
        .get(initialsOf(texts))
        ?.find((name) => name.words.every((word, at) => standsFor(texts[at] ?? '', word, mayAbbreviate)))
        ?.venue;
    },
  };
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** Abbreviations that are written without a dot too; where there is one, there may be more. */
const USUAL: ReadonlySet<string> = new Set('proc conf symp trans int j natl lett rev nat phys'.split(' '));

function standsFor(text: string, word: string, mayAbbreviate: boolean): boolean {
  if (text === word || text === `${word}s` || word === `${text}s`) return true;
  return mayAbbreviate && isAbbreviation(text, word);
}

/** `mach` for `machine`, `natl` for `national`: the first letters, or some letters from the first to the last. */
function isAbbreviation(short: string, word: string): boolean {
  if (word.startsWith(short)) return short.length > 1 || short === 'j';
  if (short.length < 3 || !word.endsWith(short.slice(-1))) return false;
  let at = 0;
  for (const letter of word) if (letter === short[at]) at++;
  return at === short.length;
}

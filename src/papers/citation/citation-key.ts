import { foldText } from '../fold.ts';
import { foldedSurname } from '../identity.ts';
import type { Paper } from '../paper.ts';

/**
 * The key of the paper's own entry; else `kumar2020conservative`: surname, year and the first content word of the title, in
 * ASCII. The same at every call.
 */
export function citationKey(paper: Paper): string {
  return paper.entry?.key ?? madeKey(paper);
}

function madeKey({ shown, year }: Paper): string {
  const word = asciiWords(shown.title).find(
    (candidate) => candidate.length > 2 && !FUNCTION_WORDS.has(candidate),
  );
  const surname = asciiWords(foldedSurname(shown.authors[0] ?? '')).join('');
  return `${surname || 'anon'}${year ?? ''}${word ?? ''}`;
}

/** Keys for many papers at once: none twice. One that is taken already has letters of the paper's id behind it. */
export function createKeys(): (paper: Paper) => string {
  const taken = new Set<string>();
  return (paper) => {
    const key = citationKey(paper);
    const own =
      [key, `${key}-${paper.id.slice(0, 4)}`, `${key}-${paper.id}`].find((one) => !taken.has(one)) ??
      paper.id;
    taken.add(own);
    return own;
  };
}

const FUNCTION_WORDS = new Set(
  'the and for with from via are can how why what when who does toward towards into not on using'.split(' '),
);

function asciiWords(text: string): readonly string[] {
  return foldText(text).match(/[a-z0-9]+/g) ?? [];
}

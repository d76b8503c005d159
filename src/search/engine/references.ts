import type { Paper } from '../../papers/paper.ts';
import { readTyped } from '../typed-text.ts';
import { titleKey } from '../words/title-key.ts';

/** Finds single papers by what people and links call them. */
export interface References {
  find(reference: string): Paper | undefined;
  /** The place of the paper with exactly this title, as shown or as LaTeX; case, accents and punctuation aside. */
  placeOfTitle(typed: string): number | undefined;
}

/** Whole abstracts are asked for as well: they are no title. */
const LONGEST_TITLE = 2_000;

/** @param titleKeys of the papers, in their order */
export function indexReferences(papers: readonly Paper[], titleKeys: readonly string[]): References {
  const byName = new Map<string, Paper>();
  const byTitle = new Map<string, number>();
  for (const [place, paper] of papers.entries()) {
    for (const name of [...(paper.otherIds ?? []), paper.url, paper.pdfUrl])
      if (name !== undefined && !byName.has(name)) byName.set(name, paper);
    const key = titleKeys[place] ?? '';
    if (!byTitle.has(key)) byTitle.set(key, place);
  }
  // An id stands before whatever another paper was called.
  for (const paper of papers) byName.set(paper.id, paper);
  const placeOfTitle = (typed: string) =>
    typed.length > LONGEST_TITLE ? undefined : byTitle.get(titleKey(readTyped(typed)));
  return {
    placeOfTitle,
    find: (reference) => {
      const trimmed = reference.trim();
      const named = byName.get(trimmed) ?? byName.get(trimmed.toLowerCase());
      if (named !== undefined) return named;
      const place = placeOfTitle(trimmed);
      return place === undefined ? undefined : papers[place];
    },
  };
}

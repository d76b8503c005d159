import { foldText } from './fold.ts';
import { foldedSurname, type Paper, type SourceLine } from './paper.ts';

/** A record that is the same paper as another one, which was kept. */
export interface Duplicate extends SourceLine {
  readonly id: string;
  readonly title: string;
  readonly kept: SourceLine & { readonly id: string };
}

/**
 * The same paper in two listings becomes one. The same: equal titles (case, accents and punctuation aside) and a
 * common author, or one side names none. The fuller record is kept, at the place of the first, and takes from the
 * other what it lacks.
 */
export function mergeDuplicates(papers: readonly Paper[]): {
  papers: readonly Paper[];
  duplicates: readonly Duplicate[];
} {
  const kept: Paper[] = [];
  const byTitle = new Map<string, number[]>();
  const dropped: { paper: Paper; at: number }[] = [];
  for (const paper of papers) {
    const key = foldText(paper.title) || paper.title;
    const places = byTitle.get(key) ?? [];
    const at = places.find((place) => isSamePaper(kept[place], paper));
    const other = at === undefined ? undefined : kept[at];
    if (at === undefined || other === undefined) {
      byTitle.set(key, [...places, kept.push(paper) - 1]);
      continue;
    }
    const paperIsFuller = fullness(paper) > fullness(other);
    kept[at] = paperIsFuller ? fillFrom(paper, other) : fillFrom(other, paper);
    dropped.push({ paper: paperIsFuller ? other : paper, at });
  }
  return { papers: kept, duplicates: dropped.flatMap(({ paper, at }) => describe(paper, kept[at])) };
}

function isSamePaper(one: Paper | undefined, other: Paper): boolean {
  if (one === undefined || one.authors.length === 0 || other.authors.length === 0) return one !== undefined;
  const surnames = new Set(one.authors.map(foldedSurname));
  return other.authors.some((author) => surnames.has(foldedSurname(author)));
}

/** How many facts a record has; between equals the longer abstract decides. */
function fullness({ authors, abstract, venue, year, url, pdfUrl, track }: Paper): number {
  const facts = [authors[0], abstract || undefined, venue, year, url, pdfUrl, track];
  return facts.filter((fact) => fact !== undefined).length + abstract.length / 1e9;
}

function fillFrom(fuller: Paper, other: Paper): Paper {
  return {
    ...other,
    ...fuller,
    authors: fuller.authors.length > 0 ? fuller.authors : other.authors,
    abstract: fuller.abstract || other.abstract,
  };
}

function describe(paper: Paper, kept: Paper | undefined): readonly Duplicate[] {
  if (kept === undefined) return [];
  return [{ ...paper.source, id: paper.id, title: paper.title, kept: { ...kept.source, id: kept.id } }];
}

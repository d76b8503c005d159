import { foldedSurname } from '../papers/identity.ts';
import { displayText } from '../papers/latex.ts';
import type { PaperFacts } from '../papers/paper.ts';

/** The records of one paper, and what they make together. */
export interface Merged {
  readonly facts: PaperFacts;
  /** Those that are the same paper as a fuller one, which was kept. */
  readonly copies: readonly PaperFacts[];
}

/**
 * Records with one title as papers: the same paper are those that have an author in common, or of which one names none.
 * The fuller record is kept and takes from the others what it lacks.
 * @param records in their canonical order (see compareSources), which alone decides between equals
 */
export function mergeCopies(records: readonly PaperFacts[]): readonly Merged[] {
  const papers: { facts: PaperFacts; copies: PaperFacts[] }[] = [];
  for (const record of records) {
    const known = papers.find(({ facts }) => isSamePaper(facts, record));
    if (known === undefined) papers.push({ facts: record, copies: [] });
    else if (fullness(record) > fullness(known.facts)) {
      known.copies.push(known.facts);
      known.facts = fillFrom(record, known.facts);
    } else {
      known.copies.push(record);
      known.facts = fillFrom(known.facts, record);
    }
  }
  return papers;
}

function isSamePaper(one: PaperFacts, other: PaperFacts): boolean {
  if (one.authors.length === 0 || other.authors.length === 0) return true;
  const surnames = new Set(one.authors.map(surname));
  return other.authors.some((author) => surnames.has(surname(author)));
}

function surname(author: string): string {
  return foldedSurname(displayText(author));
}

/** How many facts a record has; between equals the longer abstract decides. */
function fullness({ authors, abstract, venue, year, url, pdfUrl, track }: PaperFacts): number {
  const facts = [authors[0], abstract || undefined, venue, year, url, pdfUrl, track];
  return facts.filter((fact) => fact !== undefined).length + abstract.length / 1e9;
}

function fillFrom(fuller: PaperFacts, other: PaperFacts): PaperFacts {
  const otherIds = new Set([...(fuller.otherIds ?? []), other.id, ...(other.otherIds ?? [])]);
  otherIds.delete(fuller.id);
  return {
    ...other,
    ...fuller,
    ...(otherIds.size === 0 ? {} : { otherIds: [...otherIds].sort() }),
    authors: fuller.authors.length > 0 ? fuller.authors : other.authors,
    abstract: fuller.abstract || other.abstract,
  };
}

import { besidesAddresses, identifiersOf } from '../papers/identifiers.ts';
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
 * Records with one title as papers: the same paper are those that have an author in common, also by way of a third; one that
 * names no author is the first of them. The fullest record is kept and takes from the others what it lacks.
 * @param records in their canonical order (see compareSources), which alone decides between equals
 */
export function mergeCopies(records: readonly PaperFacts[]): readonly Merged[] {
  return groupsOf(records).map(mergeAll);
}

/** The records of each paper, in the order of the first of them. */
function groupsOf(records: readonly PaperFacts[]): readonly (readonly PaperFacts[])[] {
  const place = new Map(records.map((record, at) => [record, at]));
  const inOrder = (one: PaperFacts, other: PaperFacts) => (place.get(one) ?? 0) - (place.get(other) ?? 0);
  const bySurname = new Map<string, Set<PaperFacts>>();
  for (const record of records) {
    const same = new Set(record.authors.flatMap((author) => bySurname.get(surname(author)) ?? []));
    const [group = new Set<PaperFacts>(), ...others] = same;
    for (const one of [record, ...others.flatMap((other) => [...other])]) {
      group.add(one);
      for (const author of one.authors) bySurname.set(surname(author), group);
    }
  }
  const groups = [...new Set(bySurname.values())].map((group) => [...group].sort(inOrder));
  const [first = [], ...others] = groups.sort(([one], [other]) => (one && other ? inOrder(one, other) : 0));
  const unnamed = records.filter(({ authors }) => authors.length === 0);
  return [[...first, ...unnamed].sort(inOrder), ...others].filter(({ length }) => length > 0);
}

function surname(author: string): string {
  return foldedSurname(displayText(author));
}

function mergeAll(records: readonly PaperFacts[]): Merged {
  const [first, ...others] = records;
  if (first === undefined) throw new Error('no record');
  const copies: PaperFacts[] = [];
  let facts = first;
  for (const record of others) {
    const isFuller = fullness(record) > fullness(facts);
    copies.push(isFuller ? facts : record);
    facts = isFuller ? fillFrom(record, facts) : fillFrom(facts, record);
  }
  return { facts, copies };
}

/** How many facts a record has; between equals the longer abstract decides. */
function fullness({ authors, abstract, venue, year, url, pdfUrl, track }: PaperFacts): number {
  const facts = [authors[0], abstract || undefined, venue, year, url, pdfUrl, track];
  return facts.filter((fact) => fact !== undefined).length + abstract.length / 1e9;
}

function fillFrom(fuller: PaperFacts, other: PaperFacts): PaperFacts {
  const otherIds = new Set([...(fuller.otherIds ?? []), other.id, ...(other.otherIds ?? [])]);
  otherIds.delete(fuller.id);
  const both = { ...other, ...fuller };
  // The addresses that it does not take over still name it.
  const identifiers = besidesAddresses([...identifiersOf(fuller), ...identifiersOf(other)], both);
  return {
    ...both,
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(otherIds.size === 0 ? {} : { otherIds: [...otherIds].sort() }),
    authors: fuller.authors.length > 0 ? fuller.authors : other.authors,
    abstract: fuller.abstract || other.abstract,
  };
}

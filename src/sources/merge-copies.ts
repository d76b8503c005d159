import { besidesAddresses, identifiersOf } from '../papers/identifiers.ts';
import { distinctId } from '../papers/identity.ts';
import type { PaperFacts, Publication } from '../papers/paper.ts';
import { isPreprintServer } from '../papers/venue/preprint.ts';
import { groupWorks } from './same-work.ts';

/** The records of one paper, and what they make together. */
export interface Merged {
  readonly facts: PaperFacts;
  /** Those that are the same paper as a fuller one, which was kept. */
  readonly copies: readonly PaperFacts[];
}

/**
 * Records with one title as papers (see groupWorks). The fullest record of each is kept and takes from the others what it
 * lacks; what was published counts more than its preprint. Papers that would have one id have their own ones.
 * @param records in their canonical order (see compareSources), which alone decides between equals
 */
export function mergeCopies(records: readonly PaperFacts[]): readonly Merged[] {
  return withOwnIds(groupWorks(records).map(mergeAll));
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

/** More than all facts together. */
const PUBLISHED = 100;

/** How many facts a record has; between equals the longer abstract decides. */
function fullness(record: PaperFacts): number {
  const { authors, abstract, venue, year, url, pdfUrl, track, entry } = record;
  const facts = [authors[0], abstract || undefined, venue, year, url, pdfUrl, track, entry];
  const known = facts.filter((fact) => fact !== undefined).length + abstract.length / 1e9;
  return isPublished(record) ? PUBLISHED + known : known;
}

function isPublished({ venue }: PaperFacts): boolean {
  return venue !== undefined && !isPreprintServer(venue);
}

function fillFrom(fuller: PaperFacts, other: PaperFacts): PaperFacts {
  const otherIds = new Set([...(fuller.otherIds ?? []), other.id, ...(other.otherIds ?? [])]);
  otherIds.delete(fuller.id);
  const both = { ...other, ...fuller };
  // The addresses that it does not take over still name it.
  const identifiers = besidesAddresses([...identifiersOf(fuller), ...identifiersOf(other)], both);
  const { moreAuthors: _, publication: __, ...rest } = both;
  const named = fuller.authors.length > 0 ? fuller : other;
  const publication = publicationOf(fuller, other);
  return {
    ...rest,
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(otherIds.size === 0 ? {} : { otherIds: [...otherIds].sort() }),
    ...(named.moreAuthors === undefined ? {} : { moreAuthors: true }),
    ...(publication === undefined ? {} : { publication }),
    authors: named.authors,
    abstract: fuller.abstract || other.abstract,
  };
}

/** Volume and pages of a preprint are none of what was published. */
function publicationOf(fuller: PaperFacts, other: PaperFacts): Publication | undefined {
  if (other.publication === undefined) return fuller.publication;
  if (isPublished(fuller) && !isPublished(other)) {
    const { keywords } = other.publication;
    return keywords === undefined ? fuller.publication : { keywords, ...fuller.publication };
  }
  return { ...other.publication, ...fuller.publication };
}

/** The id is made of title and first author; works that have both in common have it only as another one. */
function withOwnIds(papers: readonly Merged[]): readonly Merged[] {
  const counts = new Map<string, number>();
  for (const { facts } of papers) counts.set(facts.id, (counts.get(facts.id) ?? 0) + 1);
  const given = new Set<string>();
  return papers.map((paper) => {
    const { facts } = paper;
    if (counts.get(facts.id) === 1) return paper;
    const { doi, place } = distinction(facts);
    const own = distinctId(facts.id, doi);
    const id = given.has(own) ? distinctId(facts.id, place) : own;
    given.add(id);
    const isFirst = papers.find((one) => one.facts.id === facts.id) === paper;
    const otherIds = [...(facts.otherIds ?? []), ...(isFirst ? [facts.id] : [])].sort();
    const { otherIds: _, ...rest } = facts;
    return { ...paper, facts: { ...rest, id, ...(otherIds.length === 0 ? {} : { otherIds }) } };
  });
}

/** Every id that a paper may have had as its own with this record as the one that was kept. */
export function possibleIds(facts: PaperFacts): readonly string[] {
  const { doi, place } = distinction(facts);
  return [facts.id, distinctId(facts.id, doi), distinctId(facts.id, place), ...(facts.otherIds ?? [])];
}

/** What tells works of one title and first author apart: rather where they appeared than where they are listed. */
function distinction(facts: PaperFacts): { readonly doi: string; readonly place: string } {
  const doi = identifiersOf(facts).find((key) => key.startsWith('doi:'));
  const { year = '', venue = '', source } = facts;
  return { doi: doi ?? `${year} ${venue}`, place: `${source.file}:${source.line}` };
}

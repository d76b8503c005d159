import { foldText } from '../papers/fold.ts';
import { identifiersOf, workKeys } from '../papers/identifiers.ts';
import { foldedSurname } from '../papers/identity.ts';
import { displayText } from '../papers/latex.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { isPreprintDoi, isPreprintServer } from '../papers/venue/preprint.ts';

/**
 * Records whose titles say the same, as works: the same work are those that have an identifier in common, or an author, also
 * by way of a third. Two of one author that have other DOIs and other years stay two. Of those that name no author, year,
 * venue and DOI must not contradict each other.
 * @param records in their canonical order, which alone decides between equals
 * @returns each work's records in that order, the works in the order of the first of them
 */
export function groupWorks(records: readonly PaperFacts[]): readonly (readonly PaperFacts[])[] {
  const works = createWorks();
  const unnamed: PaperFacts[] = [];
  for (const record of records) {
    const known = works.byIdentifiers(record);
    if (record.authors.length === 0 && known.length === 0) unnamed.push(record);
    else works.unite(record, [...known, ...works.byAuthors(record)]);
  }
  for (const record of unnamed) {
    const known = works.byIdentifiers(record);
    works.unite(record, known.length > 0 ? known : works.notContradicted(record).slice(0, 1));
  }
  return works.inOrderOf(records);
}

interface Work {
  readonly records: PaperFacts[];
  /** Of its records: how they can contradict another one. */
  readonly claims: Claim[];
}

/** What a record says of when and where its work appeared; undefined where it does not. */
interface Claim {
  readonly year: number | undefined;
  /** Folded; none for a preprint, since that appears elsewhere too. */
  readonly venue: string | undefined;
  readonly doi: string | undefined;
}

function createWorks() {
  const works = new Set<Work>();
  const byIdentifier = new Map<string, Work>();
  const bySurname = new Map<string, Set<Work>>();
  const distinct = (all: readonly (Work | undefined)[]) => [
    ...new Set(all.filter((one) => one !== undefined)),
  ];

  function register(record: PaperFacts, work: Work): void {
    for (const key of workKeys(record)) byIdentifier.set(key, work);
    for (const surname of surnamesOf(record)) {
      const same = bySurname.get(surname) ?? new Set();
      bySurname.set(surname, same.add(work));
    }
  }

  function absorb(work: Work, other: Work): void {
    work.records.push(...other.records);
    work.claims.push(...other.claims);
    for (const record of other.records) {
      for (const surname of surnamesOf(record)) bySurname.get(surname)?.delete(other);
      register(record, work);
    }
    works.delete(other);
  }

  return {
    byIdentifiers: (record: PaperFacts) =>
      distinct(workKeys(record).map((key) => byIdentifier.get(key))).filter((work) =>
        mayShareAuthors(work, record),
      ),
    byAuthors: (record: PaperFacts) => {
      const claims = [claimOf(record)];
      const ofAuthors = distinct(surnamesOf(record).flatMap((one) => [...(bySurname.get(one) ?? [])]));
      // What says little fits to works that contradict each other: it joins the first of them.
      return ofAuthors.filter((work) => {
        if (work.claims.some((one) => claims.some((claim) => isOtherPublication(one, claim)))) return false;
        claims.push(...work.claims);
        return true;
      });
    },
    notContradicted: (record: PaperFacts) => {
      const claim = claimOf(record);
      return [...works].filter(({ claims }) => !claims.some((one) => isContradiction(one, claim)));
    },
    unite: (record: PaperFacts, same: readonly Work[]) => {
      const [work = { records: [], claims: [] }, ...others] = distinct(same);
      works.add(work);
      for (const other of others) absorb(work, other);
      work.records.push(record);
      addClaim(work.claims, claimOf(record));
      register(record, work);
    },
    inOrderOf: (records: readonly PaperFacts[]) => {
      const place = new Map(records.map((record, at) => [record, at]));
      const placeOf = (record: PaperFacts | undefined) => (record && place.get(record)) ?? 0;
      return [...works]
        .map((work) => work.records.toSorted((one, other) => placeOf(one) - placeOf(other)))
        .sort(([one], [other]) => placeOf(one) - placeOf(other));
    },
  };
}

function surnamesOf({ authors }: PaperFacts): readonly string[] {
  return [...new Set(authors.map((author) => foldedSurname(displayText(author))))];
}

/** An identifier that stands with other authors is a slip, or that of a whole book. */
function mayShareAuthors({ records }: Work, record: PaperFacts): boolean {
  if (record.authors.length === 0) return true;
  const surnames = new Set(surnamesOf(record));
  return records.some(
    (one) => one.authors.length === 0 || surnamesOf(one).some((name) => surnames.has(name)),
  );
}

function claimOf(record: PaperFacts): Claim {
  const doi = identifiersOf(record).find((key) => key.startsWith('doi:') && !isPreprintDoi(key.slice(4)));
  const { venue = '', year } = record;
  return { year, venue: venue === '' || isPreprintServer(venue) ? undefined : foldText(venue), doi };
}

function addClaim(claims: Claim[], claim: Claim): void {
  const isThere = ({ year, venue, doi }: Claim) =>
    year === claim.year && venue === claim.venue && doi === claim.doi;
  if (!claims.some(isThere)) claims.push(claim);
}

function differs<T>(one: T | undefined, other: T | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** A yearly report, an editorial: published under the same title in another year. */
function isOtherPublication(one: Claim, other: Claim): boolean {
  return differs(one.doi, other.doi) && differs(one.year, other.year);
}

function isContradiction(one: Claim, other: Claim): boolean {
  return differs(one.year, other.year) || differs(one.venue, other.venue) || differs(one.doi, other.doi);
}

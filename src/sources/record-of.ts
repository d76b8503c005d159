import type { PaperRecord } from '../papers/paper.ts';
import { yearOfArxiv } from '../papers/references/written-arxiv.ts';
import type { RejectedRecord } from './formats/parsed-listing.ts';
import { plainLine } from './record/plain-line.ts';
import { publicationOf } from './record/publication-of.ts';
import { titleOf } from './record/title-of.ts';
import { venueOf } from './record/venue-of.ts';
import { whereItStands } from './record/where-it-stands.ts';
import type { RecordFields } from './record-fields.ts';
import { readDate } from './year-of.ts';

/**
 * A paper of what a record says: only what it knows is set. Title, authors and abstract stay as they are written, the rest is
 * text as people read it.
 * @param line where the record begins, from 1
 * @returns why it is none, where it has no title
 */
export function recordOf(fields: RecordFields, line: number): PaperRecord | RejectedRecord {
  const title = titleOf(fields.title, fields.subtitle);
  if (title === '') return { line, reason: 'no title' };
  const { names, more } = authorsOf(fields);
  const where = whereItStands(fields);
  const read = venueOf(fields, where);
  const { year = read.year ?? yearOfArxiv(where.arxiv ?? ''), date } = readDate(fields.date ?? '');
  const publication = publicationOf(fields, { doi: where.doi, date });
  const track = plainLine(fields.track ?? '') || read.track;
  return {
    title,
    line,
    authors: names,
    abstract: fields.abstract ?? '',
    ...(more ? { moreAuthors: true } : {}),
    ...onlyKnown({ venue: read.venue, year, url: where.url, pdfUrl: where.pdfUrl }),
    ...onlyKnown({ track: track === '' ? undefined : track, publication, entry: fields.entry }),
    ...(where.identifiers.length === 0 ? {} : { identifiers: where.identifiers }),
  };
}

/** Nothing is set that is not known. */
function onlyKnown<Fact extends object>(
  facts: Fact,
): { [Name in keyof Fact]?: Exclude<Fact[Name], undefined> };
function onlyKnown(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

const OTHERS = /^\{?(?:others|et\.? al\.?|and others)\}?$/i;

/** Some lists name those whom they do not name: `others`. */
function authorsOf({ authors = [], moreAuthors = false }: RecordFields): {
  names: readonly string[];
  more: boolean;
} {
  const all = authors.map((name) => name.trim());
  const names = all.filter((name) => name !== '' && !OTHERS.test(name));
  return { names, more: moreAuthors || all.some((name) => OTHERS.test(name)) };
}

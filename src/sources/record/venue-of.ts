import { preprintIn } from '../../papers/venue/preprint.ts';
import { readVenue } from '../../papers/venue.ts';
import type { RecordFields } from '../record-fields.ts';
import { plainLine } from './plain-line.ts';
import type { WhereItStands } from './where-it-stands.ts';

/** Where a paper appeared, and what the name of that tells besides. */
export interface ReadVenue {
  readonly venue?: string;
  readonly year?: number;
  readonly track?: string;
}

/**
 * The venue by its conventional name: what the record calls it, or what the paper stands in; a preprint's server where it stands
 * in nothing else; else the house that brought it out.
 */
export function venueOf(fields: RecordFields, { arxiv, doi, addresses }: WhereItStands): ReadVenue {
  const names = [fields.venue, fields.container]
    .map((name) => plainLine(name ?? ''))
    .filter((name) => name !== '');
  const published = names.find((name) => preprintIn(name) === undefined);
  const read = published === undefined ? {} : readVenue(published);
  if (read.venue !== undefined) return read;
  const server = firstServer(names) ?? (arxiv === undefined ? undefined : 'arXiv');
  const preprint =
    server ?? firstServer([doi ?? '', ...addresses, fields.note ?? '', fields.publisher ?? '']);
  const venue = preprint ?? houseOf(fields);
  return { ...read, ...(venue === undefined ? {} : { venue }) };
}

function firstServer(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const found = text === '' ? undefined : preprintIn(text);
    if (found !== undefined) return found.venue;
  }
  return undefined;
}

/** What appears in something else: its publisher is none of its own. */
const PART = /^(?:article|chapter|paper|entry|post-weblog|review)/;

function houseOf({ house = '', publisher = '', type = '' }: RecordFields): string | undefined {
  const houses = [house, PART.test(type) ? '' : publisher].map(plainLine);
  return houses.find((name) => name !== '');
}

import { besidesAddresses } from '../papers/identifiers.ts';
import { identify } from '../papers/identity.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { withoutEmpty } from './authors.ts';
import { tidyLine, tidyParagraphs } from './repair/tidy.ts';
import type { SourceRecord } from './source.ts';

/** A record with tidy text and an identity, and what is wrong with it. */
export interface TidiedRecord {
  /** Undefined where it is no paper. */
  readonly facts?: PaperFacts;
  /** Why it is no paper, or what was left out. */
  readonly remarks: readonly string[];
}

/** Tidies one record alone; what depends on others (broken words, copies) is the catalogue's. */
export function tidyRecord(record: SourceRecord): TidiedRecord {
  const title = tidyLine(record.title);
  if (title === '') return { remarks: ['no title'] };
  const authors = withoutEmpty(record.authors.map(tidyLine));
  const venue = tidyLine(record.venue ?? '');
  const track = tidyLine(record.track ?? '');
  const { year, source } = record;
  const addresses = { url: record.url?.trim(), pdfUrl: record.pdfUrl?.trim() };
  const unsafe = Object.values(addresses).filter((address) => address && !isWebAddress(address));
  const identified = {
    ...(isWebAddress(addresses.url) ? { url: addresses.url } : {}),
    ...(isWebAddress(addresses.pdfUrl) ? { pdfUrl: addresses.pdfUrl } : {}),
  };
  const identifiers = besidesAddresses(record.identifiers ?? [], identified);
  return {
    facts: {
      ...identify(title, authors[0]),
      title,
      authors,
      abstract: tidyParagraphs(record.abstract),
      ...(venue === '' ? {} : { venue }),
      ...(year === undefined ? {} : { year }),
      ...identified,
      ...(identifiers.length === 0 ? {} : { identifiers }),
      ...(track === '' ? {} : { track }),
      source,
    },
    remarks: unsafe.map(() => 'an address that is not http(s) was left out'),
  };
}

/** Anything else (`javascript:`, `file:`) must not become a link. */
function isWebAddress(address: string | undefined): address is string {
  if (address === undefined || /\s/.test(address) || !URL.canParse(address)) return false;
  return /^https?:$/.test(new URL(address).protocol);
}

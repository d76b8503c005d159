import type { RejectedRecord } from './formats/parsed-listing.ts';
import type { ListingFacts } from './manifest.ts';
import { type Paper, type PaperRecord, paperId } from './paper.ts';
import { tidyLine, tidyParagraphs } from './tidy.ts';

interface MadePaper {
  readonly paper?: Paper;
  readonly rejected?: RejectedRecord;
  readonly doubtful: readonly RejectedRecord[];
}

/** A record with its text tidied, the manifest's facts filled in, and an identity. */
export function toPaper(record: PaperRecord, file: string, facts: ListingFacts): MadePaper {
  const { line } = record;
  const title = tidyLine(record.title);
  if (title === '') return { rejected: { line, reason: 'no title' }, doubtful: [] };
  const authors = record.authors.map(tidyLine).filter((name) => name !== '');
  const venue = tidyLine(record.venue ?? facts.venue ?? '');
  const year = record.year ?? facts.year;
  const track = tidyLine(record.track ?? '');
  const addresses = { url: record.url?.trim(), pdfUrl: record.pdfUrl?.trim() };
  const unsafe = Object.values(addresses).filter((address) => address && !isWebAddress(address));
  return {
    paper: {
      id: paperId(title, authors[0]),
      title,
      authors,
      abstract: tidyParagraphs(record.abstract),
      ...(venue === '' ? {} : { venue }),
      ...(year === undefined ? {} : { year }),
      ...(isWebAddress(addresses.url) ? { url: addresses.url } : {}),
      ...(isWebAddress(addresses.pdfUrl) ? { pdfUrl: addresses.pdfUrl } : {}),
      ...(track === '' ? {} : { track }),
      source: { file, line },
    },
    doubtful: unsafe.map(() => ({ line, reason: 'an address that is not http(s) was left out' })),
  };
}

/** Anything else (`javascript:`, `file:`) must not become a link. */
function isWebAddress(address: string | undefined): address is string {
  if (address === undefined || /\s/.test(address) || !URL.canParse(address)) return false;
  return /^https?:$/.test(new URL(address).protocol);
}

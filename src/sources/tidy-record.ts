import { besidesAddresses } from '../papers/identifiers.ts';
import { identify } from '../papers/identity.ts';
import { abstractOfMarkup, textOfMarkup } from '../papers/markup.ts';
import type { PaperFacts, Publication } from '../papers/paper.ts';
import { withoutEmpty } from './names.ts';
import { tidyLine, tidyParagraphs } from './repair/tidy.ts';
import type { SourceRecord } from './source.ts';

/** A record with tidy text and an identity, and what is wrong with it. */
export interface TidiedRecord {
  /** Undefined where it is no paper. */
  readonly facts?: PaperFacts;
  /** Why it is no paper, or what was left out. */
  readonly remarks: readonly string[];
}

/**
 * Tidies one record alone; what depends on others (broken words, copies) is the catalogue's. Facts that were tidied are left as
 * they are, so that they may go through a source once more.
 */
export function tidyRecord(record: SourceRecord): TidiedRecord {
  const title = tidyMarkup(record.title);
  if (title === '') return { remarks: ['no title'] };
  const authors = withoutEmpty(record.authors.map(tidyMarkup));
  const addresses = { url: record.url?.trim(), pdfUrl: record.pdfUrl?.trim() };
  const unsafe = Object.values(addresses).filter((address) => address && !isWebAddress(address));
  return {
    facts: {
      ...identify(title, authors[0]),
      title,
      authors,
      abstract: tidyAbstract(record.abstract),
      ...tidyFacts(record),
      ...tidyAddresses(record, addresses),
      source: record.source,
    },
    remarks: unsafe.map(() => 'an address that is not http(s) was left out'),
  };
}

const tidyMarkup = settled((text) => tidyLine(textOfMarkup(text)));
const tidyAbstract = settled((text) => tidyParagraphs(abstractOfMarkup(text)));

/** Nobody encodes markup in markup so often; whoever means harm has it half tidied. */
const MOST_PASSES = 8;

/** Until nothing more is to be done: what is markup may only show when what stood in its midst is gone. */
function settled(tidy: (text: string) => string): (text: string) => string {
  return (text) => {
    let before = text;
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const after = tidy(before);
      if (after === before) return after;
      before = after;
    }
    return before;
  };
}

/** Those that a record may lack. */
function tidyFacts(record: SourceRecord): Partial<PaperFacts> {
  const venue = tidyLine(record.venue ?? '');
  const track = tidyLine(record.track ?? '');
  const { year, moreAuthors, publication, entry } = record;
  const known = publication === undefined ? {} : tidyPublication(publication);
  return {
    ...(venue === '' ? {} : { venue }),
    ...(year === undefined ? {} : { year }),
    ...(track === '' ? {} : { track }),
    ...(moreAuthors === undefined ? {} : { moreAuthors }),
    ...(Object.keys(known).length === 0 ? {} : { publication: known }),
    ...(entry === undefined ? {} : { entry }),
  };
}

function tidyPublication(publication: Publication): Publication {
  const texts = Object.entries(publication).flatMap(
    ([name, value]): [string, string | readonly string[]][] => {
      const tidy = typeof value === 'string' ? tidyLine(value) : withoutEmpty(value.map(tidyLine));
      return tidy.length === 0 ? [] : [[name, tidy]];
    },
  );
  return Object.fromEntries(texts);
}

function tidyAddresses(
  { identifiers = [] }: SourceRecord,
  { url, pdfUrl }: { readonly url: string | undefined; readonly pdfUrl: string | undefined },
): Partial<PaperFacts> {
  const safe = {
    ...(isWebAddress(url) ? { url } : {}),
    ...(isWebAddress(pdfUrl) ? { pdfUrl } : {}),
  };
  const others = besidesAddresses(identifiers, safe);
  return { ...safe, ...(others.length === 0 ? {} : { identifiers: others }) };
}

/** Anything else (`javascript:`, `file:`) must not become a link. */
function isWebAddress(address: string | undefined): address is string {
  if (address === undefined || /\s/.test(address) || !URL.canParse(address)) return false;
  return /^https?:$/.test(new URL(address).protocol);
}

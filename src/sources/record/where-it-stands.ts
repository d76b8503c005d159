import { identifyAddress } from '../../papers/references/address-key.ts';
import { doiKeys } from '../../papers/references/doi.ts';
import { writtenArxiv } from '../../papers/references/written-arxiv.ts';
import { writtenDoi } from '../../papers/references/written-doi.ts';
import { preprintIn } from '../../papers/venue/preprint.ts';
import { addressOfDoi, isPdf } from '../addresses/web-address.ts';
import { addressOfArxiv, readAddresses } from '../addresses.ts';
import type { RecordFields } from '../record-fields.ts';
import { plainLine } from './plain-line.ts';

/** Where a paper stands, and what it is called there. */
export interface WhereItStands {
  readonly url?: string;
  readonly pdfUrl?: string;
  /** Bare, as it is written. */
  readonly doi?: string;
  /** Without a version. */
  readonly arxiv?: string;
  /** Keys (see Reference) of its DOI and of ids of archives. */
  readonly identifiers: readonly string[];
  /** All its addresses, the surest first. */
  readonly addresses: readonly string[];
}

/**
 * One address of what a record says: its own before that of its DOI, a page before a PDF; where it has none, that of its DOI,
 * its preprint or its PDF.
 */
export function whereItStands(fields: RecordFields): WhereItStands {
  const addresses = (fields.addresses ?? []).flatMap(readAddresses);
  const pdfs = (fields.pdfs ?? []).flatMap(readAddresses);
  const doi = writtenDoi(fields.doi ?? '') ?? firstOf(addresses, doiOfAddress);
  const arxiv =
    writtenArxiv(fields.arxiv ?? '') ??
    arxivOfDoi(doi) ??
    firstOf([...addresses, ...pdfs], arxivOfAddress) ??
    firstOf([fields.venue, fields.container, fields.note], (text) => preprintIn(plainLine(text))?.arxiv);
  const own = addresses.find((address) => !isPdf(address)) ?? addresses[0];
  const url = own ?? addressOfIds(doi, arxiv) ?? pdfs[0] ?? otherScheme(fields.addresses);
  const pdfUrl = pdfs[0] ?? addresses.find((address) => isPdf(address) && address !== url);
  return {
    ...(url === undefined ? {} : { url }),
    ...(pdfUrl === undefined ? {} : { pdfUrl }),
    ...(doi === undefined ? {} : { doi }),
    ...(arxiv === undefined ? {} : { arxiv }),
    identifiers: keysOf({ doi, arxiv, addresses }),
    addresses,
  };
}

/** The DOI of a preprint leads to its archive, which has an address of its own where the record names its id as well. */
function addressOfIds(doi: string | undefined, arxiv: string | undefined): string | undefined {
  if (arxiv !== undefined && (doi === undefined || arxivOfDoi(doi) !== undefined))
    return addressOfArxiv(arxiv);
  return doi === undefined ? undefined : addressOfDoi(doi);
}

function arxivOfDoi(doi: string | undefined): string | undefined {
  return doi !== undefined && /^10\.48550\//.test(doi)
    ? writtenArxiv(doi.slice('10.48550/'.length).replace(/^arxiv\./i, ''))
    : undefined;
}

function doiOfAddress(address: string): string | undefined {
  return identifyAddress(address)?.keys.some((key) => key.startsWith('doi:'))
    ? writtenDoi(address)
    : undefined;
}

function arxivOfAddress(address: string): string | undefined {
  const key = identifyAddress(address)?.keys.find((one) => one.startsWith('arxiv:'));
  return key?.slice('arxiv:'.length);
}

interface Named {
  readonly doi: string | undefined;
  readonly arxiv: string | undefined;
  readonly addresses: readonly string[];
}

const OF_ARCHIVE = /^(?:doi|arxiv|acl|openreview):/;

function keysOf({ doi, arxiv, addresses }: Named): readonly string[] {
  const ofAddresses = addresses.flatMap((address) => identifyAddress(address)?.keys ?? []);
  const ofArxiv = arxiv === undefined ? [] : [`arxiv:${arxiv}`];
  return [
    ...new Set([...doiKeys(doi ?? ''), ...ofArxiv, ...ofAddresses.filter((key) => OF_ARCHIVE.test(key))]),
  ];
}

/** It is left out later, and said to be. */
function otherScheme(addresses: readonly string[] = []): string | undefined {
  return addresses.find(
    (text) =>
      /^\s*[a-z][a-z0-9+.-]{1,20}:\S/i.test(text) &&
      !/https?:|^\s*(?:doi|arxiv|pmid|pmcid|openreview|hdl):/i.test(text),
  );
}

function firstOf(
  texts: readonly (string | undefined)[],
  read: (text: string) => string | undefined,
): string | undefined {
  for (const text of texts) {
    const found = text === undefined ? undefined : read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

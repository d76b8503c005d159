import type { PaperFacts } from './paper.ts';
import { identifyAddress } from './references/address-key.ts';
import { arxivKey } from './references/arxiv.ts';
import { doiKeys } from './references/doi.ts';
import { writtenArxiv } from './references/written-arxiv.ts';
import { writtenDoi } from './references/written-doi.ts';

/** What a record may say of what its paper is called elsewhere, as written there. */
export interface IdentifierFields {
  readonly doi?: string | undefined;
  /** An arXiv id, also with `arXiv:` before it or as an address. */
  readonly arxiv?: string | undefined;
}

/** The keys (see Reference) of what a record says, in whatever form it does; what is no such id is left out. */
export function readIdentifiers({ doi = '', arxiv = '' }: IdentifierFields): readonly string[] {
  const id = writtenArxiv(arxiv);
  const ofArxiv = id === undefined ? undefined : arxivKey(id);
  return [...new Set([...doiKeys(writtenDoi(doi) ?? ''), ...(ofArxiv === undefined ? [] : [ofArxiv])])];
}

type Identified = Pick<PaperFacts, 'url' | 'pdfUrl' | 'identifiers'>;

/** The keys (see Reference) of a paper: those that are kept of it, and of its addresses. */
export function identifiersOf({ url, pdfUrl, identifiers = [] }: Identified): readonly string[] {
  return [...new Set([...identifiers, ...keysOfAddresses([url, pdfUrl])])];
}

/** Those that name one work: an address may be that of a whole list. */
export function workKeys(paper: Identified): readonly string[] {
  return identifiersOf(paper).filter((key) => /^(?:doi|arxiv):/.test(key));
}

/** Of these keys those that its addresses do not tell: what has to be kept of them; in a fixed order. */
export function besidesAddresses(keys: readonly string[], { url, pdfUrl }: Identified): readonly string[] {
  const told = new Set(keysOfAddresses([url, pdfUrl]));
  return [...new Set(keys)].filter((key) => !told.has(key)).sort();
}

/** Its DOI, in lower case. */
export function doiOf(paper: Identified): string | undefined {
  return withPrefix(paper, 'doi:');
}

/** Its arXiv id, without a version. */
export function arxivOf(paper: Identified): string | undefined {
  return withPrefix(paper, 'arxiv:');
}

function withPrefix(paper: Identified, prefix: string): string | undefined {
  return identifiersOf(paper)
    .find((key) => key.startsWith(prefix))
    ?.slice(prefix.length);
}

function keysOfAddresses(addresses: readonly (string | undefined)[]): readonly string[] {
  return addresses.flatMap((address) =>
    address === undefined ? [] : (identifyAddress(address)?.keys ?? []),
  );
}

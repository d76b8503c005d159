import type { BibliographyEntry, Publication } from '../papers/paper.ts';

/**
 * What a record says, in the vocabulary that all formats share; each text as it is written there: with LaTeX, HTML or JATS,
 * addresses in whatever form. A format only says which of its fields is which; recordOf makes a paper of them.
 */
export interface RecordFields extends Omit<Publication, 'doi' | 'date'> {
  readonly title?: string;
  readonly subtitle?: string;
  /** One name each in reading order (`Ana Kept`); a firm in braces is one name. */
  readonly authors?: readonly string[];
  readonly moreAuthors?: boolean;
  readonly abstract?: string;
  /** Already conventional, or as the record names it beside its container: `ICLR 2024 poster`. */
  readonly venue?: string;
  /** A school, institution or organisation: the venue of a work that appears in nothing else. */
  readonly house?: string;
  /** In any form: `1998a`, `c2003`, `2014-03/2015-05`, `13-19 June 2020`. */
  readonly date?: string;
  /** Texts in which its address may stand, surest first. */
  readonly addresses?: readonly string[];
  /** Texts in which the address of its PDF may stand, surest first. */
  readonly pdfs?: readonly string[];
  /** In any form: bare, `doi:…`, an address of a resolver. */
  readonly doi?: string;
  /** An arXiv id, also with `arXiv:` before it, a version or a class behind it, or as an address. */
  readonly arxiv?: string;
  readonly track?: string;
  readonly entry?: BibliographyEntry;
}

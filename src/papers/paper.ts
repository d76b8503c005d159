import { createHash } from 'node:crypto';
import { foldText } from './fold.ts';

/** One paper as the whole program knows it. Text is repaired (characters, soft hyphens, spaces); LaTeX stays source. */
export interface Paper {
  /** Ten characters of Crockford's base 32: stable across restarts and across other files joining the corpus. */
  readonly id: string;
  readonly title: string;
  /** In the listing's order, as written there; empty when the listing names none. */
  readonly authors: readonly string[];
  /** Paragraphs are separated by a blank line; empty when the listing has none. */
  readonly abstract: string;
  /** Conventional name, e.g. `NeurIPS` (see venue.ts). */
  readonly venue?: string;
  readonly year?: number;
  /** An http(s) address; never any other scheme. */
  readonly url?: string;
  readonly pdfUrl?: string;
  readonly track?: string;
  readonly source: SourceLine;
}

/** Where in the corpus folder something stands; `line` counts from 1. */
export interface SourceLine {
  readonly file: string;
  readonly line: number;
}

/** What a format reads out of a listing, before repair, identity and the manifest's facts are added. */
export type PaperRecord = Omit<Paper, 'id' | 'source'> & {
  /** Where the record begins, from 1. */
  readonly line: number;
};

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 10;

/**
 * The id of the paper with this title and first author. Case, accents, punctuation and given names do not
 * count, so that two listings of one paper agree. 50 bits: among 30,000 papers a clash has a chance of 4e-7.
 */
export function paperId(title: string, firstAuthor: string | undefined): string {
  const digest = createHash('sha256')
    .update(`${foldText(title)}\n${foldedSurname(firstAuthor ?? '')}`)
    .digest();
  let id = '';
  for (const byte of digest.subarray(0, ID_LENGTH)) id += CROCKFORD[byte & 31];
  return id;
}

const ID = /^[0-9a-hjkmnp-tv-z]{10}$/i;

/** Has a text the form of an id? */
export function isPaperId(text: string): boolean {
  return ID.test(text);
}

/** The last word of a name without a generational suffix, folded: `Joong-Ho (Johann) Won` → `won`. */
export function foldedSurname(author: string): string {
  const words = foldText(author)
    .split(' ')
    .filter((word) => word !== '');
  while (words.length > 1 && /^(?:jr|sr|ii|iii|iv)$/.test(words.at(-1) ?? '')) words.pop();
  return words.at(-1) ?? '';
}

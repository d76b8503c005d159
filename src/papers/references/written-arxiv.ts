import { arxivKey } from './arxiv.ts';
import { plainAddress } from './plain-address.ts';

const MOST_CHARACTERS = 2_000;
const ARXIV_ID =
  /(?<![\d.])(?:\d{4}\.\d{4,5}|(?<![a-z-])[a-z-]{2,9}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?(?![\d])/gi;

/** The first arXiv id of a text, without its version: of `arXiv:2005.11401v2 [cs.CL]`, of an address, of the DOI of a preprint. */
export function writtenArxiv(text: string): string | undefined {
  for (const [id] of plainAddress(text.slice(0, MOST_CHARACTERS)).matchAll(ARXIV_ID)) {
    const key = arxivKey(id);
    if (key !== undefined) return key.slice('arxiv:'.length);
  }
  return undefined;
}

/** The year that the number of an arXiv id tells: 2025 of `2510.00001`, 1999 of `hep-th/9901001`. */
export function yearOfArxiv(id: string): number | undefined {
  const digits = /(?:^|\/)(\d{2})(?:\d{2}\.\d{4,5}|\d{5})(?:v\d+)?$/.exec(id)?.[1];
  if (digits === undefined) return undefined;
  return Number(digits) >= 91 ? 1900 + Number(digits) : 2000 + Number(digits);
}

import { hash } from 'node:crypto';
import { foldText } from './fold.ts';
import { displayText } from './latex.ts';
import type { PaperFacts } from './paper.ts';

/** The ids of a paper: made of what people see of its title and first author; the other one of their LaTeX source. */
export function identify(title: string, firstAuthor = ''): Pick<PaperFacts, 'id' | 'otherIds'> {
  const [shownTitle, shownAuthor] = [displayText(title), displayText(firstAuthor)];
  const folded = foldTitle(shownTitle);
  // A title of signs alone has no folded form.
  const shown = identityText(folded || title, shownAuthor);
  const isPlain = shownTitle === title && shownAuthor === firstAuthor && !RAISED.test(title);
  if (isPlain && folded !== '') return { id: hashId(shown) };
  const source = identityText(foldText(title), firstAuthor);
  return shown === source ? { id: hashId(shown) } : { id: hashId(shown), otherIds: [hashId(source)] };
}

/** Case, accents, punctuation and given names do not count, so that two listings of one paper agree. */
function identityText(foldedTitle: string, firstAuthor: string): string {
  return `${foldedTitle}\n${foldedSurname(firstAuthor)}`;
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 10;

/** 50 bits: among 30,000 papers a clash has a chance of 4e-7, among 160,000 one of 1e-5. */
function hashId(text: string): string {
  const digest = hash('sha256', text, 'buffer');
  let id = '';
  for (const byte of digest.subarray(0, ID_LENGTH)) id += CROCKFORD[byte & 31];
  return id;
}

/** The id of one of several works that have an id in common. @param by what tells it from the others */
export function distinctId(id: string, by: string): string {
  return hashId(`${id}\n${by}`);
}

const ID = /^[0-9a-hjkmnp-tv-z]{10}$/i;

/** Has a text the form of an id? */
export function isPaperId(text: string): boolean {
  return ID.test(text);
}

const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u209c]+/;
const ALL_RAISED = new RegExp(RAISED, 'g');

/** A shown title as it is compared: a power or an index is a word of its own, as in the source (`RD$^2$`, `RD²`). */
export function foldTitle(title: string): string {
  return foldText(title.replace(ALL_RAISED, ' $& '));
}

/** The last word of a name without a generational suffix, folded: `Joong-Ho (Johann) Won` → `won`. */
export function foldedSurname(author: string): string {
  const words = foldText(author)
    .split(' ')
    .filter((word) => word !== '');
  while (words.length > 1 && /^(?:jr|sr|ii|iii|iv)$/.test(words.at(-1) ?? '')) words.pop();
  return words.at(-1) ?? '';
}

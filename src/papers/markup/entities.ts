import { decodeHTML } from 'entities';

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;
/** HTML that went through LaTeX: `\&amp;`, `\&\#39;`, `&\#39;`. */
const ESCAPED_ENTITY = /\\?&(amp;)?(?=\\?#[xX]?[\da-fA-F]{1,7};|[A-Za-z][A-Za-z\d]{1,31};)\\?/g;

/** Entities as they are in HTML, without the backslashes that LaTeX needs. */
export function unescapeEntities(text: string): string {
  return text.replace(ESCAPED_ENTITY, (found) => (/^\\&$/.test(found) ? '&' : found.replaceAll('\\', '')));
}

/**
 * Entities, named and numeric, as characters, also those that were encoded twice. Only those with their semicolon: in
 * `R&D` and `a&lt` nothing is one.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return decodeOnce(decodeOnce(text));
}

function decodeOnce(text: string): string {
  return text.replace(ENTITY, (entity) => decodeHTML(entity));
}

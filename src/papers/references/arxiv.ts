const NEW_ID = /^(\d{2})(\d{2})\.(\d{4,5})(?:v\d{1,3})?$/i;
const OLD_ID = /^([a-z-]{2,9})(?:\.[a-z]{2})?\/(\d{7})(?:v\d{1,3})?$/i;

/** The archives that gave papers ids of their own until 2007: https://arxiv.org/archive. */
const ARCHIVES = new Set(
  (
    'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga ' +
    'funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph ' +
    'q-alg q-bio quant-ph solv-int supr-con'
  ).split(' '),
);

/** `arxiv:2005.11401`, `arxiv:math/0309136`: without version and subject; undefined for what is no arXiv id. */
export function arxivKey(id: string): string | undefined {
  const [, , month = '', number] = NEW_ID.exec(id) ?? [];
  if (number !== undefined) return isMonth(month) ? `arxiv:${id.slice(0, 5)}${number}` : undefined;
  const [, archive = '', digits] = OLD_ID.exec(id) ?? [];
  const isKnown = digits !== undefined && ARCHIVES.has(archive.toLowerCase());
  return isKnown ? `arxiv:${archive.toLowerCase()}/${digits}` : undefined;
}

/**
 * The same of a number that stands alone, which may be any other number: ids of this form begin in April 2007, and have five
 * digits since 2015.
 */
export function bareArxivKey(id: string): string | undefined {
  const [, year = '', month = '', number] = NEW_ID.exec(id) ?? [];
  const digits = Number(year) >= 15 ? 5 : 4;
  const isMeant = number === undefined || (Number(year + month) >= 704 && number.length === digits);
  return isMeant ? arxivKey(id) : undefined;
}

function isMonth(digits: string): boolean {
  return Number(digits) >= 1 && Number(digits) <= 12;
}

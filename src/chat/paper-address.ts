/** Where papers are read, by the ends of host names. */
const HOSTS = [
  'aaai.org',
  'aclanthology.org',
  'aclweb.org',
  'alphaxiv.org',
  'arxiv.org',
  'biorxiv.org',
  'dl.acm.org',
  'doi.org',
  'ieeexplore.ieee.org',
  'ijcai.org',
  'jmlr.org',
  'medrxiv.org',
  'mlr.press',
  'neurips.cc',
  'nips.cc',
  'openreview.net',
  'semanticscholar.org',
  'thecvf.com',
] as const;

/** A DOI, a file, or a word that places elsewhere call papers by: `/papers/2005.11401`, `/Paper_files/…`, `/abs/…`. */
const PATH =
  /\/10\.\d{4,9}\/\S|\.pdf$|\/(?:abs|abstract|article|doi|paper|proceedings|publication)(?:s|_files)?\/[^/]/i;

/** Does an address lead to a paper, as far as can be told from it alone? */
export function isPaperAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  const isKnown = HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  return isKnown ? url.pathname.length > 1 : PATH.test(url.pathname);
}

/** At most so long: what is longer is no address of a paper. */
const MAX_CHARACTERS = 500;
const ADDRESS = /https?:\/\/[^\s<>|"]+/g;

/** Addresses of papers in a text, each once, without the marks that a sentence puts behind them. */
export function paperAddressesIn(text: string): readonly string[] {
  const found = (text.match(ADDRESS) ?? []).map(withoutTail);
  return [...new Set(found.filter((one) => one.length <= MAX_CHARACTERS && isPaperAddress(one)))];
}

const TAIL = new Set("].,;:!?'*_~`’”");

/** A bracket may belong to a DOI, where it was opened in it. */
function withoutTail(address: string): string {
  const hasBrackets = address.includes('(');
  const isTail = (mark: string) => TAIL.has(mark) || (mark === ')' && !hasBrackets);
  let end = address.length;
  while (isTail(address.charAt(end - 1))) end--;
  return address.slice(0, end);
}

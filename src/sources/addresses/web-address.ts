/** Characters that an address has to encode; a browser does it for most of them. */
const TO_ENCODE = /[\s<>"{}|\\^`]/g;

/** An http(s) address as it is written, without the name and password of anybody; undefined for what is none. */
export function webAddress(written: string): string | undefined {
  const text = written
    .replace(/^(?:https?:\/{0,2})+(?=https?:\/\/)/i, '')
    .replace(/^https?:\/{1,4}/i, (scheme) => (/^https/i.test(scheme) ? 'https://' : 'http://'))
    .replace(TO_ENCODE, (sign) => encodeURIComponent(sign));
  if (!/^https?:\/\/[^/]/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username === '' && url.password === '') return text;
  url.username = '';
  url.password = '';
  return url.href;
}

/** Is it the address of a PDF? */
export function isPdf(address: string): boolean {
  return /\.pdf(?:[?#]|$)|^https?:\/\/(?:[\w-]+\.)?(?:arxiv\.org|openreview\.net)\/pdf\b/i.test(address);
}

/** The address under which the registry of DOIs leads to a publication. */
export function addressOfDoi(doi: string): string {
  return `https://doi.org/${doi.replace(/[\s<>"{}|\\^`#?%]/g, (sign) => encodeURIComponent(sign))}`;
}

/** Hosts that only lead on to where a DOI points, and what libraries put around them: `doi-org.proxy.example.edu`. */
const RESOLVER =
  /^https?:\/\/(?:(?:www\.)?(?:dx[.-])?doi[.-]org|doi\.(?:acm|wiley|apa|ieeecs|ieeecomputersociety|crossref)\.\w+|dx\.medra\.org|doi\.library\.[\w.]+)[\w.-]*(?::\d*)?[/:]+(?:doi:)?10\.\d{4}/i;

/** Does it lead to a DOI's publication, whoever's page that is? */
export function isResolver(address: string): boolean {
  return RESOLVER.test(address.replace(/%2f/gi, '/'));
}

import { plainAddress } from '../papers/references/plain-address.ts';
import { trimEnd } from '../papers/references/trim-end.ts';
import { writtenArxiv } from '../papers/references/written-arxiv.ts';
import { writtenDoi } from '../papers/references/written-doi.ts';
import { joinBroken } from './addresses/join-broken.ts';
import { addressOfDoi, isResolver, webAddress } from './addresses/web-address.ts';

/** So much of a field is read. */
const MOST_CHARACTERS = 10_000;

/**
 * The http(s) addresses of a text in which they may be written in any way, each once: with LaTeX's escapes, in a link of Markdown
 * or HTML, without scheme, broken over lines, as an id (`doi:…`, `arXiv:…`, `PMID: …`). None of another scheme, none of a file.
 */
export function readAddresses(text: string): readonly string[] {
  if (PLAIN.test(text) && URL.canParse(text)) return [resolved(text)];
  const plain = joinBroken(plainAddress(text.slice(0, MOST_CHARACTERS))).trim();
  const ofId = addressOfId(plain);
  if (ofId !== undefined) return [ofId];
  const found = [...plain.matchAll(ADDRESS)].flatMap(([written, scheme]) => {
    const address = webAddress(withScheme(trimEnd(written), scheme));
    return address === undefined ? [] : [resolved(address)];
  });
  return [...new Set(found)];
}

/** What most fields hold: one address, with nothing around it and nobody's name in it. */
const PLAIN = /^https?:\/\/[a-z\d][a-z\d.-]*\.[a-z]{2,}\/[\w/?=&+#-][\w./?=&+#-]*(?<![.?])$/;

const INSIDE = String.raw`[^\s<>"|\\^${'`'}{}“”„«»「」『』【】《》、。]`;
/** With a scheme; or with `www.`, or a host that ends as most do and a path. No part of a mail address or of a path. */
const ADDRESS = new RegExp(
  String.raw`(https?:\/{1,3})${INSIDE}{2,2000}` +
    String.raw`|(?<![\w@/.:\\-])(?:www\.[\w-]{1,63}\.${INSIDE}{2,2000}` +
    String.raw`|(?:[a-z\d-]{1,63}\.){1,4}(?:com|org|net|edu|gov|io|ai|dev|cc|info|int|mil|xyz|press|science|me|co|uk|de|fr|cn|jp|eu|ch|nl|at|it|es|ca|au|us|br|in|kr|ru|pl|se|no|fi|dk|be|cz|pt|gr|il|tw|sg|nz|za|ie|hu)[/:]${INSIDE}{1,2000})`,
  'gi',
);

function withScheme(written: string, scheme: string | undefined): string {
  return scheme === undefined ? `https://${written.replace(/^([^/:]+):\/?(?=10\.)/, '$1/')}` : written;
}

/** Where a DOI leads is its own address, whichever resolver was asked. */
function resolved(address: string): string {
  const doi = isResolver(address) ? writtenDoi(address) : undefined;
  return doi === undefined ? address : addressOfDoi(doi);
}

interface IdForm {
  readonly pattern: RegExp;
  address(id: string, whole: string): string | undefined;
}

/** What a field may hold in place of an address; the patterns match a whole text. */
const ID_FORMS: readonly IdForm[] = [
  {
    pattern: /^(?:(?:doi|DOI)\s?[:=]?\s{0,3})?(10\.\d{4,9}[./]\S{1,300})$/,
    address: (_, whole) => mapped(writtenDoi(whole), addressOfDoi),
  },
  {
    pattern: /^arxiv(?:\s(?:preprint|e-print))?\s?[:/ ]\s{0,3}(\S{6,40})(?:\s?\[[\w.-]{1,20}\])?$/i,
    address: (id) => mapped(writtenArxiv(id), addressOfArxiv),
  },
  {
    pattern: /^(?:pmid|pubmed)\s?:?\s{0,3}(\d{1,9})$/i,
    address: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
  },
  {
    pattern: /^(?:(?:pmcid|pmc)\s?:?\s{0,3})?PMC(\d{1,9})(?:\.\d)?$/i,
    address: (id) => `https://pmc.ncbi.nlm.nih.gov/articles/PMC${id}/`,
  },
  { pattern: /^openreview:([\w-]{4,60})$/i, address: (id) => `https://openreview.net/forum?id=${id}` },
  {
    pattern: /^(?:hdl|handle):\s?([\w.]{1,30}\/\S{1,100})$/i,
    address: (id) => webAddress(`https://hdl.handle.net/${id}`),
  },
];

function addressOfId(text: string): string | undefined {
  if (text.length > 400) return undefined;
  for (const { pattern, address } of ID_FORMS) {
    const id = pattern.exec(text)?.[1];
    if (id !== undefined) return address(id, text);
  }
  return undefined;
}

/** The page of a preprint, of its newest version. */
export function addressOfArxiv(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

function mapped(id: string | undefined, address: (id: string) => string): string | undefined {
  return id === undefined ? undefined : address(id);
}

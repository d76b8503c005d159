import { createBoundedMap } from '../../bounded-map.ts';
import { arxivKey } from './arxiv.ts';
import { anthologyKey, doiKeysOfPath } from './doi.ts';
import { trimEnd, withoutEnd } from './trim-end.ts';

/** What a reference is to: an id of this library, of a registry or of proceedings; any other address; a pasted BibTeX entry. */
export type ReferenceKind =
  | 'id'
  | 'arxiv'
  | 'doi'
  | 'openreview'
  | 'acl'
  | 'semantic scholar'
  | 'pmlr'
  | 'neurips'
  | 'cvf'
  | 'address'
  | 'entry';

/** What an address or id stands for. */
export interface Identified {
  readonly kind: ReferenceKind;
  /** The same paper's, the most telling first; at least one. */
  readonly keys: readonly string[];
  /** What the address says of the title, in words; where it says something. */
  readonly title?: string;
}

/** Of one record the same address is asked for several times, as it is read, tidied and joined with others. */
const recent = createBoundedMap<string, { readonly found: Identified | undefined }>(2_000);

/** Reads an http(s) address; undefined for what is none. @param address one without scheme counts as https */
export function identifyAddress(address: string): Identified | undefined {
  const known = recent.get(address) ?? { found: readAddress(address) };
  recent.set(address, known);
  return known.found;
}

function readAddress(address: string): Identified | undefined {
  const written = trimEnd(address);
  const text = /^https?:\/\//i.test(written) ? written : `https://${written}`;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const place: Place = { host: url.hostname.replace(/^www\./, ''), path: decoded(url.pathname), url };
  for (const read of READERS) {
    const found = read(place);
    if (found !== undefined) return found;
  }
  return readAny(place);
}

/** Is this a host whose pages are papers, so that it is recognised without a scheme too? */
export function isPaperHost(host: string): boolean {
  return PAPER_HOST.test(host);
}

const PAPER_HOST =
  /^(?:(?:[a-z0-9-]+\.)*(?:arxiv\.org|semanticscholar\.org|nips\.cc|neurips\.cc|mlr\.press|acm\.org)|ar5iv\.org|alphaxiv\.org|scirate\.com|(?:dx\.)?doi\.org|openreview\.net|aclanthology\.org|(?:www\.)?aclweb\.org|openaccess\.thecvf\.com|huggingface\.co|hf\.co|www\..+)$/i;

interface Place {
  /** In lower case, without `www.`. */
  readonly host: string;
  readonly path: string;
  readonly url: URL;
}

type Reader = (place: Place) => Identified | undefined;

const ARXIV_HOST =
  /^(?:(?:.+\.)?arxiv\.org|ar5iv\.org|alphaxiv\.org|scirate\.com|arxiv-vanity\.com|(?:api\.)?semanticscholar\.org)$/;
const ARXIV_IN_PATH =
  /\/(?:arxiv[:.])?(\d{4}\.\d{4,5}|[a-z-]{2,9}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?(?:\.pdf)?(?=\/|$)/i;

const arxiv: Reader = ({ host, path }) => {
  if (!ARXIV_HOST.test(host) && !(/^(?:huggingface|hf)\.co$/.test(host) && path.startsWith('/papers/')))
    return undefined;
  const key = arxivKey(ARXIV_IN_PATH.exec(path)?.[1] ?? '');
  return key === undefined ? undefined : { kind: 'arxiv', keys: [key] };
};

const openReview: Reader = ({ host, url }) => {
  const id = url.searchParams.get('id') ?? '';
  const isMeant = /^(?:api2?\.)?openreview\.net$/.test(host) && /^[\w-]{4,60}$/.test(id);
  return isMeant ? { kind: 'openreview', keys: [`openreview:${id}`] } : undefined;
};

const ANTHOLOGY_ID =
  /\/([a-z]\d{2}-\d{4}|\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d+)(?:v\d)?(?:\.(?:pdf|bib|xml|endf))?\/?$/i;

const anthology: Reader = ({ host, path }) => {
  const id = /^(?:aclanthology\.org|aclanthology\.info|aclweb\.org)$/.test(host)
    ? ANTHOLOGY_ID.exec(path)?.[1]
    : undefined;
  return id === undefined ? undefined : { kind: 'acl', keys: [anthologyKey(id)] };
};

const semanticScholar: Reader = ({ host, path }) => {
  if (!/^(?:api\.)?semanticscholar\.org$/.test(host)) return undefined;
  const corpus = /corpusid:(\d{1,15})/i.exec(path)?.[1];
  if (corpus !== undefined) return { kind: 'semantic scholar', keys: [`corpus:${corpus}`] };
  const [, slug, hash] = /(?:\/([^/]+))?\/([0-9a-f]{40})(?:\/|$)/i.exec(path) ?? [];
  if (hash === undefined) return undefined;
  return { kind: 'semantic scholar', keys: [`s2:${hash.toLowerCase()}`], ...titleOfSlug(slug) };
};

const pmlr: Reader = ({ host, path }) => {
  const pattern =
    host === 'proceedings.mlr.press'
      ? /^\/(v\d+)\/([\w-]+?)(?:\.html|\/.*)?$/
      : host === 'raw.githubusercontent.com'
        ? /^\/mlresearch\/(v\d+)\/.*\/([\w-]+)\/[\w-]+\.pdf$/
        : undefined;
  const [, volume, name] = pattern?.exec(path) ?? [];
  return name === undefined ? undefined : { kind: 'pmlr', keys: [`pmlr:${volume}/${name}`] };
};

const neurips: Reader = ({ host, path }) => {
  if (!/^(?:papers|proceedings)\.(?:nips|neurips)\.cc$/.test(host)) return undefined;
  const [, year, hash] = /\/paper\/(\d{4})\/(?:hash|file)\/([0-9a-f]{32})/i.exec(path) ?? [];
  if (hash !== undefined) return { kind: 'neurips', keys: [`neurips:${year}/${hash.toLowerCase()}`] };
  const [, number, slug] = /^\/paper\/(\d{1,6})-([\w-]+?)(?:\.pdf|\.html?)?\/?$/i.exec(path) ?? [];
  return number === undefined
    ? undefined
    : { kind: 'neurips', keys: [`neurips:${number}`], ...titleOfSlug(slug) };
};

const cvf: Reader = ({ host, path }) => {
  const name =
    host === 'openaccess.thecvf.com' ? /\/([\w.-]+?_paper)(?:\.html|\.pdf)$/.exec(path)?.[1] : undefined;
  if (name === undefined) return undefined;
  // `He_Deep_Residual_Learning_CVPR_2016_paper`: the first author's name before the title, the conference behind it.
  const slug = name.replace(/^[^_]+_/, '').replace(/_[A-Za-z]+_\d{4}(?:_[a-z]+)?_paper$/, '');
  return { kind: 'cvf', keys: [`cvf:${name}`], ...titleOfSlug(slug) };
};

const doi: Reader = ({ path }) => {
  const keys = doiKeysOfPath(path);
  const [first] = keys;
  return first === undefined ? undefined : { kind: first.startsWith('arxiv:') ? 'arxiv' : 'doi', keys };
};

const READERS: readonly Reader[] = [arxiv, openReview, anthology, semanticScholar, pmlr, neurips, cvf, doi];

const TRACKING = /^(?:utm_.*|fbclid|gclid)$/i;

/** Addresses of one page, however they are written; its PDF beside it is the same paper. */
function readAny({ host, path, url }: Place): Identified {
  const plain = path.replace(/\/(?:abs|pdf)\//i, '/abs/').replace(/\.pdf$/i, '');
  const page = withoutEnd(plain, '/');
  const asked = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const port = url.port === '' ? '' : `:${url.port}`;
  const query = asked.length === 0 ? '' : `?${asked.join('&')}`;
  const slug = page.slice(page.lastIndexOf('/') + 1).replace(/\.html?$/i, '');
  return { kind: 'address', keys: [`url:${host}${port}${page}${query}`], ...titleOfSlug(slug) };
}

const LEAST_WORDS = 3;

/** The words of `attention-is-all-you-need`; nothing where it is not made of words. */
function titleOfSlug(slug = ''): Pick<Identified, 'title'> {
  const words = slug.split(/[-_+\s]+/).filter((word) => /^\p{L}[\p{L}\p{N}]*$/u.test(word));
  return words.filter((word) => word.length > 2).length < LEAST_WORDS ? {} : { title: words.join(' ') };
}

/** As people read it, where what is encoded is text. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

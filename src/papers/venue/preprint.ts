import { arxivKey } from '../references/arxiv.ts';

/** A preprint server, and what is said of the preprint beside its name. */
export interface Preprint {
  /** By its conventional name. */
  readonly venue: string;
  /** Without version. */
  readonly arxiv?: string;
  /** Of an arXiv id. */
  readonly year?: number;
}

/** The servers by their conventional names: other names of each, which are all of what a venue says, and its host. */
const SERVERS: readonly (readonly [name: string, names: string, host: string])[] = [
  ['arXiv', 'arxiv(?:\\.org)?|corr', '(?:[\\w-]+\\.)?arxiv\\.org'],
  ['bioRxiv', 'bio\\s?rxiv', '(?:www\\.)?biorxiv\\.org'],
  ['medRxiv', 'med\\s?rxiv', '(?:www\\.)?medrxiv\\.org'],
  ['ChemRxiv', 'chem\\s?rxiv', '(?:www\\.)?chemrxiv\\.org'],
  ['PsyArXiv', 'psyarxiv', '(?:www\\.)?psyarxiv\\.com'],
  ['SocArXiv', 'socarxiv', '(?:www\\.)?socarxiv\\.org'],
  ['EarthArXiv', 'eartharxiv', '(?:www\\.)?eartharxiv\\.org'],
  ['engrXiv', 'engrxiv', '(?:www\\.)?engrxiv\\.org'],
  ['SSRN', 'ssrn', '(?:papers\\.)?ssrn\\.com'],
  ['TechRxiv', 'techrxiv', '(?:www\\.)?techrxiv\\.org'],
  ['Research Square', 'research square', '(?:www\\.)?researchsquare\\.com'],
  ['OSF Preprints', 'osf preprints', 'osf\\.io'],
  ['Preprints.org', 'preprints\\.org', '(?:www\\.)?preprints\\.org'],
  ['Zenodo', 'zenodo', '(?:www\\.)?zenodo\\.org'],
];
const RECOGNISED = SERVERS.map(([name, names, host]) => ({
  name,
  named: new RegExp(`^(?:the |available at )?(?:${names})\\b`, 'i'),
  host: new RegExp(`//${host}/`, 'i'),
}));
const NAMES: ReadonlySet<string> = new Set(SERVERS.map(([name]) => name));

/** Is a venue, by its conventional name, a place where nothing is reviewed and what is published elsewhere stands too? */
export function isPreprintServer(venue: string): boolean {
  return NAMES.has(venue);
}

/**
 * Prefixes by which these register DOIs (as Crossref and DataCite list them): arXiv, bioRxiv and medRxiv, SSRN, ChemRxiv,
 * Research Square, Preprints.org, OSF and its kin, TechRxiv, Zenodo, Authorea.
 */
const PREPRINT_DOI =
  /^10\.(?:48550\/arxiv|1101\/(?:\d{4}\.|\d{6})|64898\/|2139\/ssrn|26434\/|21203\/rs|20944\/preprints|31219\/|31234\/|31235\/|36227\/techrxiv|5281\/zenodo|22541\/au)/i;

/** Does a DOI name a preprint? */
export function isPreprintDoi(doi: string): boolean {
  return PREPRINT_DOI.test(doi);
}

const ID =
  /(?:arxiv\s*[:./]?\s*|abs\/|pdf\/|^\s*)((?:\d{4}\.\d{4,5}|[a-z-]{2,9}(?:\.[a-z]{2})?\/\d{7}))(?:v\d{1,3})?\b/i;
/** What may stand beside the name of a server. */
const BESIDE = new RegExp(
  `${SERVERS.map(([, names]) => names).join('|')}|available at|the|e-?prints?|pre-?pr(?:ints?)?|electronic|journal|` +
    'working papers?|repository|server|online|cornell university|abs|in|id|submitted|vol(?:ume)?',
  'gi',
);

/** Is a text, the name of a venue, a note or an address, that of a preprint? */
export function preprintIn(text: string): Preprint | undefined {
  if (text === '' || text.length > 300) return undefined;
  const server = RECOGNISED.find(({ named, host }) => named.test(text) || host.test(text))?.name;
  const id = /arxiv|corr|abs\//i.test(text) ? ID.exec(text)?.[1] : undefined;
  const key = id === undefined ? undefined : arxivKey(id);
  if (server === undefined && key === undefined) return undefined;
  const isAddress = /^\s*https?:\/\//i.test(text);
  if (key === undefined && !isAddress && !isAlone(text)) return undefined;
  const arxiv = key?.slice('arxiv:'.length);
  return {
    venue: server ?? 'arXiv',
    ...(arxiv === undefined ? {} : { arxiv, year: yearOfId(arxiv) }),
  };
}

/** `arXiv e-prints`, `CoRR 2017`, `arXiv: Learning`, `arXiv [cs.LG]`, and no `arXiv Notes of a Journal`. */
function isAlone(text: string): boolean {
  if (/^arxiv(?:\.org)?\s*:/i.test(text)) return true;
  const rest = text
    .replace(BESIDE, ' ')
    .replace(/\[[^\]]*\]|\([^)]*\)|[\d\s.,:;/-]+|\b[a-z-]+\.[A-Z]{2}\b/g, '');
  return !/\p{L}{2}/u.test(rest);
}

/** Ids begin with the year and the month since April 2007, and with the archive and the year before. */
function yearOfId(id: string): number {
  const digits = Number(/(?:^|\/)(\d{2})/.exec(id)?.[1] ?? 0);
  return digits >= 91 ? 1900 + digits : 2000 + digits;
}

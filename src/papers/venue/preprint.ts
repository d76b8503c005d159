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

/** Names that are all of what a venue says, and hosts. */
const SERVERS: readonly (readonly [string, RegExp, RegExp])[] = [
  ['arXiv', /^(?:the )?arxiv(?:\.org)?\b|^corr\b/i, /\/\/(?:[\w-]+\.)?arxiv\.org\//i],
  ['bioRxiv', /^bio\s?rxiv\b/i, /\/\/(?:www\.)?biorxiv\.org\//i],
  ['medRxiv', /^med\s?rxiv\b/i, /\/\/(?:www\.)?medrxiv\.org\//i],
  ['ChemRxiv', /^chem\s?rxiv\b/i, /\/\/(?:www\.)?chemrxiv\.org\//i],
  ['PsyArXiv', /^psyarxiv\b/i, /\/\/(?:www\.)?psyarxiv\.com\//i],
  ['SSRN', /^(?:available at )?ssrn\b/i, /\/\/(?:papers\.)?ssrn\.com\//i],
  ['TechRxiv', /^techrxiv\b/i, /\/\/(?:www\.)?techrxiv\.org\//i],
  ['Research Square', /^research square\b/i, /\/\/(?:www\.)?researchsquare\.com\//i],
];

const ID =
  /(?:arxiv\s*[:./]?\s*|abs\/|pdf\/|^\s*)((?:\d{4}\.\d{4,5}|[a-z-]{2,9}(?:\.[a-z]{2})?\/\d{7}))(?:v\d{1,3})?\b/i;
/** What may stand beside the name of a server. */
const BESIDE =
  /arxiv(?:\.org)?|corr|(?:bio|med|chem)\s?rxiv|psyarxiv|techrxiv|ssrn|research square|available at|the|e-?prints?|pre-?prints?|electronic|journal|working papers?|repository|server|online|cornell university|abs|in|id|submitted|vol(?:ume)?/gi;

/** Is a text, the name of a venue, a note or an address, that of a preprint? */
export function preprintIn(text: string): Preprint | undefined {
  if (text === '' || text.length > 300) return undefined;
  const [server] = SERVERS.find(([, name, host]) => name.test(text) || host.test(text)) ?? [];
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

/** An address of the web as the name of the source that it shows: a listing of arXiv, a Zotero library, a feed. */
export function nameOfAddress(text: string): string | undefined {
  if (/\s/.test(text)) return undefined;
  const known = /^(?:[\w-]+\.)*(?:arxiv|zotero|openalex|ror|orcid)\.org\//i.test(text)
    ? `https://${text}`
    : text;
  const address = /^https?:\/\//i.test(known) ? URL.parse(known) : null;
  if (address === null) return undefined;
  const site = /(?:^|\.)(arxiv|zotero|openalex|ror|orcid)\.org$/.exec(address.hostname)?.[1];
  return site === undefined ? `feed:${known}` : SITES[site]?.(address);
}

/** Of those that are more than feeds: undefined where the address shows something else, such as a paper. */
const SITES: Readonly<Record<string, (address: URL) => string | undefined>> = {
  arxiv: ofArxiv,
  zotero: ofZotero,
  openalex: ofOpenAlex,
  ror: ({ pathname }) => (/^\/0[a-z\d]{8}$/i.test(pathname) ? `openalex:institution${pathname}` : undefined),
  orcid: ({ pathname }) => (/^\/[\d-]{18}[\dX]$/i.test(pathname) ? `openalex:author${pathname}` : undefined),
};

function ofArxiv({ pathname, searchParams }: URL): string | undefined {
  const [, listed] = /^\/(?:list|rss|atom|archive)\/([\w.+-]+)/.exec(pathname) ?? [];
  if (listed !== undefined) return `arxiv:${listed}`;
  const query = pathname.startsWith('/search') ? searchParams.get('query') : null;
  const words = query?.replaceAll('"', ' ').replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? undefined : `arxiv:"${words}"`;
}

/** People have numbers that their pages do not show. */
function ofZotero({ pathname }: URL): string | undefined {
  const [, whose, id] = /^\/(groups|users)\/(\d+)(?:\/|$)/.exec(pathname) ?? [];
  if (whose === undefined || id === undefined) return undefined;
  const [, collection] = /\/collections\/([a-z\d]{1,16})(?:\/|$)/i.exec(pathname) ?? [];
  return `zotero:${whose}/${id}${collection === undefined ? '' : `/collections/${collection}`}`;
}

/** `https://openalex.org/I27837315`, an author, an institution, a venue or a topic; `W…` is a paper. */
function ofOpenAlex({ pathname }: URL): string | undefined {
  const [, id] = /\/([AISCTF]\d{2,12})$/i.exec(pathname) ?? [];
  return id === undefined ? undefined : `openalex:${id.toUpperCase()}`;
}

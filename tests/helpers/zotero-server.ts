import type { HostileRecord } from '../contracts/live-source.ts';
import {
  type SourceAnswer,
  type SourceRequestSeen,
  type SourceServer,
  startSourceServer,
} from './source-server.ts';

/** An item as the server keeps it. */
interface ZoteroItem {
  readonly key: string;
  version: number;
  data: Readonly<Record<string, unknown>>;
  isInTrash?: boolean;
}

/** Libraries of one group in Zotero's Web API, version 3. */
export interface ZoteroServer extends SourceServer {
  readonly items: Map<string, ZoteroItem>;
  /** Of the library. */
  version: number;
  /** Who reads needs it. */
  apiKey: string | undefined;
  /** Is called before each answer: the library may change meanwhile. */
  beforeAnswer: (request: SourceRequestSeen) => void;
  /** Puts an item in, or changes fields of one. @returns its key */
  put(data: Readonly<Record<string, unknown>>, key?: string): string;
  /** Deletes for good. */
  remove(key: string): void;
  moveToTrash(key: string): void;
}

const KEY_SIGNS = '23456789ABCDEFGHIJKLMNPQRSTUVWXYZ';

/** Starts the library of the group 12345. @param now see startSourceServer */
export async function startZoteroServer(now?: () => number): Promise<ZoteroServer> {
  const items = new Map<string, ZoteroItem>();
  const state = { version: 0, count: 0, apiKey: undefined as string | undefined };
  const server = await startSourceServer((request) => {
    zotero.beforeAnswer(request);
    return answerOf(zotero, request);
  }, now);
  const change = (key: string, next: Partial<ZoteroItem>) => {
    const item = items.get(key);
    if (item === undefined) throw new Error(`no item ${key}`);
    Object.assign(item, next, { version: ++state.version });
  };
  const zotero: ZoteroServer = Object.assign(server, {
    items,
    version: 0,
    apiKey: undefined,
    beforeAnswer: () => undefined,
    put: (data: Readonly<Record<string, unknown>>, known?: string) => {
      const key = known ?? keyOf(state.count++);
      const before = items.get(key)?.data ?? {
        itemType: 'journalArticle',
        dateAdded: '2026-11-20T08:00:00Z',
      };
      items.set(key, { key, version: 0, data: before });
      change(key, { data: { ...before, ...data } });
      zotero.version = state.version;
      return key;
    },
    remove: (key: string) => {
      items.delete(key);
      zotero.version = ++state.version;
    },
    moveToTrash: (key: string) => {
      change(key, { isInTrash: true });
      zotero.version = state.version;
    },
  });
  return zotero;
}

/** Eight signs, no two alike. */
function keyOf(number: number): string {
  let [rest, key] = [number, ''];
  for (let at = 0; at < 8; at++) {
    key = `${KEY_SIGNS.charAt(rest % KEY_SIGNS.length)}${key}`;
    rest = Math.floor(rest / KEY_SIGNS.length);
  }
  return key;
}

function answerOf(zotero: ZoteroServer, request: SourceRequestSeen): SourceAnswer {
  const { path, query, headers } = request;
  if (headers['zotero-api-version'] !== '3') return { status: 400, body: 'Invalid API version' };
  if (zotero.apiKey !== undefined && headers['zotero-api-key'] !== zotero.apiKey)
    return { status: 403, body: 'Forbidden' };
  const [, collection, part, isTop] =
    /^\/groups\/12345(?:\/collections\/([A-Z0-9]+))?\/(items)(\/top)?$/.exec(path) ?? [];
  if (part === undefined || (collection !== undefined && collection !== 'ABCD2345'))
    return { status: 404, body: 'Not found' };
  const known = headers['if-modified-since-version'];
  const always = { 'zotero-api-version': '3', 'last-modified-version': String(zotero.version) };
  // An answer without a body has no half.
  if (known !== undefined && Number(known) >= zotero.version && zotero.fault !== 'short')
    return { status: 304, headers: always };
  const found = [...zotero.items.values()].filter(
    (item) =>
      item.isInTrash !== true &&
      (isTop === undefined || item.data['parentItem'] === undefined) &&
      isOfCollection(zotero, item, collection) &&
      isAskedFor(item, query),
  );
  const all = { ...always, 'total-results': String(found.length), 'content-type': 'application/json' };
  if (query.get('format') === 'versions')
    return {
      headers: all,
      body: JSON.stringify(Object.fromEntries(found.map((item) => [item.key, item.version]))),
    };
  const start = Number(query.get('start') ?? 0);
  const page = found.slice(start, start + Math.min(100, Number(query.get('limit') ?? 25)));
  return { headers: all, body: JSON.stringify(page.map(written)) };
}

function isOfCollection(zotero: ZoteroServer, item: ZoteroItem, collection: string | undefined): boolean {
  if (collection === undefined) return true;
  const parent = zotero.items.get(String(item.data['parentItem'])) ?? item;
  const { collections } = parent.data;
  return Array.isArray(collections) && collections.includes(collection);
}

function isAskedFor({ key, version, data }: ZoteroItem, query: URLSearchParams): boolean {
  const [keys, type, since] = [query.get('itemKey'), query.get('itemType'), Number(query.get('since') ?? 0)];
  return (
    (keys === null || keys.split(',').includes(key)) &&
    (type === null || data['itemType'] === type) &&
    version > since
  );
}

function written({ key, version, data }: ZoteroItem): unknown {
  const year = /\b\d{4}\b/.exec(String(data['date']))?.[0];
  return {
    key,
    version,
    library: { type: 'group', id: 12_345, name: 'A lab', links: {} },
    links: { self: { href: `https://api.zotero.org/groups/12345/items/${key}`, type: 'application/json' } },
    meta: { creatorSummary: 'Kept', ...(year === undefined ? {} : { parsedDate: year }), numChildren: 0 },
    data: { key, version, tags: [], relations: {}, collections: [], ...data },
  };
}

/** An article with everything that such an item has. */
export function articleData(number: number): Readonly<Record<string, unknown>> {
  return {
    itemType: 'journalArticle',
    title: `On thing number ${number}`,
    creators: [
      { creatorType: 'author', firstName: 'Ana', lastName: 'Kept' },
      { creatorType: 'author', name: 'A Consortium' },
      { creatorType: 'editor', firstName: 'Ed', lastName: 'Itor' },
    ],
    abstractNote: `We study thing number ${number} with care.`,
    publicationTitle: 'Journal of Things',
    volume: '12',
    issue: '3',
    pages: '4-9',
    date: '2026',
    DOI: `10.1000/thing.${number}`,
    url: `https://example.org/things/${number}`,
    tags: [{ tag: 'things' }],
    dateAdded: '2026-11-20T08:00:00Z',
  };
}

/** The same of somebody who means harm. */
export function hostileData({
  title,
  abstract,
  author,
  address,
}: HostileRecord): Readonly<Record<string, unknown>> {
  return {
    ...articleData(0),
    title,
    abstractNote: abstract,
    creators: [{ creatorType: 'author', name: author }],
    url: address,
    DOI: '',
    tags: [{ tag: title }, { tag: abstract }],
    extra: `${title}\narXiv: ${address}\n${abstract}`,
  };
}

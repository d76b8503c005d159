import FeedParser from 'feedparser';
import { createTurns, giveWay } from '../../turns.ts';
import { type Feed, type FeedItem, MOST_ITEMS } from './feed.ts';
import { type RawItem, xmlItem } from './xml-item.ts';

/** So much is read at once; a deep nest of elements in it takes no time worth mentioning. */
const PIECE = 16 * 1024;
/** Elements that are nested deeper belong to no feed. */
const DEEPEST = 200;
const LONGEST_TAG = 64 * 1024;
const END_OF_ROOT = /<\/(?:[\w-]+:)?(?:rss|rdf|feed)\s*>/i;
const END_CHARACTERS = 20_000;
const PRISM = /prismstandard\.org/i;

/**
 * RSS of any version, RDF or Atom. Entities that the document itself defines are text, so none grows.
 * @returns undefined where it is none, or ends before its end
 */
export async function parseXmlFeed(text: string): Promise<Feed | undefined> {
  if (!END_OF_ROOT.test(text.slice(-END_CHARACTERS)) || hasEndlessTag(text)) return undefined;
  const parser = new FeedParser({ normalize: false, addmeta: false });
  const raw: RawItem[] = [];
  // It may fail several times; nobody hearing one would end the process.
  const failed = new Promise<undefined>((resolve) => parser.on('error', () => resolve(undefined)));
  const ended = new Promise<true>((resolve) => parser.once('end', () => resolve(true)));
  parser.on('readable', () => {
    for (let item = parser.read(); item !== null; item = parser.read()) raw.push(item);
  });
  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    if (depthOf(parser) > DEEPEST) return undefined;
    if (raw.length > MOST_ITEMS) break;
    await giveWay();
  }
  parser.end();
  if ((await Promise.race([failed, ended])) === undefined) return undefined;
  return readItems(raw, headOf(parser.meta));
}

async function readItems(raw: readonly RawItem[], { title, prefixes }: Head): Promise<Feed> {
  const turn = createTurns();
  const items: FeedItem[] = [];
  for (const item of raw.slice(0, MOST_ITEMS)) {
    items.push(xmlItem(item, prefixes));
    await turn();
  }
  return { title, items, ...(raw.length > items.length ? { isCut: true } : {}) };
}

/** The time that the parser takes for one tag grows with the square of its attributes. */
function hasEndlessTag(text: string): boolean {
  for (let open = text.indexOf('<'); open >= 0; ) {
    const isData = text.startsWith('<![CDATA[', open);
    const close = text.indexOf(isData ? ']]>' : '>', open);
    if (close < 0 || (!isData && close - open > LONGEST_TAG)) return true;
    open = text.indexOf('<', close);
  }
  return false;
}

function depthOf(parser: FeedParser): number {
  const stack: unknown = Reflect.get(parser, 'stack');
  return Array.isArray(stack) ? stack.length : 0;
}

interface Head {
  /** The feed's own name. */
  readonly title: string;
  /** Under which it has fields of PRISM. */
  readonly prefixes: readonly string[];
}

function headOf(meta: Readonly<Record<string, unknown>>): Head {
  const declared = Array.isArray(meta['#ns']) ? meta['#ns'] : [];
  const prefixes = declared.flatMap((one: unknown) =>
    Object.entries(Object(one) as object)
      .filter(([, uri]) => PRISM.test(String(uri)))
      .map(([name]) => name.replace(/^xmlns:/i, '').toLowerCase()),
  );
  const title: unknown = ['rss', 'rdf', 'atom'].map((type) => meta[`${type}:title`]).find(Boolean);
  return { title: textOf(title), prefixes };
}

function textOf(value: unknown): string {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, '#') : value;
  return typeof text === 'string' ? text.trim() : '';
}

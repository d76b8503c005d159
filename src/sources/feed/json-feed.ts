import { present } from '../formats/field-texts.ts';
import { type Feed, type FeedItem, MOST_ITEMS } from './feed.ts';

/** A JSON Feed of any version (jsonfeed.org). @returns undefined where it is none, or ends before its end */
export function parseJsonFeed(text: string): Feed | undefined {
  const feed = recordOf(parse(text));
  const items = feed['items'];
  if (!/jsonfeed\.org/i.test(textOf(feed['version'])) || !Array.isArray(items)) return undefined;
  return {
    title: textOf(feed['title']),
    items: items.slice(0, MOST_ITEMS).map((item: unknown) => itemOf(recordOf(item))),
    ...(items.length > MOST_ITEMS ? { isCut: true } : {}),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function itemOf(item: JsonRecord): FeedItem {
  const id = textOf(item['id']);
  const address = textOf(item['url']) || textOf(item['external_url']);
  const people = [...listOf(item['authors']), item['author']].map((one) => textOf(recordOf(one)['name']));
  return {
    id,
    texts: [item['content_html'], item['content_text'], item['summary']].map(textOf),
    section: '',
    moment: textOf(item['date_published']),
    fields: present({
      title: textOf(item['title']),
      authors: people.filter((name) => name !== ''),
      date: textOf(item['date_published']) || textOf(item['date_modified']),
      addresses: [address, id].filter((one) => /^https?:/i.test(one)),
      pdfs: listOf(item['attachments'])
        .map(recordOf)
        .filter((one) => textOf(one['mime_type']) === 'application/pdf')
        .map((one) => textOf(one['url'])),
      doi: [textOf(item['doi']), id, address].find((one) => DOI.test(one)),
      keywords: listOf(item['tags'])
        .map(textOf)
        .filter((word) => word !== ''),
      language: textOf(item['language']),
    }),
  };
}

const DOI = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//i;

type JsonRecord = Readonly<Record<string, unknown>>;

function recordOf(value: unknown): JsonRecord {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Of a text so much is read. */
const MOST_CHARACTERS = 100_000;

/** A program may count its items: then the id is a number. */
function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.slice(0, MOST_CHARACTERS).trim() : '';
}

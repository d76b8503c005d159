import { SourceProblem } from '../live-source.ts';
import type { Feed } from './feed.ts';

/**
 * Reads a feed in any format.
 * @param from the site, for people
 * @throws SourceProblem where it is none, or was cut off
 */
export async function parseFeed(text: string, from: string): Promise<Feed> {
  const isJson = /^[\s\u{feff}]*\{/u.test(text.slice(0, 1_000));
  const feed = isJson
    ? (await import('./json-feed.ts')).parseJsonFeed(text)
    : await (await import('./xml-feed.ts')).parseXmlFeed(text.replace(/^[\s\u{feff}]+/u, ''));
  if (feed !== undefined) return feed;
  throw new SourceProblem('damaged', whyNone(text, from));
}

function whyNone(text: string, from: string): string {
  if (text.trim() === '') return `${from} answered with nothing, not with a feed.`;
  const head = text.slice(0, PAGE_HEAD);
  if (FEED_BEGINS.test(head.slice(0, 5_000)))
    return `${from} answered with a feed that is cut off or damaged.`;
  if (!/<(?:!doctype html|html|head|body)\b/i.test(head))
    return `${from} answered with something that is no feed.`;
  const link = [...head.matchAll(/<link\b[^<>]{0,1000}>/gi)]
    .map(([tag]) => tag)
    .find((tag) => FEED_LINK.test(tag));
  const address = /\bhref\s?=\s?["']([^"'<>\s]{1,500})["']/i.exec(link ?? '')?.[1];
  const hint = address === undefined ? '' : ` It names this feed: ${address}`;
  return `${from} answered with a web page, not with a feed.${hint}`;
}

const PAGE_HEAD = 200_000;
const FEED_BEGINS = /<(?:[\w-]{1,20}:)?(?:rss|rdf|feed)[\s>]|"version"\s?:\s?"https:\/\/jsonfeed\.org/i;
const FEED_LINK = /\btype\s?=\s?["']application\/(?:rss|atom|rdf|feed)\+(?:xml|json)["']/i;

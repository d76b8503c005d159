import { isIP } from 'node:net';
import type { SourceSettings } from '../config.ts';
import { hostOf, innerHost, isPublicAddress } from '../http/public-hosts.ts';
import type { SourceKind } from '../source-kind.ts';

const KIND = 'feed';
const DAY_MS = 24 * 60 * 60_000;
const LONGEST = 2_000;

/** A feed of a journal or preprint server, in RSS, RDF, Atom or JSON Feed. */
export const feedKind: SourceKind = {
  kind: KIND,
  expected: 'the address of an RSS or Atom feed, which begins with http:// or https://',
  example: 'feed:https://www.nature.com/nature.rss',
  everyMs: DAY_MS,
  normalise: normaliseAddress,
  missing: (spec, settings) => {
    const host = hostOf(new URL(spec));
    const isInner = isIP(host) === 0 ? INNER_NAME.test(host) : !isPublicAddress(host);
    return isInner && !namesFeed(settings, spec) ? innerHost(host).message : undefined;
  },
  open: async (spec, context) => {
    const { createFeedSource } = await import('./feed-source.ts');
    return createFeedSource({ address: spec, isConfigured: namesFeed(context.settings, spec) }, context);
  },
};

/** Names that lead nowhere else; of any other one its address is looked at when it is read. */
const INNER_NAME = /^(?:.+\.)?(?:localhost|local|internal|lan|home\.arpa)\.?$/i;

/** `feed://example.org/rss`, as programs write it, is a feed too; a password does not stand in a name that everybody sees. */
function normaliseAddress(spec: string): string | undefined {
  const text = spec
    .trim()
    .replace(/,\s+/g, ',')
    .replace(/^<(.*)>$/, '$1');
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  const url = text === '' || text.length > LONGEST || /\s/.test(text) ? null : URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  if (url.username !== '' || url.password !== '' || !/[.:]|^localhost$/.test(url.hostname)) return undefined;
  url.hash = '';
  return url.href;
}

function namesFeed({ sources = [] }: SourceSettings, spec: string): boolean {
  return sources.some((name) => {
    const [, ofFeed] = /^feed:(.*)$/is.exec(name.trim()) ?? [];
    return ofFeed !== undefined && normaliseAddress(ofFeed) === spec;
  });
}

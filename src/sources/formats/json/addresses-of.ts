import type { JsonField } from './aliases.ts';
import { isObject, type Json } from './parse-value.ts';
import { part, textOf, textsOf } from './values.ts';

/** Where a paper and its PDF may be found, surest first. */
export interface Addresses {
  readonly addresses: readonly string[];
  readonly pdfs: readonly string[];
}

const OPENREVIEW = 'https://openreview.net';

/** Addresses as they are written; those of OpenReview, which stand there without their site, as a whole. */
export function addressesOf(values: ReadonlyMap<JsonField, readonly Json[]>): Addresses {
  const all = values.get('address') ?? [];
  const links = [...(values.get('links') ?? []), ...all.filter(isLinks)].flatMap(linksIn);
  const plain = all.filter((value) => !isLinks(value)).flatMap((value) => textsOf(value));
  const pages = links.filter(({ isPdf }) => !isPdf).map(({ address }) => address);
  const said = unique([...forumOf(textOf(values.get('forum')?.[0])), ...plain, ...pages]).filter(isAddress);
  const pdfs = (values.get('pdf') ?? []).flatMap((value) => textsOf(value));
  const linked = links.filter(({ isPdf }) => isPdf).map(({ address }) => address);
  const isElsewhere = said.length > 0 || values.has('doi') || values.has('arxiv');
  return {
    addresses: isElsewhere ? said : (values.get('id') ?? []).map(textOf).filter((id) => /^https?:/.test(id)),
    pdfs: unique([...pdfs, ...linked])
      .map(wholePdf)
      .filter(isAddress),
  };
}

/** Nothing that leads only from one page of a site to another. */
function isAddress(text: string): boolean {
  return !text.startsWith('/') && /[:.]/.test(text);
}

function forumOf(forum: string): readonly string[] {
  if (forum === '') return [];
  return [/^https?:/.test(forum) ? forum : `${OPENREVIEW}/forum?id=${forum}`];
}

function wholePdf(address: string): string {
  return /^\/(?:pdf|attachment)\b/.test(address) ? `${OPENREVIEW}${address}` : address;
}

interface Link {
  readonly address: string;
  readonly isPdf: boolean;
}

/** A list of objects that say what each address leads to, as Crossref and Atom have them. */
function isLinks(value: Json): boolean {
  return Array.isArray(value) ? value.some(isObject) : isObject(value);
}

function linksIn(value: Json): readonly Link[] {
  if (typeof value === 'string') return [{ address: value, isPdf: false }];
  if (Array.isArray(value)) return value.flatMap(linksIn);
  if (!isObject(value)) return [];
  const address = textOf(part(value, ['url', 'URL', 'href', '@href', 'value', 'html', 'landing_page', '$t']));
  if (address === '') return [];
  const kind = textsOf(
    ['type', 'content-type', 'title', '@type', 'anchor', 'content_type'].map(
      (name) => part(value, [name]) ?? null,
    ),
  ).join(' ');
  return [{ address, isPdf: /pdf/i.test(kind) }];
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

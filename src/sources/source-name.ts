import { nameOfAddress } from './source-address.ts';

/** Kinds of sources that people name, as they stand before the colon. */
export const SOURCE_KIND_NAMES = ['folder', 'arxiv', 'zotero', 'feed', 'openalex', 'crossref'] as const;

type KindName = (typeof SOURCE_KIND_NAMES)[number];

/** Those that also look up single papers, and then stand alone. */
const LOOKUPS: ReadonlySet<string> = new Set(['arxiv', 'openalex', 'crossref']);
/** What people call them besides. */
const ALSO: Readonly<Record<string, KindName>> = {
  rss: 'feed',
  atom: 'feed',
  journal: 'feed',
  directory: 'folder',
};
/** A longer text is no name. */
const MAX_CHARACTERS = 500;

/**
 * What people mean by a source, in the form `kind:…` that the kind itself reads on: `arxiv cs.LG`, `cs.LG, stat.ML`, an address of
 * a listing of arXiv, of a Zotero group or of a feed. Of kinds that look up papers the bare name is one. It does not say that
 * there is such a source.
 * @returns undefined where it is none
 */
export function readSourceName(text: string): string | undefined {
  const said = straightened(text);
  if (said === '' || said.length > MAX_CHARACTERS) return undefined;
  const [, word = '', colon, rest = ''] = /^([a-z]+)\s*(:|\s)\s*(.*)$/i.exec(said) ?? [];
  const kind = kindOf(word === '' ? said : word);
  if (kind !== undefined && rest === '') return LOOKUPS.has(kind) && colon !== ':' ? kind : undefined;
  if (kind !== undefined) return ofKind(kind, rest, colon === ':');
  return nameOfAddress(said) ?? ofCategories(said) ?? ofPath(said);
}

/** As it is typed: chats put addresses in angle brackets, and phones bend quotes. */
function straightened(text: string): string {
  return text
    .slice(0, 4 * MAX_CHARACTERS)
    .replace(/[“”„‟«»]/g, '"')
    .replace(/<(https?:\/\/[^\s<>|]+)(?:\|[^<>]*)?>/gi, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^`(.*)`$/, '$1')
    .trim();
}

function kindOf(word: string): KindName | undefined {
  const lower = word.toLowerCase();
  return SOURCE_KIND_NAMES.find((kind) => kind === lower) ?? ALSO[lower];
}

function ofKind(kind: KindName, rest: string, hasColon: boolean): string | undefined {
  // `zotero: https://www.zotero.org/groups/12345/x`
  const named = kind === 'folder' ? undefined : nameOfAddress(rest);
  if (named?.startsWith(`${kind}:`) === true) return named;
  switch (kind) {
    case 'arxiv':
      return ofArxiv(rest);
    case 'zotero':
      return `zotero:${rest.replace(/^(group|user)s?[ :/]+(\d+)/i, (_, whose: string, id: string) => `${whose.toLowerCase()}s/${id}`)}`;
    case 'feed':
      return `feed:${/^[a-z]+:\/\//i.test(rest) || !HOST.test(rest) ? rest : `https://${rest}`}`;
    case 'folder':
    case 'openalex':
    case 'crossref':
      // `folder seeds of rice` may be anything.
      return hasColon || !rest.includes(' ') ? `${kind}:${rest}` : undefined;
    default:
      return kind satisfies never;
  }
}

const HOST = /^(?:[\w-]+\.)+[a-z]{2,}(?:[/:?]|$)/i;
const ARCHIVE =
  '(?:astro-ph|cond-mat|cs|econ|eess|gr-qc|hep-(?:ex|lat|ph|th)|math(?:-ph)?|nlin|nucl-(?:ex|th)|physics|q-bio|q-fin|quant-ph|stat)';
const CATEGORY = new RegExp(`^${ARCHIVE}(?:\\.[a-z*][a-z-]{0,15})?$`, 'i');
const BETWEEN_CATEGORIES = /\s*[,+;&]\s*|\s+(?:and\s+)?/;

/** Some categories behind each other are one source; words are a query. */
function ofArxiv(rest: string): string {
  const said = rest.replace(/^(?:categor(?:y|ies)|listing|section)\s*:?\s+/i, '');
  const categories = categoriesIn(said);
  return `arxiv:${categories ?? said}`;
}

function categoriesIn(text: string): string | undefined {
  const parts = text.split(BETWEEN_CATEGORIES).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => CATEGORY.test(part)) ? parts.join('+') : undefined;
}

/** `cs.LG` alone is arXiv's; `math` may be a topic. */
function ofCategories(said: string): string | undefined {
  const categories = said.includes('.') || said.includes('-') ? categoriesIn(said) : undefined;
  return categories === undefined ? undefined : `arxiv:${categories}`;
}

function ofPath(said: string): string | undefined {
  return /^(?:\.{0,2}\/|~\/|[a-z]:\\)\S/i.test(said) ? `folder:${said}` : undefined;
}

/** What is asked, after reading the query language. Words of filters and exclusions are not in `text`. */
export interface SearchQuery {
  /** As typed, for showing and for recognising a whole title. */
  readonly source: string;
  /** The words to rank by. */
  readonly text: string;
  /** Each must stand in the title or the abstract, case and accents aside. */
  readonly phrases: readonly string[];
  /** None of these words or phrases may occur. */
  readonly excluded: readonly string[];
  /** One author of the paper must have all words of the name; several names must all be there. */
  readonly authors: readonly string[];
  /** Words or phrases that the title must have. */
  readonly titles: readonly string[];
  /** The paper must be from one of these. */
  readonly venues: readonly string[];
  readonly years?: YearRange;
  /** What was typed is longer than MAX_QUERY_CHARACTERS: its beginning alone counts, which the asker has to be told. */
  readonly isCut?: true;
  readonly offset: number;
  /** At least 1. */
  readonly limit: number;
}

/** Both ends belong to it. */
interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** Which of all hits are wanted. */
export interface PageRange {
  /** How many stand before them; 0 by default, and for less. */
  readonly offset?: number;
  /** 10 by default; 1 for less. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 10;
/** Longer input is cut, at a word: no question needs more, and the time to answer grows with it. */
export const MAX_QUERY_CHARACTERS = 2_000;

/**
 * Reads the query language: words, `"exact phrase"`, `-excluded`, `author:schölkopf`, `author:"Sergey Levine"`,
 * `title:bandit`, `venue:neurips`, `year:2020`, `year:2020..2023`, `year:2020..`. Anything else is plain words: no input is
 * an error.
 */
export function parseQuery(input: string, page: PageRange = {}): SearchQuery {
  const typed = readSource(input);
  const { source } = typed;
  if (!MAY_BE_MORE_THAN_WORDS.test(source)) return { ...plainQuery(source, page), ...typed };
  const parts: QueryParts = { words: [], phrases: [], excluded: [], authors: [], titles: [], venues: [] };
  for (const match of straightenQuotes(source).matchAll(TOKEN)) addToken(parts, match[0], match.groups ?? {});
  const { words, years, ...lists } = parts;
  return {
    ...typed,
    text: words.join(' '),
    ...lists,
    ...(years === undefined ? {} : { years }),
    offset: Math.max(0, page.offset ?? 0),
    limit: Math.max(1, page.limit ?? DEFAULT_LIMIT),
  };
}

/** A query whose whole input is plain words, whatever characters are in it. */
export function plainQuery(
  input: string,
  { offset = 0, limit = DEFAULT_LIMIT }: PageRange = {},
): SearchQuery {
  const typed = readSource(input);
  return {
    ...typed,
    text: typed.source,
    phrases: [],
    excluded: [],
    authors: [],
    titles: [],
    venues: [],
    offset: Math.max(0, offset),
    limit: Math.max(1, limit),
  };
}

/** A longer stretch of white space is not looked through: even reading a megabyte takes a while. */
const MAX_LOOKED_AT = 20 * MAX_QUERY_CHARACTERS;

function readSource(input: string): Pick<SearchQuery, 'source' | 'isCut'> {
  const beginning = input.slice(0, MAX_LOOKED_AT).replace(/\s+/g, ' ').trim();
  const source = cutAtWord(beginning);
  const isWhole =
    source === beginning && (input.length <= MAX_LOOKED_AT || !/\S/.test(input.slice(MAX_LOOKED_AT)));
  return isWhole ? { source } : { source, isCut: true };
}

/** A word that is cut would be taken for one that is still being typed. */
function cutAtWord(text: string): string {
  if (text.length <= MAX_QUERY_CHARACTERS) return text;
  const cut = text.slice(0, MAX_QUERY_CHARACTERS);
  if (text.charAt(MAX_QUERY_CHARACTERS) === ' ') return cut;
  const end = cut.lastIndexOf(' ');
  // What has no spaces is cut where it may be, but never within a character.
  return end > MAX_QUERY_CHARACTERS / 2 ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, '');
}

/** What a query is ranked by. */
export function rankedText({ text, phrases, titles }: SearchQuery): string {
  return [text, ...phrases].join(' ').trim() || titles.join(' ');
}

/** Is there nothing to rank by and nothing to filter by? */
export function isEmptyQuery(query: SearchQuery): boolean {
  return query.text === '' && query.phrases.length === 0 && !hasFilter(query);
}

/** Has it an exclusion, or a filter by author, title, venue or year? Phrases are neither. */
export function hasFilter(query: SearchQuery): boolean {
  const lists = [query.excluded, query.authors, query.titles, query.venues];
  return query.years !== undefined || lists.some((list) => list.length > 0);
}

interface QueryParts {
  readonly words: string[];
  readonly phrases: string[];
  readonly excluded: string[];
  readonly authors: string[];
  readonly titles: string[];
  readonly venues: string[];
  years?: YearRange;
}

// Quotes make one token only in pairs; a minus excludes only directly before a word and after a space.
const TOKEN =
  /(?<minus>(?<!\S)-)?(?:(?<field>(?<=^|\s|\s-|^-)(?:author|title|venue|year)):(?: ?"(?<quoted>[^"]*)"|(?<value>[^\s"]+)| (?<next>[^\s":]+)(?!\S))|(?<=^|\s|\s-|^-)"(?<phrase>[^"]*)"(?=[\s\p{P}]|$)|(?<word>\S+))/giu;

/** Quotes, a field's colon or a minus before a word; most queries have none of them. */
const MAY_BE_MORE_THAN_WORDS = /["“”„«»:]|(?:^| )-/;

function straightenQuotes(text: string): string {
  return text.replace(/[“”„«»]/g, '"');
}

function addToken(
  parts: QueryParts,
  token: string,
  groups: Readonly<Record<string, string | undefined>>,
): void {
  const { minus, field, quoted, value, next, phrase, word } = groups;
  const plain = (text: string | undefined) => text !== undefined && /[\p{L}\p{N}]/u.test(text);
  if (field !== undefined) {
    if (minus === undefined && addFilter(parts, field.toLowerCase(), quoted ?? value ?? next ?? '')) return;
    parts.words.push(token.replace(/^-/, ''));
  } else if (phrase !== undefined) {
    if (plain(phrase)) (minus === undefined ? parts.phrases : parts.excluded).push(phrase.trim());
  } else if (minus !== undefined && plain(word)) parts.excluded.push(word ?? '');
  else parts.words.push(token);
}

/** False when the value makes no sense for the field, so that the token is plain words. */
function addFilter(parts: QueryParts, field: string, value: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(value)) return false;
  if (field === 'year') {
    const years = parseYears(value);
    if (years !== undefined) parts.years = years;
    return years !== undefined;
  }
  const lists: Readonly<Record<string, string[]>> = {
    author: parts.authors,
    title: parts.titles,
    venue: parts.venues,
  };
  lists[field]?.push(value.trim());
  return true;
}

const FIRST_YEAR = 0;
const LAST_YEAR = 9999;

function parseYears(value: string): YearRange | undefined {
  const match = /^(\d{4})?(\.\.\.?|[-–—])?(\d{4})?$/.exec(value.trim());
  const [, from, range, to] = match ?? [];
  if (from === undefined && to === undefined) return undefined;
  if (range === undefined) return to === undefined ? { from: Number(from), to: Number(from) } : undefined;
  const ends = {
    from: from === undefined ? FIRST_YEAR : Number(from),
    to: to === undefined ? LAST_YEAR : Number(to),
  };
  return ends.from <= ends.to ? ends : { from: ends.to, to: ends.from };
}

import { bothYears, readField, SPACED_FIELDS, TIGHT_FIELDS } from './query-fields.ts';

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
  /** `A OR B`: the words of each, of which a paper must answer one; all of them are in `text`. */
  readonly alternatives?: readonly string[];
  /** Of the papers that answer, by year; otherwise the best come first. */
  readonly order?: 'newest' | 'oldest';
  /** Names of fields that there are not, or whose value makes no sense (`lang:`): the asker has to be told. */
  readonly unknownFields?: readonly string[];
  /** Papers that are hardly worth reading are wanted as well, for whoever measures the ranking. */
  readonly isDeep?: true;
  /** What was typed is longer than MAX_QUERY_CHARACTERS: its beginning alone counts, which the asker has to be told. */
  readonly isCut?: true;
  readonly offset: number;
  /** At least 1. */
  readonly limit: number;
}

/** Both ends belong to it. */
export interface YearRange {
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
 * Reads the query language: words, `"exact phrase"`, `-excluded`, `NOT excluded`, `one thing OR another`, `author:schölkopf`,
 * `author:"Sergey Levine"`, `title:bandit`, `venue:neurips`, `year:2020`, `year:2020..2023`, `since:2021`, `before:2021`,
 * `sort:newest`. Anything else is plain words: no input is an error.
 */
export function parseQuery(input: string, page: PageRange = {}): SearchQuery {
  const typed = readSource(input);
  const { source } = typed;
  if (!MAY_BE_MORE_THAN_WORDS.test(source)) return { ...plainQuery(source, page), ...typed };
  const parts = readParts(straightenQuotes(source));
  const { sides, years, order, unread, ...lists } = parts;
  const alternatives = sides.map((words) => words.join(' ')).filter(isWords);
  const words = sides.flat();
  const unknownFields = [...new Set(unread.map(({ field }) => field))];
  // What stands in an unknown field is left out, unless there is nothing else.
  const text = (words.length > 0 ? words : unread.map(({ value }) => value)).join(' ');
  return {
    ...typed,
    // `lang:""` says nothing but itself.
    text: text.trim() === '' && unread.length > 0 ? source : text,
    ...lists,
    ...(years === undefined ? {} : { years }),
    ...(order === undefined ? {} : { order }),
    ...(alternatives.length < 2 ? {} : { alternatives }),
    ...(unknownFields.length === 0 ? {} : { unknownFields }),
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
  const { text, phrases, order } = query;
  return text === '' && phrases.length === 0 && order === undefined && !hasFilter(query);
}

/** Has it an exclusion, or a filter by author, title, venue or year? Phrases are neither. */
export function hasFilter(query: SearchQuery): boolean {
  const lists = [query.excluded, query.authors, query.titles, query.venues];
  return query.years !== undefined || lists.some((list) => list.length > 0);
}

interface QueryParts {
  /** The words of each side of an OR; without one there is one side. */
  readonly sides: string[][];
  readonly phrases: string[];
  readonly excluded: string[];
  readonly authors: string[];
  readonly titles: string[];
  readonly venues: string[];
  readonly unread: { readonly field: string; readonly value: string }[];
  years?: YearRange;
  order?: 'newest' | 'oldest';
}

// Quotes make one token only in pairs; a minus excludes only directly before a word and after a space.
const TOKEN = new RegExp(
  String.raw`(?<minus>(?<!\S)-)?(?:(?:(?<field>(?<=^|\s|\s-|^-)(?:${SPACED_FIELDS})):(?: ?"(?<quoted>[^"]*)"|(?<value>[^\s"]+)| (?<next>[^\s":]+)(?!\S))|(?<tight>(?<=^|\s|\s-|^-)(?:${TIGHT_FIELDS})):(?:"(?<tightQuoted>[^"]*)"|(?<tightValue>[\p{L}\p{N}.–—-][^\s"]*)))|(?<=^|\s|\s-|^-)"(?<phrase>[^"]*)"(?=[\s\p{P}]|$)|(?<word>\S+))`,
  'giu',
);

/** Quotes, a field's colon, a minus before a word or an operator in words; most queries have none of them. */
const MAY_BE_MORE_THAN_WORDS = /["“”„«»:|]|(?:^| )-|(?:^| )(?:OR|NOT) /;
/** In a text of capitals alone OR and NOT are words. */
const HAS_SMALL_LETTERS = /\p{Ll}/u;
const NOT = /(?<!\S)NOT (?=["\p{L}\p{N}])/gu;
const OR = /^(?:OR|\|+)$/;

function straightenQuotes(text: string): string {
  return text.replace(/[“”„«»]/g, '"');
}

function isWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function readParts(source: string): QueryParts {
  const parts: QueryParts = {
    sides: [[]],
    phrases: [],
    excluded: [],
    authors: [],
    titles: [],
    venues: [],
    unread: [],
  };
  const hasOperators = HAS_SMALL_LETTERS.test(source);
  const text = hasOperators ? source.replace(NOT, '-') : source;
  const tokens = [...text.matchAll(TOKEN)];
  const isBetween = (at: number) => at > 0 && at < tokens.length - 1;
  const isOr = tokens.map(([token], at) => hasOperators && OR.test(token) && isBetween(at));
  for (const [at, match] of tokens.entries())
    if (isOr[at]) parts.sides.push([]);
    else addToken(parts, match[0], { hasSides: isOr.includes(true), groups: match.groups ?? {} });
  return parts;
}

interface TokenContext {
  readonly hasSides: boolean;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function addToken(parts: QueryParts, token: string, { hasSides, groups }: TokenContext): void {
  const { minus, field, tight, phrase, word = '' } = groups;
  if (field !== undefined || tight !== undefined) addFielded(parts, token, groups);
  else if (phrase !== undefined)
    addPhrase(parts, phrase.trim(), minus !== undefined ? 'excluded' : hasSides ? 'words' : 'phrases');
  else if (minus !== undefined && isWords(word)) parts.excluded.push(word);
  else addWord(parts, token);
}

function addWord({ sides }: QueryParts, text: string): void {
  sides.at(-1)?.push(text);
}

function addPhrase(parts: QueryParts, phrase: string, as: 'words' | 'phrases' | 'excluded'): void {
  if (!isWords(phrase)) return;
  if (as === 'words') addWord(parts, phrase);
  else parts[as].push(phrase);
}

/** What stands in a field that there is not is kept apart; one whose value makes no sense is plain words. */
function addFielded(parts: QueryParts, token: string, groups: TokenContext['groups']): void {
  const { minus, field, tight, quoted, value, next, tightQuoted, tightValue } = groups;
  const given = quoted ?? value ?? next ?? tightQuoted ?? tightValue ?? '';
  const name = (field ?? tight ?? '').toLowerCase();
  if (minus === undefined && addField(parts, name, given)) return;
  if (tight === undefined || minus !== undefined) addWord(parts, token.replace(/^-/, ''));
  else parts.unread.push({ field: name, value: given });
}

/** False when the value makes no sense for the field. */
function addField(parts: QueryParts, field: string, value: string): boolean {
  const meaning = readField(field, value);
  if (meaning === undefined) return false;
  if ('years' in meaning) parts.years = bothYears(parts.years, meaning.years);
  else if ('order' in meaning) parts.order = meaning.order;
  else parts[meaning.list].push(meaning.value);
  return true;
}

import type { Library } from '../../search/library.ts';
import { parseQuery } from '../../search/query.ts';
import type { Shown } from '../text-in.ts';
import { takeExclusions } from './exclusions-in-words.ts';
import { knownNames } from './known-names.ts';
import { authorCalled, authorFilters, type NamedAuthor, splitNames } from './names-in-words.ts';
import { NEWEST_FIRST, takeOrder } from './order-in-words.ts';
import { hasContent } from './other-topics.ts';
import { stripRequest } from './strip-request.ts';
import { nothingTaken, type Taken } from './taken.ts';
import { takeVenue } from './venues-in-words.ts';
import { takeYears } from './years-in-words.ts';

/** What a request in plain words asks of the library. */
export interface Understood {
  /** In the query language. */
  readonly query: string;
  /** What was understood besides words to search for, as people read it: `2020`, `by Levine`; empty when nothing was. */
  readonly shown: readonly Shown[];
  /** The words that are searched for. */
  readonly words: string;
}

interface Request {
  readonly topic: string;
  readonly newest: boolean;
  /** Whoever it is to be by, in words; what else is said of the papers may stand there too. */
  readonly by?: string | undefined;
  /** This year. */
  readonly now: number;
}

/** What has quotes, fields or a minus is in the query language already. */
const QUERY_LANGUAGE = /["“”„«»]|(?:^|\s)-\S|(?:^|\s)[a-z]{2,10}:\S|\b(?:OR|NOT)\b/;

/** Is it written in the query language, and so to be taken as it is? */
export function isQueryLanguage(text: string): boolean {
  return QUERY_LANGUAGE.test(text);
}

/** Reads filters out of the words of a request: years, venue, authors, what is not wanted, either of two, the newest first. */
export async function understand(
  { topic, newest, now, by }: Request,
  library: Pick<Library, 'suggest' | 'facts' | 'search'>,
): Promise<Understood> {
  const order = newest ? ['sort:newest'] : [];
  const inOrder = newest ? [NEWEST_FIRST] : [];
  if (isQueryLanguage(topic)) return { query: [topic, ...order].join(' '), shown: inOrder, words: topic };
  const venues = (await library.facts()).venues.map(({ name }) => name);
  const takers: readonly ((text: string) => Taken | Promise<Taken>)[] = [
    takeOrder,
    (text) => takeVenue(text, venues),
    (text) => takeYears(text, now),
    takeExclusions,
    (text) => takeAuthors(text, library),
    (text) => takeFullNames(text, library),
    (text) => takeStranger(text, library),
    takeEither,
  ];
  const said = by === undefined ? { topic, names: undefined } : splitBy(by);
  let words = said.topic;
  const filters: string[] = [];
  const shown: Shown[] = [];
  if (said.names !== undefined) {
    const authors = await authorsFor(said.names, { library, venues, now });
    filters.push(...authors.filters);
    shown.push(...authors.shown);
  }
  for (const take of takers) {
    const taken = await take(words);
    if (taken.filters.length > 0) words = bareTopic(taken.rest);
    filters.push(...taken.filters);
    shown.push(...taken.shown);
  }
  const all = [...new Set([...filters.filter((filter) => filter !== EITHER), ...order])];
  return {
    query: [words, ...all].filter((part) => part !== '').join(' '),
    shown: distinct([...shown, ...inOrder]),
    words: filters.includes(EITHER) ? words.replaceAll(' OR ', ' ') : words,
  };
}

function byAuthor(name: string): Shown {
  return { key: 'filter.by', values: { name } };
}

function distinct(shown: readonly Shown[]): readonly Shown[] {
  return [...new Map(shown.map((one) => [JSON.stringify(one), one])).values()];
}

const ON_TOPIC = /\s+(?:on|about|regarding|concerning|über|zu|sur|sobre)\s+(?<topic>.+)$/iu;

/** `Levine on offline RL` */
function splitBy(by: string): { readonly names: string; readonly topic: string } {
  const match = ON_TOPIC.exec(by);
  if (match === null) return { names: by, topic: '' };
  return { names: by.slice(0, match.index), topic: match.groups?.['topic'] ?? '' };
}

interface Here {
  readonly library: Pick<Library, 'suggest'>;
  readonly venues: readonly string[];
  readonly now: number;
}

/** Whoever is named is meant, also where nobody here is called so: then that is said. */
async function authorsFor(said: string, { library, venues, now }: Here): Promise<Omit<Taken, 'rest'>> {
  const years = takeYears(said, now);
  const venue = takeVenue(`from ${years.rest}`, venues);
  const rest = venue.filters.length > 0 ? venue.rest : years.rest;
  const names = splitNames(rest) ?? (rest === '' ? [] : [rest]);
  const called = await Promise.all(
    names.map(async (name) => {
      const author = await authorCalled(name, library);
      return author !== undefined && isSurelyName(author, name) ? author.name : name;
    }),
  );
  return {
    filters: [...authorFilters(called), ...years.filters, ...venue.filters],
    shown: [...called.map(byAuthor), ...years.shown, ...venue.shown],
  };
}

/** Where a filter was taken out, words that led to it may be left: `papers of`, `papers on`. */
function bareTopic(rest: string): string {
  const { topic } = stripRequest(rest);
  return LEFT_OVER.test(topic) ? '' : topic.replace(DANGLING, '');
}

const LEFT_OVER =
  /^(?:(?:the|all|any|some|what|which|there|is|are)\s+)*(?:papers?|articles?|publications?|works?|ones?|anything|something|everything|what|which|all|any|new|appeared|published|arbeiten|articles|artículos)?(?:\s+(?:appeared|published|is|are|was|were|there|came out|come out|exist))*$/i;
const DANGLING =
  /\s+(?:papers?|year|stuff|things?|ones?|work|from|of|in|by|at|on|about|published|appeared)$/i;

const BY = /^(?<topic>.*?)(?:^|\s)(?<by>by|from|von|par|por|de)\s+(?<names>[^,;]{2,80})$/iu;

/** Authors: all that is left, or at the end behind `by`. */
async function takeAuthors(text: string, library: Pick<Library, 'suggest' | 'search'>): Promise<Taken> {
  const named = await namedIn(text, library);
  if (named !== undefined && !(await isWordOfTexts(text, library))) return taken('', named);
  const whose = OF_SOMEBODY.exec(text)?.groups;
  const owner = whose === undefined ? undefined : await namedIn(whose['names'] ?? '', library);
  if (owner !== undefined) return withOthers(whose?.['topic'] ?? '', owner, library);
  const { topic = '', by = '', names = '' } = BY.exec(text)?.groups ?? {};
  if (names === '') return nothingTaken(text);
  const behind = await namedIn(names, library);
  if (behind !== undefined) return taken(topic, behind);
  // Nobody here is called so, which is to be said.
  const isNamed = topic !== '' && by === 'by' && CAPITALISED.test(names);
  return isNamed ? taken(topic, splitNames(names) ?? [names]) : nothingTaken(text);
}

/** `Wang's papers with Yang` */
async function withOthers(
  topic: string,
  names: readonly string[],
  library: Pick<Library, 'suggest'>,
): Promise<Taken> {
  const behind =
    /^(?<rest>.*?)(?:^|\s)(?:with|and|together with|co-authored with)\s+(?<others>[^,;]{2,80})$/iu.exec(
      topic,
    )?.groups;
  const others = behind === undefined ? undefined : await namedIn(behind['others'] ?? '', library);
  return others === undefined ? taken(topic, names) : taken(behind?.['rest'] ?? '', [...names, ...others]);
}

const OF_SOMEBODY = /^(?<names>[\p{L}\p{M}.\s-]{2,60}?)(?:'s|s')\s+(?<topic>.*)$/iu;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}.'’-]+(?:,?\s+(?:and\s+)?\p{Lu}[\p{L}\p{M}.'’-]*)*$/u;

/** A single word that more papers mention than are by somebody called so is searched for, which finds their authors too. */
async function isWordOfTexts(text: string, library: Pick<Library, 'search'>): Promise<boolean> {
  if (/[^\p{L}\p{N}\p{M}'’-]/u.test(text)) return false;
  const count = async (query: string) =>
    (await library.search({ ...parseQuery(query, { limit: 1 }), isDeep: true })).total;
  return (await count(`"${text}"`)) > (await count(`author:"${text}"`));
}

function taken(rest: string, names: readonly string[]): Taken {
  return { rest, filters: authorFilters(names), shown: names.map(byAuthor) };
}

/** The names when all of a text is names of authors here. */
async function namedIn(
  text: string,
  library: Pick<Library, 'suggest'>,
): Promise<readonly string[] | undefined> {
  const names = splitNames(text);
  if (names === undefined) return undefined;
  const found = await Promise.all(names.map((name) => authorCalled(name, library)));
  if (found.some((one, at) => one === undefined || !isSurelyName(one, names[at] ?? ''))) return undefined;
  return found.flatMap((one) => one?.name ?? []);
}

/** A single word may be one of the language, and a slip of several another name. */
function isSurelyName({ isExact }: NamedAuthor, typed: string): boolean {
  return isExact || typed.split(' ').length > 1;
}

/** `Marek Petrik, risk measures`: who writes a full name means that person, whatever else is said. */
async function takeFullNames(text: string, library: Pick<Library, 'suggest'>): Promise<Taken> {
  const names = await knownNames(text, library);
  if (names.length === 0) return nothingTaken(text);
  const rest = names
    .reduce((left, name) => left.replace(name, ' '), text)
    .replace(/\s+/g, ' ')
    .trim();
  return taken(hasContent(rest) ? rest.replace(/^[\s,;:.!?]+|[\s,;:.!?]+$/g, '') : '', names);
}

const MOST_WORDS_OF_A_NAME = 6;

/** A full name that nobody here has, of words that no paper has: then it is said that nobody is called so. */
async function takeStranger(text: string, library: Pick<Library, 'search'>): Promise<Taken> {
  if (!CAPITALISED.test(text) || !/\s/.test(text)) return nothingTaken(text);
  const all = text.split(/\s+/);
  if (all.length > MOST_WORDS_OF_A_NAME) return nothingTaken(text);
  const parts = all.filter((word) => word.length > 2);
  const found = await Promise.all(
    parts.map(async (word) => (await library.search(parseQuery(`"${word}"`, { limit: 1 }))).total),
  );
  return found.length > 0 && found.every((total) => total === 0) ? taken('', [text]) : nothingTaken(text);
}

const EITHER = 'either';
const ONE_OF_TWO =
  /^(?<one>[\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+){0,2}),? or (?<other>[\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+){0,2})$/iu;

/** `pruning or distillation`: a question of its own would have more words. */
function takeEither(text: string): Taken {
  const { one, other } = ONE_OF_TWO.exec(text)?.groups ?? {};
  if (one === undefined || other === undefined) return nothingTaken(text);
  return {
    rest: `${one} OR ${other}`,
    filters: [EITHER],
    shown: [{ key: 'filter.either', values: { one, other } }],
  };
}

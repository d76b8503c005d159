import { type Condition, readCondition, type Token, writeCondition } from './condition.ts';
import { type Category, distinctCategories, readCategory } from './taxonomy.ts';

/** What a name of a source of arXiv asks for. */
export interface ArxivSpec {
  /** Papers that are in any of them; none: in all. */
  readonly categories: readonly Category[];
  /** What they have to say besides, in the query API's terms; undefined: all papers of the categories. */
  readonly condition?: Condition;
  /** Papers that were first submitted before it are left out: `2020-01-01`. */
  readonly since?: string;
}

const LONGEST = 500;
const MOST_TOKENS = 60;
const MOST_CATEGORIES = 20;

/**
 * Reads what stands behind `arxiv:`. Categories: `cs.LG+stat.ML`, `cs.*`, `hep-th`. Words and phrases, also within categories:
 * `"causal discovery" cs.LG`, `au:levine "offline reinforcement learning"`, `ti:bandits OR ti:bandit -abs:survey`. Either with
 * `since 2020` (or `2020-05`, `2020-05-13`) at its end. A word alone that is no category stands in quotes, so that a misspelt
 * category is seen to be one.
 * @returns undefined where it is none of these
 */
export function readArxivSpec(text: string): ArxivSpec | undefined {
  if (text.length > LONGEST) return undefined;
  const { rest, since } = splitSince(text.trim());
  if (since === '') return undefined;
  const tokens = tokensOf(rest);
  if (tokens === undefined || tokens.length === 0 || tokens.length > MOST_TOKENS) return undefined;
  const dated = since === undefined ? {} : { since };
  const alone = wholeCategories(tokens);
  if (alone !== undefined) return withinLimit({ categories: alone, ...dated });
  if (tokens.some(isMisspelt)) return undefined;
  const parts = tokens.map((token) => ({ token, found: categoriesOf(token, isCertain) }));
  const condition = readCondition(parts.filter(({ found }) => found === undefined).map(({ token }) => token));
  const categories = distinctCategories(parts.flatMap(({ found }) => found ?? []));
  if (condition === undefined || (categories.length === 0 && isBareWord(condition))) return undefined;
  return withinLimit({ categories, condition, ...dated });
}

function withinLimit(spec: ArxivSpec): ArxivSpec | undefined {
  return spec.categories.length > MOST_CATEGORIES ? undefined : spec;
}

/** The one form of what it asks for. */
export function writeArxivSpec({ categories, condition, since }: ArxivSpec): string {
  return [
    ...(condition === undefined ? [] : [writeCondition(condition)]),
    ...(categories.length === 0 ? [] : [categories.map(({ name }) => name).join('+')]),
    ...(since === undefined ? [] : [`since ${since}`]),
  ].join(' ');
}

/** `since`: empty where there is no such day. */
function splitSince(text: string): { readonly rest: string; readonly since?: string } {
  const match = /^(.*?)(?:^|[\s,]+)since[\s:]*(\d[\d-]{0,20})$/is.exec(text);
  if (match === null) return { rest: text };
  const [, rest = '', written = ''] = match;
  const [, year = '', month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(written) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
  return {
    rest,
    since: isDay && Number(year) >= 1991 && Number(year) <= 2100 ? date.toISOString().slice(0, 10) : '',
  };
}

/** Phrases in quotes, parentheses, and what stands between spaces; undefined where a quote is never closed. */
function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(
    /\s*(?:([a-z]{2,8}:)?"([^"]*)"|(-(?=["\p{L}\p{N}(]))|([()])|([^\s"()]+))/giuy,
  )) {
    end = match.index + match[0].length;
    const [, field, phrase, minus, bracket, word = ''] = match;
    if (phrase !== undefined) tokens.push({ kind: 'phrase', text: phrase, field: field?.slice(0, -1) });
    else if (minus !== undefined) tokens.push({ kind: 'sign', text: 'ANDNOT' });
    else if (bracket !== undefined) tokens.push({ kind: 'sign', text: bracket });
    else if (/[\p{L}\p{N}]/u.test(word)) tokens.push(wordToken(word));
  }
  return text.slice(end).trim() === '' ? tokens : undefined;
}

function wordToken(word: string): Token {
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}*:]+$/gu, '');
  if (/^(?:AND|OR|ANDNOT|NOT)$/.test(bare)) return { kind: 'sign', text: bare === 'NOT' ? 'ANDNOT' : bare };
  const [, field, text = bare] = /^([a-z]{2,8}):(.+)$/i.exec(bare) ?? [];
  return { kind: 'word', text, field };
}

/** Undefined where one of them is anything else than categories. */
function wholeCategories(tokens: readonly Token[]): readonly Category[] | undefined {
  const found = tokens.filter((token) => !isJoint(token)).map((token) => categoriesOf(token, () => true));
  if (found.length === 0 || found.includes(undefined)) return undefined;
  return distinctCategories(found.flatMap((some) => some ?? []));
}

/** What stands between categories means nothing: any of them counts. */
function isJoint({ kind, text }: Token): boolean {
  return kind === 'sign' && text !== 'ANDNOT';
}

/** `cs.LG+stat.ML`, `cat:cs.LG`: the categories that a token names, if it names nothing else. */
function categoriesOf(token: Token, isMeant: (text: string) => boolean): readonly Category[] | undefined {
  const { kind, field, text } = token;
  if (kind !== 'word' || (field !== undefined && field.toLowerCase() !== 'cat')) return undefined;
  if (field === undefined && !isMeant(text)) return undefined;
  const found = text.split(/[+,]/).filter(Boolean).map(readCategory);
  const known = found.filter((category) => category !== undefined);
  return known.length === 0 || known.length < found.length ? undefined : known;
}

/** Among words `math` is a word, `cs.LG` and `hep-th` are not. */
function isCertain(text: string): boolean {
  return /[.+-]/.test(text);
}

/** It looks like a category of an archive that there is (`cs.ML`), stands beside one (`cs.LG+nonsense`), or is half a date. */
function isMisspelt(token: Token): boolean {
  if (token.kind !== 'word') return false;
  if (token.field !== undefined)
    return token.field.toLowerCase() === 'cat' && categoriesOf(token, isCertain) === undefined;
  const parts = token.text.split(/[+,]/).filter(Boolean);
  const unknown = parts.filter((part) => readCategory(part) === undefined);
  const isBeside = unknown.length < parts.length && unknown.length > 0;
  return isBeside || unknown.some(isOfArchive) || /^since$/i.test(token.text);
}

function isOfArchive(text: string): boolean {
  const [archive = '', subject] = text.split('.');
  return subject !== undefined && readCategory(archive) !== undefined;
}

function isBareWord(condition: Condition): boolean {
  return condition.kind === 'term' && condition.field === 'all' && !condition.isPhrase;
}

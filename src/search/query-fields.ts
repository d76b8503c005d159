import type { YearRange } from './query.ts';

/** What `name:value` asks for. */
export type FieldMeaning =
  | { readonly list: 'authors' | 'titles' | 'venues'; readonly value: string }
  | { readonly years: YearRange }
  | { readonly order: 'newest' | 'oldest' };

const FIRST_YEAR = 0;
const LAST_YEAR = 9999;

/** How a value is read as years. */
const YEARS: Readonly<Record<string, (value: string) => YearRange | undefined>> = {
  year: readYears,
  date: readYears,
  in: readYears,
  since: (value) => withYear(value, (year) => ({ from: year, to: LAST_YEAR })),
  from: (value) => readRange(value) ?? withYear(value, (year) => ({ from: year, to: LAST_YEAR })),
  after: (value) => withYear(value, (year) => ({ from: year + 1, to: LAST_YEAR })),
  before: (value) => withYear(value, (year) => ({ from: FIRST_YEAR, to: year - 1 })),
  until: (value) => withYear(value, (year) => ({ from: FIRST_YEAR, to: year })),
};

const LISTS: Readonly<Record<string, 'authors' | 'titles' | 'venues'>> = {
  author: 'authors',
  by: 'authors',
  title: 'titles',
  venue: 'venues',
  conference: 'venues',
  journal: 'venues',
  in: 'venues',
};

const ORDERS: Readonly<Record<string, 'newest' | 'oldest'>> = { newest: 'newest', oldest: 'oldest' };

/** Fields that other search engines have and this one has not: whoever types one has to be told. */
const ELSEWHERE =
  'abstract|affiliation|arxiv|category|citations|cites|doi|field|institution|keyword|keywords|lang|language|limit|month|page|publisher|site|source|subject|tag|text|topic|type|university|url';

/** The fields that may have a space before their value, as alternatives of a regular expression. */
export const SPACED_FIELDS = 'author|title|venue|year';
/** All others, whose value follows at once. */
export const TIGHT_FIELDS = `since|from|after|before|until|date|in|by|conference|journal|sort|order|${ELSEWHERE}`;

/** Is there a field of this name, whatever values it takes? */
export function isField(name: string): boolean {
  return ['sort', 'order', ...Object.keys(YEARS), ...Object.keys(LISTS)].includes(name);
}

/** @returns undefined when the value makes no sense for the field */
export function readField(field: string, value: string): FieldMeaning | undefined {
  const trimmed = value.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return undefined;
  const years = YEARS[field]?.(trimmed);
  if (years !== undefined) return { years };
  if (field === 'sort' || field === 'order') {
    const order = Object.hasOwn(ORDERS, trimmed.toLowerCase()) ? ORDERS[trimmed.toLowerCase()] : undefined;
    return order === undefined ? undefined : { order };
  }
  const list = LISTS[field];
  return list === undefined ? undefined : { list, value: trimmed };
}

/** Both hold, as far as they can; otherwise the later one. */
export function bothYears(one: YearRange | undefined, later: YearRange): YearRange {
  if (one === undefined) return later;
  const both = { from: Math.max(one.from, later.from), to: Math.min(one.to, later.to) };
  return both.from <= both.to ? both : later;
}

function withYear(value: string, range: (year: number) => YearRange): YearRange | undefined {
  return /^\d{4}$/.test(value) ? range(Number(value)) : undefined;
}

function readYears(value: string): YearRange | undefined {
  return readRange(value) ?? withYear(value, (year) => ({ from: year, to: year }));
}

function readRange(value: string): YearRange | undefined {
  const [whole, from = '', to = ''] = /^(\d{4})?(?:\.\.\.?|[-–—])(\d{4})?$/.exec(value) ?? [];
  if (whole === undefined || (from === '' && to === '')) return undefined;
  const ends = {
    from: from === '' ? FIRST_YEAR : Number(from),
    to: to === '' ? LAST_YEAR : Number(to),
  };
  return ends.from <= ends.to ? ends : { from: ends.to, to: ends.from };
}

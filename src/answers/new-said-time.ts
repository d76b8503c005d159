import { LOCALES } from '../chat/locale.ts';
import { languageTag } from '../messages/language-tag.ts';

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** Since when something is meant, as it was said; no clock is needed to read it. */
export type SaidTime =
  /** So many of them ago. */
  | { readonly kind: 'ago'; readonly unit: Unit; readonly count: number }
  /** When this week, month or year began, or the one before (`back` is 1). */
  | { readonly kind: 'start'; readonly of: 'week' | 'month' | 'year'; readonly back: 0 | 1 }
  /** The last one that is over; ISO: Monday is 1. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** The last one that has begun, where no year is said. `day` is 1 to 31, and may be none of that month. */
  | { readonly kind: 'date'; readonly year?: number; readonly month: number; readonly day: number }
  | { readonly kind: 'instant'; readonly at: Date };

/** Longer texts name no time. */
const MAX_CHARACTERS = 60;

/**
 * Reads a time that something is wanted since, in English, German, French, Spanish or Japanese: `since monday`, `3 days ago`,
 * `depuis hier`, `先週`, `march`, `2026-11-01`.
 * @param mayBeBare may a month, a weekday or a year stand without a word such as `since`?
 * @returns undefined where it is none
 */
export function readSaidTime(text: string, mayBeBare = true): SaidTime | undefined {
  if (text.length > MAX_CHARACTERS) return undefined;
  const plain = plainText(text);
  const instant = readInstant(text.trim());
  if (instant !== undefined) return instant;
  const said = plain.replace(LEADING, '').replace(TRAILING, '').trim();
  const isLed = said !== plain;
  const sure = readRelative(said) ?? readWritten(said);
  return sure ?? (isLed || mayBeBare ? readNamed(said) : undefined);
}

/** Without accents: people leave them out. */
function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,!?’']+/g, ' ')
    .trim();
}

const LEADING =
  /^(?:(?:that )?(?:appeared |came |published )?(?:since|from|as of|after|within|during|over|in|seit|ab|aus|depuis|de|des|desde) )?(?:(?:the|den|der|dem|die|das|le|la|les|l|el|los|las) )?/;
const TRAILING = /\s*(?:から|以降|以来|の間|の)$/;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z$/;

function readInstant(text: string): SaidTime | undefined {
  const at = INSTANT.test(text) ? new Date(text) : undefined;
  return at === undefined || Number.isNaN(at.getTime()) ? undefined : { kind: 'instant', at };
}

const UNITS: readonly (readonly [unit: Unit, words: string])[] = [
  ['hour', 'hours?|stunden?|heures?|horas?|時間'],
  ['day', 'days?|tage?n?|jours?|dias?|日間?'],
  ['week', 'weeks?|wochen?|semaines?|semanas?|週間?'],
  ['month', 'months?|monate?n?|mois|mes(?:es)?|[かヶカ]?月間?'],
  ['year', 'years?|jahre?n?|ans?|annees?|anos?|年間?'],
];
const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'a an one einem einer eine ein un une una uno',
    'two couple zwei deux dos',
    'three few drei trois tres',
    'four vier quatre cuatro',
    'five funf cinq cinco',
    'six sechs seis',
    'seven sieben sept siete',
    'eight acht huit ocho',
    'nine neun neuf nueve',
    'ten zehn dix diez',
  ].flatMap((words, at) => words.split(' ').map((word) => [word, at + 1])),
);
const COUNT = `(\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;
const BEFORE =
  '(?:(?:vor|il y a|hace|last|past|letzten?|vergangenen?|(?:ces )?derniers?|(?:ces )?dernieres?|ultim[oa]s|過去|ここ) )?(?:(?:the|last|past|ces|los|las) )*';
const AFTER = '(?: (?:ago|before|back|atras|derniers|dernieres|passes))?';
const COUNTED = UNITS.map(
  ([unit, words]) =>
    [
      unit,
      new RegExp(
        `^${BEFORE}${COUNT}(?: of)? (?:(?:last|past|dernier(?:e)?s|ultim[oa]s) )?(?:${words})${AFTER}$`,
      ),
    ] as const,
);
/** There are no spaces between words: `3日前`. */
const COUNTED_TIGHT = UNITS.map(
  ([unit, words]) =>
    [unit, new RegExp(`^(?:過去|ここ)?\\s*(\\d{1,3})\\s*(?:${words})\\s*(?:前|以内)?$`)] as const,
);
/** `the past week` has seven days. */
const PAST = UNITS.map(([unit, words]) => [unit, new RegExp(`^past (?:${words})$`)] as const);

/** Words of one meaning, in all languages, without accents. */
const WORDS: readonly (readonly [words: string, meant: SaidTime])[] = [
  ['today|heute|aujourd hui|hoy|今日|本日', { kind: 'ago', unit: 'day', count: 0 }],
  ['yesterday|gestern|hier|ayer|昨日|きのう', { kind: 'ago', unit: 'day', count: 1 }],
  [
    'day before yesterday|vorgestern|avant-hier|avant hier|anteayer|antier|一昨日|おととい',
    { kind: 'ago', unit: 'day', count: 2 },
  ],
  [
    'this week|diese woche|dieser woche|cette semaine|esta semana|今週',
    { kind: 'start', of: 'week', back: 0 },
  ],
  [
    'last week|letzte woche|letzter woche|vergangene woche|semaine derniere|semana pasada|先週',
    { kind: 'start', of: 'week', back: 1 },
  ],
  [
    'this month|diesen monat|diesem monat|ce mois(?:-ci)?|este mes|今月',
    { kind: 'start', of: 'month', back: 0 },
  ],
  [
    'last month|letzten monat|letztem monat|mois dernier|mes pasado|先月',
    { kind: 'start', of: 'month', back: 1 },
  ],
  ['this year|dieses jahr|diesem jahr|cette annee|este ano|今年', { kind: 'start', of: 'year', back: 0 }],
  [
    'last year|letztes jahr|letztem jahr|annee derniere|ano pasado|去年|昨年',
    { kind: 'start', of: 'year', back: 1 },
  ],
];
const MEANINGS = WORDS.map(([words, meant]) => [new RegExp(`^(?:${words})$`), meant] as const);

function readRelative(said: string): SaidTime | undefined {
  const meant = MEANINGS.find(([pattern]) => pattern.test(said))?.[1];
  if (meant !== undefined) return meant;
  for (const [unit, pattern] of [...COUNTED, ...COUNTED_TIGHT]) {
    const [, count] = pattern.exec(said) ?? [];
    if (count !== undefined) return { kind: 'ago', unit, count: NUMBERS[count] ?? Number(count) };
  }
  const past = PAST.find(([, pattern]) => pattern.test(said))?.[0];
  return past === undefined ? undefined : { kind: 'ago', unit: past, count: 1 };
}

/** Dates in figures: `2026-11-01`, `1.11.2026` (the dots are spaces by now), `2026年11月1日`. */
const WRITTEN: readonly RegExp[] = [
  /^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})[ /](?<month>\d{1,2})[ /](?<year>\d{4})$/,
  /^(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?$/,
];

function readWritten(said: string): SaidTime | undefined {
  for (const pattern of WRITTEN) {
    const { year, month, day = '1' } = pattern.exec(said)?.groups ?? {};
    if (month !== undefined) return dateOf({ year, month: Number(month), day: Number(day) });
  }
  return undefined;
}

/** `march`, `1st of march 2026`, `march 1`, `montag`, `2025`. */
const NAMED: readonly RegExp[] = [
  /^(?<name>\D{2,14}?)(?: (?<day>\d{1,2})(?:st|nd|rd|th)?)?(?: (?:de )?(?<year>\d{4}))?$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th|er)? (?:of |de )?(?<name>\D{2,14}?)(?: (?:de )?(?<year>\d{4}))?$/,
];
const LAST = /^(?:last|letzten?|den letzten) | (?:dernier|pasado)$/g;

function readNamed(said: string): SaidTime | undefined {
  if (/^20\d{2}$/.test(said)) return { kind: 'date', year: Number(said), month: 1, day: 1 };
  const weekday = names().weekdays.get(said.replace(LAST, ''));
  if (weekday !== undefined) return { kind: 'weekday', weekday };
  for (const pattern of NAMED) {
    const { name = '', day = '1', year } = pattern.exec(said)?.groups ?? {};
    const month = names().months.get(name);
    if (month !== undefined) return dateOf({ year, month, day: Number(day) });
  }
  return undefined;
}

function dateOf({
  year,
  month,
  day,
}: {
  year: string | undefined;
  month: number;
  day: number;
}): SaidTime | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { kind: 'date', ...(year === undefined ? {} : { year: Number(year) }), month, day };
}

interface Names {
  readonly weekdays: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
}

let known: Names | undefined;

/** As the languages write them, long and short; made when they are first needed. */
function names(): Names {
  known ??= {
    weekdays: namesOf('weekday', 7, (day) => new Date(Date.UTC(2024, 0, day))),
    months: namesOf('month', 12, (month) => new Date(Date.UTC(2024, month - 1, 15))),
  };
  return known;
}

function namesOf(part: 'weekday' | 'month', count: number, dateOfNumber: (number: number) => Date) {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const found = new Map<string, number>();
  for (const locale of LOCALES)
    for (const width of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(languageTag(locale), { [part]: width, timeZone: 'UTC' });
      for (const number of numbers) addName(plainText(format.format(dateOfNumber(number))), number, found);
    }
  return found;
}

/** `月` alone may be a month; `1月` is read as a date. */
function addName(name: string, number: number, found: Map<string, number>): void {
  for (const one of [name, name.replace(/曜日$/, '曜')])
    if (/\D/.test(one) && one.length > 1 && !found.has(one)) found.set(one, number);
}

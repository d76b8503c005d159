/** When something appeared, as far as a text tells. */
export interface ReadDate {
  /** From 1400 to 2100. */
  readonly year?: number;
  /** ISO 8601, where more than the year is known: `2020-05` or `2020-05-13`. */
  readonly date?: string;
}

const LONGEST = 200;

/** The date, or the beginning of the period, that a text in any form names: `1998a`, `c2003`, `13-19 June 2020`, `2020年3月5日`. */
export function readDate(text: string): ReadDate {
  const plain = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[{}~\\[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const read of FORMS) {
    const found = read(plain);
    if (found !== undefined) return found;
  }
  return {};
}

/** In the order of how much they tell. */
const FORMS: readonly ((text: string) => ReadDate | undefined)[] = [
  inFigures,
  yearFirst,
  monthFirst,
  yearAlone,
];

const ISO = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![\d]|-\d|\d? ?[A-Za-z]{3})/;
const WITH_DAY = /^(\d{4})(?:([./])(\d{1,2})\2(\d{1,2})|年\s?(\d{1,2})月\s?(\d{1,2})日)(?!\d)/;
const WITH_MONTH = /^(\d{4})(?:[./](0\d|1[0-2])\/?$|[/](\d{1,2})\/{1,2}$|年\s?(\d{1,2})月)/;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/;
const TIME = /^(\d{4})-(\d{2})-(\d{2})[T ]\d/;

function inFigures(text: string): ReadDate | undefined {
  for (const pattern of [TIME, ISO, WITH_DAY, WITH_MONTH, TOGETHER]) {
    const [, year, ...rest] = pattern.exec(text) ?? [];
    const figures = rest.filter((part) => part !== undefined && /^\d+$/.test(part));
    const found = year === undefined ? undefined : dateOf(year, figures[0], figures[1]);
    if (found?.date !== undefined) return found;
  }
  return undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[ ,/-]{1,2}${MONTH}(?:[ /-](\d{1,2})(?!\d))?`, 'i');
const DAY_MONTH = new RegExp(
  String.raw`(?<!\d)(\d{1,2})?(?:st|nd|rd|th|\.)?[ -]?(?<![a-z])${MONTH}[ ,-]{1,2}(?:of )?(\d{4})(?!\d)`,
  'i',
);
const MONTH_DAY = new RegExp(
  String.raw`(?<![a-z])${MONTH} (\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?(?:${MONTH} )?\d{1,2})?,? (\d{4})(?!\d)`,
  'i',
);
const PERIOD_BEFORE = /(\d{1,2})(?:st|nd|rd|th)? ?[-–] ?\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?,? \d{4}/i;

function yearFirst(text: string): ReadDate | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  return year === undefined ? undefined : dateOf(year, numberOfMonth(month), day);
}

function monthFirst(text: string): ReadDate | undefined {
  const [, before, firstDay, , after] = MONTH_DAY.exec(text) ?? [];
  if (after !== undefined) return dateOf(after, numberOfMonth(before), firstDay);
  const [, day, month, year] = DAY_MONTH.exec(text) ?? [];
  if (year === undefined) return undefined;
  return dateOf(year, numberOfMonth(month), PERIOD_BEFORE.exec(text)?.[1] ?? day);
}

function yearAlone(text: string): ReadDate | undefined {
  for (const [year] of text.matchAll(/(?<!\d)\d{4}(?!\d)/g)) {
    const found = dateOf(year);
    if (found !== undefined) return found;
  }
  const together = /^(\d{4})(?:0\d|1[0-2])(?:[0-2]\d|3[01])/.exec(text)?.[1];
  return together === undefined ? undefined : dateOf(together);
}

function numberOfMonth(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1);
}

/** The year with what of month and day there can be. */
function dateOf(year: string, month?: string, day?: string): ReadDate | undefined {
  const known = Number(year);
  if (known < 1400 || known > 2100) return undefined;
  const [m, d] = [Number(month), Number(day)];
  if (!(m >= 1 && m <= 12)) return { year: known };
  const date = `${year}-${String(m).padStart(2, '0')}`;
  const isDay = d >= 1 && d <= new Date(Date.UTC(known, m, 0)).getUTCDate();
  return { year: known, date: isDay ? `${date}-${String(d).padStart(2, '0')}` : date };
}

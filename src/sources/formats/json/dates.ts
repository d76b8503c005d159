import { isObject, type Json } from './parse-value.ts';
import { part, textOf } from './values.ts';

/** The date that a value says: `2020`, `2020-05-01`, a text with a year; empty where it says none. */
export function dateIn(value: Json | undefined): string {
  if (typeof value === 'number') return value > LATEST_YEAR ? isoOf(value) : String(value);
  if (typeof value === 'string') return /\d{4}/.test(value) ? value.trim() : '';
  if (Array.isArray(value)) return Array.isArray(value[0]) ? dateParts(value[0]) : listedDate(value);
  if (!isObject(value)) return '';
  const parts = value['date-parts'] ?? value['dateParts'];
  if (Array.isArray(parts)) {
    const date = dateIn(parts);
    if (date !== '') return date;
  }
  const { year, month, day } = value;
  if (/^\d{4}$/.test(textOf(year))) return dateParts([year, month, day]);
  return dateIn(part(value, ['raw', 'literal', 'date-time', 'date', 'value', '@value', '$t', 'text', 'iso']));
}

/** The surest of several dates; a later one may say the same year and more. */
export function bestDate(values: readonly Json[]): string {
  const dates = values.map(dateIn).filter((date) => date !== '');
  const [first = ''] = dates;
  if (!/^\d{4}$/.test(first)) return first;
  return dates.find((date) => date.startsWith(`${first}-`)) ?? first;
}

/** The date of a moment in milliseconds since 1970; empty for another number. */
export function dateOfMoment(value: Json | undefined): string {
  const moment = Number(textOf(value));
  return moment > EARLIEST_MOMENT ? isoOf(moment) : '';
}

const LATEST_YEAR = 9999;
const EARLIEST_MOMENT = 100_000_000_000;
const LATEST_MOMENT = 8_640_000_000_000_000;

function isoOf(value: number): string {
  if (value >= 10_000_101 && value <= 99_991_231)
    return String(value).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  const moment = value > EARLIEST_MOMENT ? value : value * 1000;
  return value < 100_000_000 || moment > LATEST_MOMENT ? '' : new Date(moment).toISOString().slice(0, 10);
}

/** `[2020, 5, 1]`, or several dates. */
function listedDate(values: readonly Json[]): string {
  const parts = dateParts(values);
  return parts === '' ? (values.map(dateIn).find((date) => date !== '') ?? '') : parts;
}

function dateParts(values: readonly (Json | undefined)[]): string {
  const [year = '', month = '', day = ''] = values.map(textOf);
  if (!/^\d{4}$/.test(year)) return '';
  if (!/^(?:0?[1-9]|1[0-2])$/.test(month)) return year;
  const inYear = `${year}-${month.padStart(2, '0')}`;
  return /^(?:0?[1-9]|[12]\d|3[01])$/.test(day) ? `${inYear}-${day.padStart(2, '0')}` : inYear;
}

import type { RecordFields } from '../../record-fields.ts';
import {
  arxivIn,
  keywordsOf,
  namesOf,
  pageRange,
  pdfAddresses,
  present,
  webAddresses,
} from '../field-texts.ts';
import { firstOf, type TaggedRecord, valuesOf } from '../tagged/tagged-record.ts';
import { RIS_TYPES } from './ris-types.ts';

/** Works that are a book by themselves: `BT` is their title, `T2` their series. */
const WHOLE = new Set(['BOOK', 'EBOOK', 'EDBOOK', 'THES', 'RPRT', 'CONF_PROC', 'SER', 'MANSCPT', 'STAND']);
const IN_BOOK = new Set(['CHAP', 'ECHAP', 'CPAPER', 'CONF']);
const HOUSE = new Set(['THES', 'RPRT', 'UNPB', 'MANSCPT']);
const USED = new Set(
  (
    'TY TI T1 T2 T3 CT BT AU A1 A2 A3 ED PY Y1 Y2 DA AB N1 N2 DO DI M1 M3 UR LK L1 L2 L3 SP EP VL IS CP PB CY PP ET SN KW ' +
    'LA ID JO JF JA J1 J2 C3 AN'
  ).split(' '),
);

/** What the tags of a record say; where programs differ, the type of the work decides. */
export function risFields(record: TaggedRecord): RecordFields {
  const type = (firstOf(record, ['TY']) ?? '').toUpperCase();
  const whole = WHOLE.has(type);
  const { names, more } = authorsOf(record);
  const links = webAddresses(valuesOf(record, ['UR', 'LK', 'L2']));
  const pdfs = [...webAddresses(valuesOf(record, ['L1'])), ...pdfAddresses(links)];
  const container = whole ? undefined : firstOf(record, containerTags(type));
  return present({
    title: firstOf(record, ['TI', 'T1', 'CT', ...(whole ? ['BT', 'T2'] : IN_BOOK.has(type) ? [] : ['BT'])]),
    type: RIS_TYPES.get(type),
    authors: names,
    moreAuthors: more || undefined,
    editors: namesOf(valuesOf(record, ['ED', 'A2'])).names,
    abstract: firstOf(record, ['AB', 'N2']),
    container,
    series: firstOf(record, whole ? ['T3', 'T2'] : ['T3']),
    house: HOUSE.has(type) ? firstOf(record, ['PB']) : undefined,
    publisher: firstOf(record, ['PB']),
    place: firstOf(record, ['CY', 'PP']),
    edition: firstOf(record, ['ET']),
    date: dateOf(record),
    addresses: links.length > 0 ? links : pdfs,
    pdfs,
    doi: doiOf(record),
    arxiv: arxivIn(valuesOf(record, ['AN', 'M1', 'M3', 'C7', 'VL', 'JO', 'T2', 'PB', 'N1'])),
    volume: firstOf(record, ['VL']),
    number: firstOf(record, ['IS', 'CP']),
    pages: pageRange(firstOf(record, ['SP']), firstOf(record, ['EP'])),
    keywords: keywordsOf(valuesOf(record, ['KW'])),
    language: firstOf(record, ['LA']),
    note: firstOf(record, ['N1']),
    ...standardNumber(firstOf(record, ['SN'])),
    entry: entryOf(firstOf(record, ['ID'])),
  });
}

/** The tags of a record that nothing is made of. */
export function unusedTags(record: TaggedRecord): readonly string[] {
  return [...record.values]
    .filter(([tag, values]) => !USED.has(tag) && values.length > 0)
    .map(([tag]) => tag);
}

function authorsOf(record: TaggedRecord): ReturnType<typeof namesOf> {
  for (const tags of [['AU', 'A1'], ['A3'], ['ED', 'A2']]) {
    const found = namesOf([...new Set(valuesOf(record, tags))]);
    if (found.names.length > 0) return found;
  }
  return { names: [], more: false };
}

/** Scopus gives a conference in C3 and its series in T2; the full name of a journal comes before its abbreviation. */
function containerTags(type: string): readonly string[] {
  if (IN_BOOK.has(type)) return ['BT', 'C3', 'T2', 'JF', 'JO', 'J2', 'JA', 'T3'];
  return ['T2', 'JF', 'JO', 'JA', 'J2', 'J1'];
}

/** The first that has a year, in the fullest form in which one of them has that year; a time of day says when it was read. */
function dateOf(record: TaggedRecord): string | undefined {
  const dates = valuesOf(record, ['PY', 'Y1', 'DA', 'Y2']).filter((date) => !/\d:\d\d/.test(date));
  const year = dates.map((date) => /\d{4}/.exec(date)?.[0]).find((found) => found !== undefined);
  if (year === undefined) return dates[0];
  const same = dates.filter((date) => date.includes(year)).map((date) => date.replace(/\/+$/, ''));
  return same.reduce((fullest, date) => (date.length > fullest.length ? date : fullest));
}

function doiOf(record: TaggedRecord): string | undefined {
  const named = firstOf(record, ['DO', 'DI']);
  if (named !== undefined) return named;
  const elsewhere = valuesOf(record, ['M3', 'L3', 'M1', 'AN', 'N1']);
  return elsewhere
    .map((text) => /(?:^|doi[:.\s/org]*)(10\.\d{4,9}\/\S+)/i.exec(text.slice(0, 2000))?.[1])
    .find(Boolean);
}

function standardNumber(number: string | undefined): Pick<RecordFields, 'isbn' | 'issn'> {
  if (number === undefined) return {};
  const digits = number.replace(/[^\dX]/gi, '').length;
  return digits >= 10 && !/^\d{4}-\d{3}[\dX]\b/i.test(number) ? { isbn: number } : { issn: number };
}

function entryOf(key: string | undefined): RecordFields['entry'] {
  return key !== undefined && /^[^\s,{}"#%\\]{1,100}$/.test(key) && /[a-z]/i.test(key) ? { key } : undefined;
}

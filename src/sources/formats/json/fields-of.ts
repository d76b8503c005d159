import { bareArxivKey } from '../../../papers/references/arxiv.ts';
import type { RecordFields } from '../../record-fields.ts';
import { abstractOf } from './abstract-of.ts';
import { addressesOf } from './addresses-of.ts';
import type { JsonField } from './aliases.ts';
import { bestDate, dateOfMoment } from './dates.ts';
import type { Gathered } from './gather.ts';
import { type NameList, namesIn, parsedNames } from './names-in.ts';
import { isObject, type Json } from './parse-value.ts';
import { typeOf } from './types.ts';
import { textOf, textsOf } from './values.ts';

/** What a record says in the vocabulary of all formats, each text as it is written there. */
export function fieldsOf({ values }: Gathered, record: Json): RecordFields {
  const text = (field: JsonField) => firstText(values.get(field));
  const { names, more } = authorsOf(values);
  const editors = firstNames(values.get('editors'), 'editor').names;
  const arxiv = arxivOf(values);
  const { venue, container } = venuesOf(values);
  const said = typeOf((values.get('type') ?? []).flatMap((value) => textsOf(value)));
  const type = said === 'article-journal' && container === '' ? 'article' : said;
  const publisher = text('publisher');
  return filled({
    ...addressesOf(values),
    title: titleOf(values),
    subtitle: text('subtitle'),
    authors: names.length === 0 ? editors : names,
    moreAuthors: more,
    abstract: abstractOf(values),
    venue,
    container,
    house: text('house') || (type === 'thesis' ? publisher : ''),
    date: dateOf(values, venue, arxiv),
    doi: doiOf(values),
    arxiv,
    type,
    volume: text('volume'),
    // OpenReview numbers its submissions.
    number: values.has('forum') ? '' : text('number'),
    pages: pagesOf(values),
    publisher,
    place: text('place'),
    edition: text('edition'),
    series: text('series'),
    editors,
    keywords: keywordsOf(values.get('keywords')),
    isbn: text('isbn'),
    issn: text('issn'),
    language: text('language'),
    note: text('note'),
    track: text('track'),
    entry: entryOf(values, record),
  });
}

type Values = ReadonlyMap<JsonField, readonly Json[]>;

function firstText(all: readonly Json[] = []): string {
  for (const value of all) {
    const text = textOf(value);
    if (text !== '') return text;
  }
  return '';
}

/** DBLP ends its titles with a dot. */
function titleOf(values: Values): string {
  const title = firstText(values.get('title')) || firstText(values.get('weakTitle'));
  const isDblp = (values.get('address') ?? []).some((value) => /^https?:\/\/dblp\./.test(textOf(value)));
  return isDblp ? title.replace(/(?<!\.)\.$/, '') : title;
}

function authorsOf(values: Values): NameList {
  const parsed = parsedNames(values.get('parsedAuthors')?.[0]);
  const { names, more } = parsed.names.length > 0 ? parsed : firstNames(values.get('authors'), 'author');
  return { names, more: more || values.get('moreAuthors')?.[0] === true };
}

function firstNames(all: readonly Json[] = [], role: 'author' | 'editor'): NameList {
  // DBLP has one author as an object and several as a list inside of it, both under a second name.
  const lists = all.map((value) => namesIn(value, role));
  return lists.find(({ names }) => names.length > 0) ?? { names: [], more: false };
}

function venuesOf(values: Values): { readonly venue: string; readonly container: string } {
  const venue = firstText(values.get('venue')) || venueOfId(firstText(values.get('venueId')));
  const source = values.has('ids') ? firstText(values.get('source')) : '';
  const journal = journalOfReference(firstText(values.get('journalRef')));
  return { venue, container: firstText(values.get('container')) || source || journal };
}

/** OpenReview's `ICLR.cc/2024/Conference`. */
function venueOfId(id: string): string {
  const [, site = '', name = ''] = /^(?:([\w-]+)\.\w+|.*?([\w-]+))\/(?:19|20)\d\d\b/.exec(id) ?? [];
  return site || name;
}

/** arXiv's `Phys. Rev. D 76 (2007) 013009`, without what follows the journal. */
function journalOfReference(text: string): string {
  const [name = ''] = /^(?:\D|\d+(?:st|nd|rd|th)\b)*/i.exec(text) ?? [];
  const [journal = ''] = name.split(/,\s|\(|,?\s+(?:vol|no|pp)\b/i);
  return journal.trim().replace(/[,:\s]+$/, '');
}

function dateOf(values: Values, venue: string, arxiv: string): string {
  const said = bestDate(values.get('date') ?? []);
  if (said !== '') return said;
  const [ofVenue = ''] = /\b(?:19|20)\d\d\b/.exec(`${venue} ${firstText(values.get('venueId'))}`) ?? [];
  if (ofVenue !== '') return ofVenue;
  return monthOfArxiv(arxiv) || dateOfMoment(values.get('milliseconds')?.[0]);
}

/** The first four digits of an arXiv number are its year and month. */
function monthOfArxiv(id: string): string {
  const [, year = '', month = ''] = /^(?:arxiv:)?(?:[a-z.-]+\/)?(\d\d)(\d\d)/i.exec(id) ?? [];
  return year === '' ? '' : `${Number(year) > 90 ? '19' : '20'}${year}-${month}`;
}

function arxivOf(values: Values): string {
  const said = (values.get('arxiv') ?? [])
    .flatMap((value) => textsOf(value))
    .find((text) => /\d{4}/.test(text));
  if (said !== undefined) return said;
  const id = (values.get('id') ?? [])
    .map(textOf)
    .find((text) => bareArxivKey(text.replace(/^arxiv:/i, '')) !== undefined);
  if (id !== undefined) return id;
  const address = (values.get('address') ?? []).map(textOf).find((text) => ARXIV_ADDRESS.test(text));
  return ARXIV_ADDRESS.exec(address ?? '')?.[1] ?? '';
}

const ARXIV_ADDRESS = /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/abs\/([\w.-]+(?:\/\d{7})?(?:v\d+)?)/i;

/** Some lists name DOIs among other ids: `[{"idtype": "doi", "value": "10…"}]`. */
function doiOf(values: Values): string {
  const said = firstText(values.get('doi'));
  if (said !== '') return said;
  const ids = JSON.stringify(values.get('ids') ?? '');
  return /(?<=["\s:/])10\.\d{4,9}\/[^\s"\\]+/.exec(ids)?.[0] ?? '';
}

function pagesOf(values: Values): string {
  const first = firstText(values.get('firstPage'));
  const last = firstText(values.get('lastPage'));
  const range = last === '' || last === first ? first : `${first}-${last}`;
  return firstText(values.get('pages')) || range;
}

/** A list, or a text with all of them. */
function keywordsOf(all: readonly Json[] = []): readonly string[] {
  const [value] = all;
  const texts = textsOf(value);
  const [only = ''] = texts;
  if (texts.length > 1) return [...new Set(texts)];
  return only.split(/\s*[;,]\s*/).filter((word) => word !== '');
}

/** Programs of bibliographies write the key of an entry, as a field of its own or as CSL's id. */
function entryOf(values: Values, record: Json): RecordFields['entry'] {
  const isCsl = isObject(record) && (isObject(record['issued']) || Object.hasOwn(record, 'container-title'));
  const key = firstText(values.get('key')) || (isCsl ? textOf(record['id']) : '');
  return CITATION_KEY.test(key) ? { key } : undefined;
}

/** Neither a number nor an address. */
const CITATION_KEY = /^(?!ITEM-\d+$)[\p{L}_][^\s{}%#\\",]*(?<!:\/\/.{1,500})$/u;

/** Only what says something. */
function filled(
  fields: { readonly [name in keyof RecordFields]: RecordFields[name] | undefined },
): RecordFields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined &&
        value !== '' &&
        value !== false &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}

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
import { elementsAt, textAt, textsAt, type XmlElement } from '../xml-element.ts';

/** Types of EndNote → types of CSL 1.0.2. Source: the reference types of EndNote's own guide. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['Journal Article', 'article-journal'],
  ['Electronic Article', 'article-journal'],
  ['Conference Paper', 'paper-conference'],
  ['Conference Proceedings', 'paper-conference'],
  ['Book', 'book'],
  ['Electronic Book', 'book'],
  ['Edited Book', 'book'],
  ['Book Section', 'chapter'],
  ['Thesis', 'thesis'],
  ['Report', 'report'],
  ['Web Page', 'webpage'],
  ['Dataset', 'dataset'],
  ['Patent', 'patent'],
  ['Unpublished Work', 'manuscript'],
]);
const WHOLE: ReadonlySet<string | undefined> = new Set(['book', 'thesis', 'report']);

/** What a record says; its texts may stand in pieces with a style each. */
export function endnoteFields(record: XmlElement): RecordFields {
  const type = TYPES.get(elementsAt(record, 'ref-type')[0]?.attributes['name'] ?? '');
  const whole = WHOLE.has(type);
  const editors = namesOf(textsAt(record, 'contributors/secondary-authors/author')).names;
  const authors = namesOf(textsAt(record, 'contributors/authors/author'));
  const links = webAddresses([
    ...textsAt(record, 'urls/related-urls/url'),
    ...textsAt(record, 'urls/web-urls/url'),
    ...textsAt(record, 'urls/text-urls/url'),
  ]);
  const container = textAt(
    record,
    'titles/secondary-title',
    'periodical/full-title',
    'titles/alt-title',
    'periodical/abbr-1',
  );
  return present({
    title: textAt(record, 'titles/title'),
    type,
    authors: authors.names.length > 0 ? authors.names : editors,
    moreAuthors: authors.more || undefined,
    editors,
    abstract: textAt(record, 'abstract'),
    container: whole ? undefined : container,
    series: whole ? container : textAt(record, 'titles/tertiary-title'),
    house: type === 'thesis' || type === 'report' ? textAt(record, 'publisher') : undefined,
    date: textAt(record, 'dates/year', 'dates/pub-dates/date'),
    addresses: links,
    pdfs: [...webAddresses(textsAt(record, 'urls/pdf-urls/url')), ...pdfAddresses(links)],
    doi: textAt(record, 'electronic-resource-num'),
    arxiv: arxivIn(
      ['accession-num', 'custom1', 'volume', 'number', 'notes'].map((name) => textAt(record, name)),
    ),
    keywords: keywordsOf(textsAt(record, 'keywords/keyword')),
    pages: pageRange(textAt(record, 'pages')),
    volume: textAt(record, 'volume'),
    number: textAt(record, 'number'),
    edition: textAt(record, 'edition'),
    publisher: textAt(record, 'publisher'),
    place: textAt(record, 'pub-location'),
    language: textAt(record, 'language'),
    note: textAt(record, 'notes'),
    ...standardNumber(textAt(record, 'isbn')),
    entry: entryOf(textAt(record, 'label')),
  });
}

/** EndNote keeps both kinds of numbers in one field. */
function standardNumber(number: string | undefined): Pick<RecordFields, 'isbn' | 'issn'> {
  if (number === undefined) return {};
  return /^\d{4}-\d{3}[\dX]\b/i.test(number) ? { issn: number } : { isbn: number };
}

function entryOf(label: string | undefined): RecordFields['entry'] {
  return label !== undefined && /^[^\s,{}"#%\\]{1,100}$/.test(label) && /[a-z]/i.test(label)
    ? { key: label }
    : undefined;
}

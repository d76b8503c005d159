import { namesOf, pageRange, pdfAddresses, present } from '../formats/field-texts.ts';
import { type SplitNames, splitNames } from '../names.ts';
import type { FeedItem } from './feed.ts';

/** An item as the parser gives it: each element under `prefix:name`, those of the feed's own vocabulary under its type. */
export type RawItem = Readonly<Record<string, unknown>>;

/** What an item of RSS, RDF or Atom says. @param prismPrefixes under which the feed has fields of PRISM */
export function xmlItem(raw: RawItem, prismPrefixes: readonly string[]): FeedItem {
  const read = createReader(raw, prismPrefixes);
  const { names, more } = authorsOf(read);
  const { pages, pdfs } = linksOf(read);
  const id = read.text('guid', 'id') || read.attribute('rdf:@', 'about');
  const doi = doiOf(read, id);
  return {
    id,
    texts: read.texts('content:encoded', 'content', 'summary', 'description', 'dc:description'),
    moment: read.text('pubdate', 'published', 'dc:date', 'issued', 'prism:publicationdate'),
    section: read.text('prism:section', 'dc:type', 'prism:contenttype', 'prism:aggregationtype'),
    fields: present({
      title: titleOf(read),
      authors: names,
      moreAuthors: more || undefined,
      container: oneLine(read.text('prism:publicationname')) || journalOf(read.text('dc:source', 'source')),
      date: read.text('prism:publicationdate', 'published', 'dc:date', 'pubdate', 'issued', 'updated'),
      addresses: [...pages, read.text('prism:url'), id].filter((address) => /^https?:/i.test(address)),
      pdfs: [...pdfs, ...pdfAddresses(pages)],
      doi,
      keywords: keywordsOf(read),
      volume: read.text('prism:volume', 'volume'),
      number: read.text('prism:number', 'issue'),
      pages: pageRange(
        read.text('prism:startingpage', 'startpage'),
        read.text('prism:endingpage', 'endpage'),
      ),
      publisher: oneLine(read.text('dc:publisher', 'prism:publisher')),
      issn: read.text('prism:issn', 'prism:eissn'),
      language: read.text('dc:language'),
    }),
  };
}

interface Reader {
  /** Of the first of these elements that has a text; empty where none has. */
  text(...names: readonly string[]): string;
  /** The texts of all of them. */
  texts(...names: readonly string[]): readonly string[];
  elements(...names: readonly string[]): readonly unknown[];
  attribute(element: string, name: string): string;
}

/** Without a prefix a name is of the feed's own vocabulary, whichever that is. */
const OWN = ['rss', 'rdf', 'atom', 'a10'];

function createReader(raw: RawItem, prismPrefixes: readonly string[]): Reader {
  const keysOf = (name: string): readonly string[] => {
    const [prefix = '', local] = name.split(':');
    if (local === undefined) return OWN.map((own) => `${own}:${name}`);
    return prefix === 'prism' ? [name, ...prismPrefixes.map((other) => `${other}:${local}`)] : [name];
  };
  const elements = (...names: readonly string[]) =>
    names.flatMap(keysOf).flatMap((key): readonly unknown[] => {
      const value = Object.hasOwn(raw, key) ? raw[key] : undefined;
      return Array.isArray(value) ? value : value === undefined ? [] : [value];
    });
  const texts = (...names: readonly string[]) =>
    elements(...names)
      .map(textOf)
      .filter((text) => text !== '');
  return {
    elements,
    texts,
    text: (...names) => texts(...names)[0] ?? '',
    attribute: (element, name) => stringOf(partOf(raw[element], name)),
  };
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** Of a text so much is read. */
const MOST_CHARACTERS = 100_000;

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MOST_CHARACTERS).trim() : '';
}

function textOf(element: unknown): string {
  return stringOf(typeof element === 'string' ? element : partOf(element, '#'));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Some write the journal before it: `Sensors, Vol. 24, Pages 300: Measuring`. */
function titleOf(read: Reader): string {
  const [title, plain] = [oneLine(read.text('title')), oneLine(read.text('dc:title'))];
  return title === '' || (plain !== '' && title.endsWith(`: ${plain}`)) ? plain : title;
}

/** `Nature, Published online: 2024-01-03; | doi:10.1038/x` begins with the journal. */
function journalOf(source: string): string {
  const [name = ''] = oneLine(source).split(/, (?:published|volume|vol\.|issue|ahead)\b|;|\|/i);
  return /^https?:|\d{4}-\d{2}|^doi:/i.test(name) || name.length > 200 ? '' : name.trim();
}

const DOI = /^(?:doi:\s?|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//i;

function doiOf(read: Reader, id: string): string | undefined {
  const said = read.texts('prism:doi', 'dc:identifier', 'doi');
  return [...said, id].find((text) => DOI.test(text));
}

function keywordsOf(read: Reader): readonly string[] {
  const terms = read.elements('category').map((one) => stringOf(partOf(partOf(one, '@'), 'term')));
  const words = [...terms, ...read.texts('category', 'dc:subject', 'prism:keyword')].map(oneLine);
  return [...new Set(words)].filter((word) => word !== '' && word.length <= 100).slice(0, 50);
}

function authorsOf(read: Reader): SplitNames {
  const people = read.elements('author').map((one) => textOf(partOf(one, 'name')));
  const named = people.filter((name) => name !== '');
  if (named.length > 0) return namesOf(named);
  const written = [read.texts('dc:creator'), read.texts('authors'), read.texts('author')].find(
    (texts) => texts.length > 0,
  );
  const plain = (written ?? []).map((text) => nameInMail(oneLine(text.replace(/<[^<>]{0,200}>/g, ' '))));
  const [only = ''] = plain;
  // `Kept, A., Low, B.` as bioRxiv has it, `Ana Kept; Bo Low` as IEEE has it.
  return plain.length === 1 && !/^[^,]+, [^,\s]+\.?$/.test(only)
    ? splitNames(only.slice(0, 20_000).replace(/,\s*$/, ''))
    : namesOf(plain);
}

/** RSS wants a mail address, with the name in brackets. */
function nameInMail(text: string): string {
  return /^\S+@\S+ \(([^()]{1,300})\)$/.exec(text)?.[1] ?? (/^\S+@\S+$/.test(text) ? '' : text);
}

function linksOf(read: Reader): { readonly pages: readonly string[]; readonly pdfs: readonly string[] } {
  const pages: string[] = [];
  const pdfs: string[] = [];
  for (const link of read.elements('link', 'feedburner:origlink', 'enclosure')) {
    const attribute = (name: string) => stringOf(partOf(partOf(link, '@'), name));
    const address = textOf(link) || attribute('href') || attribute('url');
    if (attribute('type') === 'application/pdf') pdfs.push(address);
    else if (/^(?:alternate)?$/.test(attribute('rel')) && attribute('url') === '') pages.push(address);
  }
  return { pages: pages.filter((page) => page !== ''), pdfs };
}

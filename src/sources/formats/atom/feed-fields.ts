import { splitNames } from '../../names.ts';
import type { RecordFields } from '../../record-fields.ts';
import { namesOf, pageRange, pdfAddresses, present } from '../field-texts.ts';
import { elementsAt, textAt, textsAt, type XmlElement } from '../xml-element.ts';

/** What an entry of Atom or an item of RSS says; elements of Dublin Core and PRISM by their local names. */
export function feedFields(entry: XmlElement): RecordFields {
  const id = textAt(entry, 'id', 'guid');
  const named = splitNewsTitle(oneLine(textAt(entry, 'title')));
  const { names, more } = authorsOf(entry);
  const links = linksOf(entry);
  const arxiv = named.arxiv ?? arxivOf([id, ...links.pages]);
  const categories = elementsAt(entry, 'category').map(({ attributes }) => attributes['term'] ?? '');
  return present({
    title: named.title,
    authors: names,
    moreAuthors: more || undefined,
    abstract: withoutNewsHead(textAt(entry, 'summary', 'encoded', 'description', 'content')),
    container: oneLine(textAt(entry, 'publicationName', 'journal_ref', 'source')),
    date: textAt(entry, 'publicationDate', 'published', 'date', 'pubDate', 'issued', 'updated'),
    addresses: [...links.pages, ...(id === undefined ? [] : [id])].filter((address) =>
      /^https?:/i.test(address),
    ),
    pdfs: [...links.pdfs, ...pdfAddresses(links.pages)],
    doi:
      textAt(entry, 'doi') ?? /^(?:doi:)?(10\.\d{4,9}\/\S+)$/i.exec(textAt(entry, 'identifier') ?? '')?.[1],
    arxiv,
    keywords: [...categories, ...textsAt(entry, 'category'), ...textsAt(entry, 'subject')].filter(
      (word) => word !== '',
    ),
    volume: textAt(entry, 'volume'),
    number: textAt(entry, 'number'),
    pages: pageRange(textAt(entry, 'startingPage'), textAt(entry, 'endingPage')),
    publisher: textAt(entry, 'publisher'),
    issn: textAt(entry, 'issn'),
    note: oneLine(textAt(entry, 'comment')),
  });
}

function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim();
}

/** In older news of arXiv a title ends in `. (arXiv:2101.00001v1 [cs.LG])`. */
function splitNewsTitle(title: string | undefined): {
  title?: string | undefined;
  arxiv?: string | undefined;
} {
  const match = /^(.*?)\.?\s*\(arXiv:([^\s)]+)[^)]*\)(?: UPDATED)?$/i.exec(title?.slice(0, 5000) ?? '');
  return match === null ? { title } : { title: match[1], arxiv: match[2] };
}

/** News of arXiv: `arXiv:2401.00001v1 Announce Type: new Abstract: …`. */
function withoutNewsHead(text: string | undefined): string | undefined {
  return text?.replace(/^\s*arXiv:\S+\s+Announce Type:\s*[\w-]+\s+(?:Abstract:\s*)?/i, '').trim();
}

function authorsOf(entry: XmlElement): ReturnType<typeof splitNames> {
  const people = textsAt(entry, 'author/name');
  if (people.length > 0) return namesOf(people);
  const creators = textsAt(entry, 'creator');
  const written = creators.length > 0 ? creators : textsAt(entry, 'author');
  const [only = ''] = written;
  const text = only.replace(/<[^>]*>/g, '').replace(/\s*\([^()]*\)/g, '');
  return written.length === 1 && !/^[^,]+, [^,\s]+\.?$/.test(text) ? splitNames(text) : namesOf(written);
}

function linksOf(entry: XmlElement): { pages: readonly string[]; pdfs: readonly string[] } {
  const pages: string[] = [];
  const pdfs: string[] = [];
  for (const { attributes, children } of elementsAt(entry, 'link')) {
    const { href, rel = 'alternate', title, type } = attributes;
    const address =
      href ??
      children
        .filter((child) => typeof child === 'string')
        .join('')
        .trim();
    if (title === 'pdf' || type === 'application/pdf') pdfs.push(address);
    else if (rel === 'alternate' && address !== '') pages.push(address);
  }
  return { pages, pdfs };
}

function arxivOf(addresses: readonly (string | undefined)[]): string | undefined {
  return addresses.map((text) => /arxiv\.org\/(?:abs|pdf)\/([^\s?#]+)/i.exec(text ?? '')?.[1]).find(Boolean);
}

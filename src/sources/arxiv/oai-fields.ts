import { present } from '../formats/field-texts.ts';
import { elementsAt, textAt, type XmlElement } from '../formats/xml-element.ts';
import type { ArxivPaper } from './arxiv-record.ts';

/** What a record in the format `arXiv` of its OAI-PMH says. @param record the element `record` */
export function oaiPaper(record: XmlElement, id: string): ArxivPaper {
  const [paper = record] = elementsAt(record, 'metadata/arXiv');
  const created = textAt(paper, 'created');
  return {
    id: textAt(paper, 'id') ?? id,
    comment: textAt(paper, 'comments'),
    appeared: created === undefined ? undefined : new Date(created),
    fields: present({
      title: textAt(paper, 'title'),
      authors: elementsAt(paper, 'authors/author').map(nameOf),
      abstract: textAt(paper, 'abstract'),
      container: textAt(paper, 'journal-ref'),
      date: created,
      doi: textAt(paper, 'doi')?.split(/\s/)[0],
      keywords: textAt(paper, 'categories')?.split(/\s+/),
    }),
  };
}

function nameOf(author: XmlElement): string {
  const parts = ['forenames', 'keyname', 'suffix'].map((name) => textAt(author, name) ?? '');
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
}

import { arxivOf, doiOf } from '../identifiers.ts';
import type { Paper } from '../paper.ts';
import { bookTitle } from './book-titles.ts';
import { citationKey } from './citation-key.ts';
import { cslTypeOf } from './csl-type.ts';
import { namePartsOf } from './name-parts.ts';

/** An item of CSL-JSON 1.0.2 (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

/** A paper as reference managers exchange it. What is not known is left out. */
export function cslOf(paper: Paper): CslItem {
  const { shown, year, url, publication = {}, venue } = paper;
  const arxiv = arxivOf(paper);
  const type = cslTypeOf(paper);
  // A book appears in nothing else: its venue is its house.
  const isWhole = /^(?:book|thesis|report)$/.test(type);
  const house = isWhole ? (publication.container ?? shown.venue) : undefined;
  const facts = {
    id: citationKey(paper),
    type,
    title: shown.title,
    author: namesOf(shown.authors, paper.moreAuthors),
    editor: namesOf(publication.editors ?? []),
    'container-title': isWhole ? undefined : (publication.container ?? (venue && bookTitle(shown.venue))),
    'collection-title': publication.series,
    issued: dateParts(publication.date, year),
    volume: publication.volume,
    [type === 'article-journal' ? 'issue' : 'number']: publication.number,
    page: publication.pages,
    publisher: publication.publisher ?? house,
    'publisher-place': publication.place,
    edition: publication.edition,
    ISBN: publication.isbn,
    ISSN: publication.issn,
    language: publication.language,
    keyword: publication.keywords?.join(', '),
    note: arxiv === undefined ? publication.note : `arXiv:${arxiv}`,
    DOI: publication.doi ?? doiOf(paper),
    URL: url,
    abstract: shown.abstract === '' ? undefined : shown.abstract,
  };
  const known = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '');
  return { ...Object.fromEntries(known), id: facts.id, type: facts.type };
}

/** `others` is how citeproc is told that there are more. */
function namesOf(names: readonly string[], more?: true): readonly unknown[] | undefined {
  if (names.length === 0) return undefined;
  const parts = names.map((name) => {
    const { particle, ...rest } = { particle: undefined, ...namePartsOf(name) };
    return particle === undefined ? rest : { ...rest, 'non-dropping-particle': particle };
  });
  return more === undefined ? parts : [...parts, { literal: 'others' }];
}

function dateParts(date: string | undefined, year: number | undefined): unknown {
  const parts = date?.split('-').map(Number) ?? (year === undefined ? [] : [year]);
  return parts.length === 0 ? undefined : { 'date-parts': [parts] };
}

import { doiOf } from '../identifiers.ts';
import type { Paper } from '../paper.ts';
import { bookTitle } from './book-titles.ts';
import { citationKey } from './citation-key.ts';
import { cslTypeOf } from './csl-type.ts';
import { namePartsOf } from './name-parts.ts';

/** Types of CSL as those of RIS; any other is `GEN`. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'article-journal': 'JOUR',
    'paper-conference': 'CONF',
    article: 'UNPB',
    book: 'BOOK',
    chapter: 'CHAP',
    thesis: 'THES',
    report: 'RPRT',
    webpage: 'ELEC',
    software: 'COMP',
    dataset: 'DATA',
    patent: 'PAT',
  }),
);

/**
 * A record of RIS, as Zotero and EndNote read it. Written here, since what the library that reads RIS writes lacks DOIs and the
 * particles of names.
 */
export function risEntry(paper: Paper, key = citationKey(paper)): string {
  const { shown, year, url, pdfUrl, publication = {}, venue } = paper;
  const type = cslTypeOf(paper);
  const { pages = '' } = publication;
  // Several ranges have no end of their own.
  const [start, end] = /^[^–,;]+–[^–,;]+$/.test(pages) ? pages.split('–') : [pages];
  // What appears in nothing else has a house in place of a container.
  const isWhole = /^(?:book|thesis|report)$/.test(type);
  const name = publication.container ?? (venue === undefined ? undefined : bookTitle(shown.venue));
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', TYPES.get(type) ?? 'GEN'],
    ['ID', key],
    ['TI', shown.title],
    ...[...shown.authors, ...(paper.moreAuthors ? ['others'] : [])].map(
      (name) => ['AU', turned(name)] as const,
    ),
    ...(publication.editors ?? []).map((name) => ['A2', turned(name)] as const),
    ['T2', isWhole ? undefined : name],
    ['T3', publication.series],
    ['PY', year === undefined ? undefined : String(year)],
    // citation-js knows no PY.
    ['DA', (publication.date ?? year?.toString())?.replaceAll('-', '/')],
    ['AB', shown.abstract.replace(/\s*\n+\s*/g, ' ')],
    ['VL', publication.volume],
    ['IS', publication.number],
    ['SP', start],
    ['EP', end],
    ['PB', publication.publisher ?? (isWhole ? name : undefined)],
    ['CY', publication.place],
    ['ET', publication.edition],
    ['SN', publication.isbn ?? publication.issn],
    ['LA', publication.language],
    ['DO', publication.doi ?? doiOf(paper)],
    ['UR', url],
    ['L1', pdfUrl],
    ...(publication.keywords ?? []).map((word) => ['KW', word] as const),
    ['N1', publication.note],
  ];
  const lines = tags.flatMap(([tag, value = '']) =>
    value.trim() === '' ? [] : [`${tag}  - ${oneLine(value)}`],
  );
  return `${lines.join('\r\n')}\r\nER  - \r\n`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\x00-\x1f\x7f]+/g, ' ').trim();
}

function turned(name: string): string {
  const parts = namePartsOf(name);
  if ('literal' in parts) return parts.literal;
  const { family, given = '', particle = '', suffix = '' } = parts;
  return [`${particle} ${family}`.trim(), given, suffix].filter((part) => part !== '').join(', ');
}

import { bookTitle } from './citation/book-titles.ts';
import { citationKey } from './citation/citation-key.ts';
import { cslTypeOf } from './citation/csl-type.ts';
import { namePartsOf } from './citation/name-parts.ts';
import { arxivOf, doiOf } from './identifiers.ts';
import type { Paper } from './paper.ts';

/** Types of CSL as those of BibTeX; any other is `misc`. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'article-journal': 'article',
    'paper-conference': 'inproceedings',
    book: 'book',
    chapter: 'incollection',
    thesis: 'phdthesis',
    report: 'techreport',
  }),
);

/**
 * One BibTeX entry: the paper's own, where it came from a bibliography, else a good one. Letters beyond ASCII stay UTF-8, which
 * biber and current BibTeX read. LaTeX in a title stays LaTeX where it is well-formed; otherwise what it shows is escaped.
 * @param key in place of the one that it has by itself
 */
export function bibtexEntry(paper: Paper, key = citationKey(paper)): string {
  const { entry } = paper;
  if (entry?.bibtex !== undefined)
    return entry.key === key ? entry.bibtex : withKey(entry.bibtex, safeKey(key));
  const lines = fieldsOf(paper).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(9)} = {${value}}`],
  );
  return `@${TYPES.get(cslTypeOf(paper)) ?? 'misc'}{${safeKey(key)},\n${lines.join(',\n')}\n}`;
}

function fieldsOf(paper: Paper): readonly (readonly [string, string | undefined])[] {
  const { title, shown, authors, year, url, publication = {}, moreAuthors } = paper;
  const arxiv = arxivOf(paper);
  const names = [...shown.authors.map(bibtexName), ...(moreAuthors ? ['others'] : [])];
  const text = (value: string | undefined) => (value === undefined ? undefined : escapeBibtex(value));
  return [
    ['title', protectCapitals(titleSource(title, shown.title))],
    ['author', authors.length === 0 ? undefined : names.join(' and ')],
    ['editor', publication.editors?.map(bibtexName).join(' and ')],
    ...whereItAppeared(paper).map(([name, value]) => [name, text(value)] as const),
    ['series', text(publication.series)],
    ['volume', text(publication.volume)],
    ['number', text(publication.number)],
    ['pages', text(publication.pages)?.replaceAll('–', '--')],
    ['address', text(publication.place)],
    ['edition', text(publication.edition)],
    ['year', year === undefined ? undefined : String(year)],
    ['isbn', text(publication.isbn)],
    ['issn', text(publication.issn)],
    ['doi', encodedOr(publication.doi ?? doiOf(paper))],
    ['eprint', encodedOr(arxiv)],
    ['archiveprefix', arxiv === undefined ? undefined : 'arXiv'],
    ['url', encodedOr(url)],
  ];
}

/** A journal, a book of proceedings, or the house of what appears in nothing else. */
function whereItAppeared(paper: Paper): readonly (readonly [string, string | undefined])[] {
  const { publication = {}, shown, venue } = paper;
  const { publisher } = publication;
  const name = publication.container ?? (venue === undefined ? undefined : bookTitle(shown.venue));
  switch (cslTypeOf(paper)) {
    case 'article-journal':
      return [
        ['journal', name],
        ['publisher', publisher],
      ];
    case 'paper-conference':
    case 'chapter':
      return [
        ['booktitle', name],
        ['publisher', publisher],
      ];
    case 'thesis':
      return [['school', name ?? publisher]];
    case 'report':
      return [['institution', name ?? publisher]];
    case 'book':
      return [['publisher', publisher ?? name]];
    default:
      return [
        ['howpublished', arxivOf(paper) === undefined ? name : undefined],
        ['publisher', publisher],
      ];
  }
}

/** The same entry under another key. */
function withKey(bibtex: string, key: string): string {
  return bibtex.replace(/^([^{(]*[{(])[^,]*/, (_, start: string) => `${start}${key}`);
}

/** What ends a key or begins a comment must not be in one. */
function safeKey(key: string): string {
  return key.replace(/[\s{}(),%#\\"=~]/g, '') || 'entry';
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Plain text as LaTeX text. A brace that has no partner would end the field early even when escaped, so it is spelt out. */
export function escapeBibtex(text: string): string {
  const line = text.replace(/[\s\x00-\x1f\x7f]+/g, ' ').trim();
  const bracesBalance = isBalanced(line);
  return line.replace(/[\\{}&%#_$~^]/g, (character) => {
    if (!bracesBalance && (character === '{' || character === '}'))
      return character === '{' ? '\\textbraceleft ' : '\\textbraceright ';
    return SPECIAL[character] ?? character;
  });
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const LATEX = /\\[a-zA-Z"'`^~=.]|\$[^$]+\$/;
const UNESCAPED_IN_LATEX = /(?<!\\)[&%#]/g;

/** Well-formed LaTeX as it is; else as plain text. */
function titleSource(title: string, shown: string): string {
  const line = title.replace(/[\s\x00-\x1f\x7f]+/g, ' ').trim();
  const dollars = line.match(/(?<!\\)\$/g)?.length ?? 0;
  const wellFormed =
    LATEX.test(line) &&
    isBalanced(line) &&
    dollars % 2 === 0 &&
    !/\\(?:[{}]|$)|(?<![\\$\w)}|])[_^]|@/.test(line);
  if (!wellFormed) return escapeBibtex(shown || line);
  return line.replace(UNESCAPED_IN_LATEX, (character) => `\\${character}`);
}

const PART = /(\$[^$]*\$|\\[a-zA-Z]+(?:\{[^{}]*\})*|\\.|\s+)/;

/** Styles lower the case of titles: words with capitals inside (`BERT`, `NeRF`, `Q-Learning`) are put in braces. */
function protectCapitals(source: string): string {
  return source
    .split(PART)
    .map((part) =>
      PART.test(part) || /[{}\\]/.test(part) ? part : part.replace(/[\p{L}\p{N}-]+/gu, protectWord),
    )
    .join('');
}

function protectWord(word: string): string {
  return /.\p{Lu}/u.test(word) ? `{${word}}` : word;
}

/** `Family, Given` as BibTeX wants it; what could be read as several names is put in braces. */
export function bibtexName(author: string): string {
  const parts = namePartsOf(author);
  if ('literal' in parts) return `{${escapeBibtex(parts.literal.replace(/[{}]/g, ''))}}`;
  const { family, given = '', particle = '', suffix = '' } = parts;
  return [`${particle} ${family}`.trim(), suffix, given]
    .filter((piece) => piece !== '')
    .map(escapeBibtex)
    .join(', ');
}

function encodedOr(text: string | undefined): string | undefined {
  return text === undefined ? undefined : encodeAddress(text);
}

/** Braces, backslashes, spaces and percent signs that encode nothing would break the field. */
function encodeAddress(url: string): string {
  return url.replace(/[{}\\\s^`<>"]|%(?![0-9a-f]{2})/gi, (character) => encodeURIComponent(character));
}

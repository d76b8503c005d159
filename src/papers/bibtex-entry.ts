import { foldText } from './fold.ts';
import { arxivOf, doiOf } from './identifiers.ts';
import { foldedSurname } from './identity.ts';
import type { Paper } from './paper.ts';

/** `kumar2020conservative`: surname, year and the first content word of the title, in ASCII; the same at every call. */
export function citationKey({ shown, year }: Paper): string {
  const word = asciiWords(shown.title).find(
    (candidate) => candidate.length > 2 && !FUNCTION_WORDS.has(candidate),
  );
  const surname = asciiWords(foldedSurname(shown.authors[0] ?? '')).join('');
  return `${surname || 'anon'}${year ?? ''}${word ?? ''}`;
}

const FUNCTION_WORDS = new Set(
  'the and for with from via are can how why what when who does toward towards into not on using'.split(' '),
);

function asciiWords(text: string): readonly string[] {
  return foldText(text).match(/[a-z0-9]+/g) ?? [];
}

/** Booktitles as the proceedings print them. */
const BOOKTITLES: Readonly<Record<string, string>> = {
  NeurIPS: 'Advances in Neural Information Processing Systems',
  ICML: 'International Conference on Machine Learning',
  ICLR: 'International Conference on Learning Representations',
  AAAI: 'Proceedings of the AAAI Conference on Artificial Intelligence',
};

/**
 * One BibTeX entry. Letters beyond ASCII stay UTF-8, which biber and current BibTeX read. LaTeX in a title stays LaTeX
 * where it is well-formed; otherwise what it shows is escaped.
 */
export function bibtexEntry(paper: Paper): string {
  const { title, shown, authors, venue, year, url } = paper;
  const arxiv = arxivOf(paper);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', protectCapitals(titleSource(title, shown.title))],
    ['author', authors.length === 0 ? undefined : shown.authors.map(bibtexName).join(' and ')],
    ['booktitle', venue === undefined ? undefined : escapeBibtex(BOOKTITLES[venue] ?? venue)],
    ['year', year === undefined ? undefined : String(year)],
    ['doi', encodedOr(doiOf(paper))],
    ['eprint', encodedOr(arxiv)],
    ['archiveprefix', arxiv === undefined ? undefined : 'arXiv'],
    ['url', encodedOr(url)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(9)} = {${value}}`],
  );
  return `@${venue === undefined ? 'misc' : 'inproceedings'}{${citationKey(paper)},\n${lines.join(',\n')}\n}`;
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

const PARTICLES = /^(?:van|von|der|den|de|del|della|di|da|du|dos|la|le|ten|ter|zu|zur|bin|ibn|al|el)$/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** `Family, Given` as BibTeX wants it; what could be read as several names is put in braces. */
export function bibtexName(author: string): string {
  const [name = '', ...suffixes] = author.split(/,\s*/);
  const parts = name.split(/\s+/).filter((word) => word !== '');
  const suffix = suffixes.filter((word) => SUFFIX.test(word)).join(' ');
  if (/\band\b/i.test(author) || suffixes.some((word) => !SUFFIX.test(word)))
    return `{${escapeBibtex(author.replace(/[{}]/g, ''))}}`;
  if (parts.length <= 1) return `{${escapeBibtex(name)}}`;
  let family = parts.length - 1;
  while (family > 1 && PARTICLES.test(parts[family - 1] ?? '')) family--;
  const pieces = [parts.slice(family).join(' '), suffix, parts.slice(0, family).join(' ')];
  return pieces
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

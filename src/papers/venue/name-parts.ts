import { foldText } from '../fold.ts';

/** A word of a printed name. */
export interface NameWord {
  /** Lower case, without accents. */
  readonly text: string;
  /** A dot stands behind it, so that it may be abbreviated. */
  readonly dotted: boolean;
  /** Has two capitals, or a capital and a digit, as acronyms have: `ICML`, `CoRL`, `3DV`. */
  readonly capitals: boolean;
  /** Begins with a capital. */
  readonly initial: boolean;
}

/** A stretch of a printed name between punctuation, numbers and words such as “workshop”. */
export interface NamePart {
  readonly words: readonly NameWord[];
  /** The sign before it, `#` for a number or a date, `w` for “workshop”, `at` for “at”, “co-located with” and the like. */
  readonly after: string;
  /** Two of its words are joined by “and” or “&”. */
  readonly joined: boolean;
  /** The small word with which it begins: “and”, “on”. */
  readonly opening: string;
  /** A number or a date follows. */
  readonly numbered: boolean;
}

/** So many parts of a name are looked at: a full entry of a catalogue has about fifteen. */
const MOST_PARTS = 24;

/** The parts of a name as it is printed. */
export function partsOfName(text: string): readonly NamePart[] {
  const parts: NamePart[] = [];
  let open = emptyPart('');
  const close = (sign: string) => {
    const isEmpty = open.words.length === 0;
    if (!isEmpty) parts.push({ ...open, numbered: sign === '#' });
    // Where nothing but numbers and small words stands between two signs, the stronger one counts.
    open = emptyPart(isEmpty && strength(open.after) > strength(sign) ? open.after : sign);
  };
  for (const token of tokensOf(text)) {
    if (parts.length >= MOST_PARTS) break;
    if (token.kind === 'word') open = withWord(open, token.word);
    else if (token.kind === 'small') open = withSmall(open, token.text);
    else if (token.kind === 'workshop') {
      close('w');
      open = withWord(open, WORKSHOP);
      close('w');
    } else close(token.sign);
  }
  close('');
  return parts;
}

type OpenPart = NamePart & { readonly joining: boolean };

const WORKSHOP: NameWord = { text: 'workshop', dotted: false, capitals: false, initial: false };

function emptyPart(after: string): OpenPart {
  return { words: [], after, joined: false, opening: '', numbered: false, joining: false };
}

function withWord(part: OpenPart, word: NameWord): OpenPart {
  return { ...part, words: [...part.words, word], joined: part.joined || part.joining, joining: false };
}

function withSmall(part: OpenPart, text: string): OpenPart {
  if (part.words.length > 0) return text === 'and' ? { ...part, joining: true } : part;
  return part.opening === '' ? { ...part, opening: text } : part;
}

function strength(sign: string): number {
  if (sign === 'at' || sign === '@') return 3;
  if (sign === '(') return 2;
  return sign === '#' || sign === '' ? 0 : 1;
}

type Token =
  | { readonly kind: 'word'; readonly word: NameWord }
  | { readonly kind: 'small'; readonly text: string }
  | { readonly kind: 'workshop' }
  | { readonly kind: 'sign'; readonly sign: string };

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’](?!s?\d)\p{L}+)?\.?|\s[-/]+\s|[,;:()[\]|@–—&]/gu;

function tokensOf(text: string): readonly Token[] {
  const found: Token[] = [];
  for (const [token] of text.matchAll(TOKEN)) found.push(...piecesOf(token).map(readToken));
  return found;
}

const NAME_AND_YEAR = /^(\p{L}{3,}|\p{Lu}{2})((?:19|20)\d{2})\.?$/u;
const NAME_AND_SHORT_YEAR = /^(\p{Lu}\p{L}{2,})(\d{2})\.?$/u;

/** `CVPR2019` and `IJCAI17` have a year. */
function piecesOf(token: string): readonly string[] {
  const [, name, year] = NAME_AND_YEAR.exec(token) ?? NAME_AND_SHORT_YEAR.exec(token) ?? [];
  return name === undefined || year === undefined ? [token] : [name, year];
}

const CAPITALS = /\p{Lu}.*\p{Lu}|\p{Lu}.*\p{N}|^\p{N}+\p{Lu}/u;

function readToken(token: string): Token {
  const dotted = token.length > 1 && token.endsWith('.');
  const written = dotted ? token.slice(0, -1) : token;
  const text = foldText(written).replaceAll(' ', '');
  if (token === '&' || text === 'and') return { kind: 'small', text: 'and' };
  if (text === '') return { kind: 'sign', sign: token.trim().charAt(0) };
  if (isNumber(text, written)) return { kind: 'sign', sign: '#' };
  if (BESIDE.has(text)) return { kind: 'sign', sign: 'at' };
  // `A` is a letter of a series: Physical Review A.
  if (SMALL.has(text) && written !== 'A') return { kind: 'small', text };
  if (text === 'workshop' || text === 'workshops') return { kind: 'workshop' };
  const initial = /^\p{Lu}/u.test(written);
  return { kind: 'word', word: { text, dotted, capitals: CAPITALS.test(written), initial } };
}

/** Words that tell nothing. */
const SMALL: ReadonlySet<string> = new Set(
  'the of on in for to a an by from with th de la le les der und et y'.split(' '),
);

/** Does a word, folded, tell nothing: “of”, “and”? */
export function isSmall(text: string): boolean {
  return text === 'and' || SMALL.has(text);
}

/** What follows is another meeting, of which this one is a part or at which it was held. */
const BESIDE: ReadonlySet<string> = new Set(
  'at within colocated located collocated conjunction affiliated satellite alongside'.split(' '),
);

const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/;
const TENS = '(?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety)';
const ORDINAL_WORD = new RegExp(
  `^(?:${TENS}?(?:first|second|third|fourth|fifth|sixth|seventh|eighth?|ninth|tenth|eleventh|twelf?th|` +
    'thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth)|' +
    `${TENS}|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth)$`,
);

/** An ordinal, a year, a month, a volume's number: nothing that belongs to a name. */
function isNumber(text: string, written: string): boolean {
  return (
    /^\d+(?:st|nd|rd|th|e|eme)?$/.test(text) ||
    ORDINAL_WORD.test(text) ||
    MONTH.test(text) ||
    // `X` is a journal too: Physical Review X.
    (written !== 'X' && /^[IVX]+$/.test(written))
  );
}

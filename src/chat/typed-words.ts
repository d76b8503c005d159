/** Code is left as it is, and so are addresses: what looks like a mark there is none. */
const AS_IT_IS = /```(?:\w+\n)?([\s\S]*?)```|`([^`\n]+)`|https?:\/\/\S+/g;
/** What stands between two marks is at most so long. */
const MARKED_CHARACTERS = 300;

const EMOJI = /(?<![\w:]):[a-z0-9_+'-]{1,100}:(?::skin-tone-\d:)?(?![\w:])/g;

/**
 * What a person asks, as they typed it: without the marks of bold and the like, without emoji beside words, with straight
 * quotes, and with the letters, colons and dashes that keyboards write in other widths as the query language has them. An
 * emoji alone stays, as `:name:` or as what it is. It is never longer than the text.
 * @param marks of the chat, longer ones first
 */
export function typedWords(text: string, marks: readonly string[]): string {
  const plain = plainCharacters(withoutMarks(text, marks)).trim();
  return withoutEmoji(plain).trim() || plain;
}

/** `！` to `～`: ASCII as East Asian keyboards write it. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const WIDTHS_APART = 0xfee0;
const IDEOGRAPHIC_SPACE = '\u3000';
/** Hyphens, dashes and the minus sign, which phones put in place of `-` and `--`. */
const DASHES = '\u2010-\u2015\u2212';
/** Right before a word it excludes that; with a space behind it, it is a dash. */
const MINUS = new RegExp(`(?<!\\S)[${DASHES}](?=["“”„\\p{L}\\p{N}])`, 'gu');
const BETWEEN_YEARS = new RegExp(`(?<=(?<!\\d)\\d{4})[${DASHES}…~〜](?=\\d{4}(?!\\d))`, 'gu');

function plainCharacters(text: string): string {
  return text
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDTHS_APART))
    .replaceAll(IDEOGRAPHIC_SPACE, ' ')
    .replace(MINUS, '-')
    .replace(BETWEEN_YEARS, '-')
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'");
}

/** Text without `:name:`. */
export function withoutEmoji(text: string): string {
  return text.replace(EMOJI, ' ').replace(/[^\S\n]+/g, ' ');
}

/** Text without the marks around words that a chat draws as bold and the like; code without its ticks. */
export function withoutMarks(text: string, marks: readonly string[]): string {
  let plain = '';
  let from = 0;
  for (const found of text.matchAll(AS_IT_IS)) {
    plain += unmark(text.slice(from, found.index), marks) + (found[1] ?? found[2] ?? found[0]);
    from = found.index + found[0].length;
  }
  return plain + unmark(text.slice(from), marks);
}

function unmark(text: string, marks: readonly string[]): string {
  return marks.reduce((plain, mark) => plain.replace(markedBy(mark), '$1'), text);
}

const patterns = new Map<string, RegExp>();

/** Words between two of these marks, which stand neither within a word nor beside a space inside: `2 * 3 * 4` has none. */
function markedBy(mark: string): RegExp {
  const known = patterns.get(mark);
  if (known !== undefined) return known;
  const escaped = mark.replace(/[*|]/g, '\\$&');
  // It ends at the next such mark, so that a text of nothing but marks is read once.
  const inner = `(?:(?!${escaped})[^\\n]){1,${MARKED_CHARACTERS}}`;
  const made = new RegExp(
    `(?<![\\p{L}\\p{N}\\\\])${escaped}(?=\\S)(${inner})(?<=[^\\s\\\\])${escaped}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  patterns.set(mark, made);
  return made;
}

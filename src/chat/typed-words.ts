/** Code is left as it is, and so are addresses: what looks like a mark there is none. */
const AS_IT_IS = /```(?:\w+\n)?([\s\S]*?)```|`([^`\n]+)`|https?:\/\/\S+/g;
/** What stands between two marks is at most so long. */
const MARKED_CHARACTERS = 300;

const EMOJI = /(?<![\w:]):[a-z0-9_+'-]{1,100}:(?::skin-tone-\d:)?(?![\w:])/g;

/**
 * What a person asks, as they typed it: without the marks of bold and the like, without emoji beside words, and with
 * straight quotes. An emoji alone stays, as `:name:` or as what it is.
 * @param marks of the chat, longer ones first
 */
export function typedWords(text: string, marks: readonly string[]): string {
  const plain = withoutMarks(text, marks)
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .trim();
  return withoutEmoji(plain).trim() || plain;
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

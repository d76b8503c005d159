/** A word or a mark of what somebody says. */
export interface Token {
  /** In lower case. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD_OR_MARK =
  /[\p{L}\p{M}\p{N}]+(?:[-'][\p{L}\p{M}\p{N}]+)*|'(?:s|d|m|re|ve|ll)(?!\p{L})|[^\s\p{L}\p{M}\p{N}]/gu;
/** `Hwang's`, `I'd`: what hangs on a word is one of its own. */
const HANGING = /'(?:s|d|m|re|ve|ll)$/i;
const CHARACTER = /\S/gu;

/** @param hasSpaces are words set apart by spaces? Else each character is a token */
export function tokenize(text: string, hasSpaces: boolean): readonly Token[] {
  const tokens: Token[] = [];
  const add = (start: number, end: number) =>
    tokens.push({ text: text.slice(start, end).toLowerCase(), start, end });
  for (const { 0: word, index } of text.matchAll(hasSpaces ? WORD_OR_MARK : CHARACTER)) {
    const end = index + word.length;
    const hanging = hasSpaces ? HANGING.exec(word) : null;
    const cut = hanging === null || hanging.index === 0 ? end : index + hanging.index;
    add(index, cut);
    if (cut < end) add(cut, end);
  }
  return tokens;
}

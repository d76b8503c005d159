import type { Content } from './markup.ts';

/** One kind of mark inside a line. The pattern is sticky (`y`). */
export interface InlineRule {
  readonly pattern: RegExp;
  readonly draw: (match: readonly string[]) => Content;
}

/** Text with the marks that the rules know: at each place the first rule that fits, elsewhere the text as it is. */
export function applyRules(text: string, rules: readonly InlineRule[]): readonly Content[] {
  const drawn: Content[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const found = firstMatch(text, at, rules);
    if (found === undefined) {
      plain += text[at];
      at++;
      continue;
    }
    drawn.push(plain, found.drawn);
    plain = '';
    at += found.length;
  }
  return [...drawn, plain].filter((content) => content !== '');
}

function firstMatch(text: string, at: number, rules: readonly InlineRule[]) {
  for (const { pattern, draw } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') continue;
    // Drawing may use the same pattern inside the match.
    return { drawn: draw([...match].map((group) => group ?? '')), length: match[0].length };
  }
  return undefined;
}

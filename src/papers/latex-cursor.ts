/** A place in a text that moves forward only. Patterns are sticky (`y`) and match at the place. */
export interface Cursor {
  atEnd(): boolean;
  /** The character at the place, or some characters further; empty at the end. */
  peek(ahead?: number): string;
  /** The character at the place, which is passed. */
  next(): string;
  /** Passes the character if it is there. */
  take(character: string): boolean;
  looksAt(pattern: RegExp): boolean;
  /** Passes what matches. */
  match(pattern: RegExp): string | undefined;
  /** Passes what matches; the result is one group of it. */
  group(pattern: RegExp, group?: number): string | undefined;
  /** Passes a `{…}` whose braces balance; the result is what is in it. */
  braced(): string | undefined;
  /** Is the brace at the place closed somewhere? */
  hasClosingBrace(): boolean;
}

export function createCursor(text: string): Cursor {
  let at = 0;
  let closing: Int32Array | undefined;
  const run = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  /** Computed once for the whole text: looking for each brace's partner separately would be quadratic. */
  const closingBrace = (): number => {
    closing ??= matchBraces(text);
    return closing[at] ?? -1;
  };
  return {
    atEnd: () => at >= text.length,
    peek: (ahead = 0) => text.charAt(at + ahead),
    next: () => text.charAt(at++),
    take: (character) => {
      if (text.charAt(at) !== character) return false;
      at++;
      return true;
    },
    looksAt: (pattern) => run(pattern) !== null,
    match: (pattern) => {
      const found = run(pattern);
      at += found?.[0].length ?? 0;
      return found?.[0];
    },
    group: (pattern, group = 1) => {
      const found = run(pattern);
      at += found?.[0].length ?? 0;
      return found?.[group];
    },
    braced: () => {
      const end = text.charAt(at) === '{' ? closingBrace() : -1;
      if (end < 0) return undefined;
      const content = text.slice(at + 1, end);
      at = end + 1;
      return content;
    },
    hasClosingBrace: () => closingBrace() >= 0,
  };
}

/** For each opening brace the place of its closing one, -1 elsewhere. An escaped brace is none. */
function matchBraces(text: string): Int32Array {
  const closing = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') open.push(at);
    else if (character === '}') {
      const start = open.pop();
      if (start !== undefined) closing[start] = at;
    }
  }
  return closing;
}

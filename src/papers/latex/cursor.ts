/**
 * A place in a text that moves forward only, inside a span of it. Patterns are sticky (`y`) and match at the place; what
 * they match lies inside the span.
 */
export interface Cursor {
  atEnd(): boolean;
  /** The character (UTF-16 unit) at the place, or some further; empty at the end. */
  peek(ahead?: number): string;
  /** The character (code point) at the place, which is passed. */
  next(): string;
  /** Passes the character if it is there. */
  take(character: string): boolean;
  looksAt(pattern: RegExp): boolean;
  /** A group of what matches here, which is not passed. */
  ahead(pattern: RegExp, group?: number): string | undefined;
  /** Passes what matches; the first group of it that took part, else all of it. */
  match(pattern: RegExp): string | undefined;
  /** Passes what matches, cut off at the end of the span; empty if nothing does. */
  run(pattern: RegExp): string;
  /** How far it is to the next such words; undefined if they are not in the span. */
  distanceTo(words: string): number | undefined;
  /** Reads a span of that length, then passes so many characters after it. */
  span<T>(length: number, after: number, read: () => T): T;
  /** Is here a `{` that is closed? */
  isGroup(): boolean;
  /** Reads the inside of the `{…}` at the place. */
  group<T>(read: () => T): T | undefined;
  /** Passes the `{…}` at the place; its inside as it is. */
  rawGroup(): string | undefined;
  /** Has the text any command of LaTeX? */
  hasCommands(): boolean;
}

export function createCursor(text: string): Cursor {
  let at = 0;
  let end = text.length;
  let closing: Int32Array | undefined;
  let commands: boolean | undefined;
  const known = new Map<string, number>();

  const exec = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return at < end ? pattern.exec(text) : null;
  };
  const closingBrace = (): number => {
    if (at >= end || text.charAt(at) !== '{') return -1;
    closing ??= matchBraces(text);
    const place = closing[at] ?? -1;
    return place < end ? place : -1;
  };
  /** Remembered, since looking for a far-away place again and again would be quadratic. */
  const indexOf = (words: string): number => {
    let place = known.get(words) ?? -1;
    if (place < at) {
      place = text.indexOf(words, at);
      if (place < 0) place = Number.POSITIVE_INFINITY;
      known.set(words, place);
    }
    return place;
  };
  const span = <T>(length: number, after: number, read: () => T): T => {
    const outer = end;
    end = Math.min(at + length, outer);
    const stop = end;
    const result = read();
    end = outer;
    at = Math.min(stop + after, outer);
    return result;
  };

  return {
    atEnd: () => at >= end,
    peek: (ahead = 0) => (at + ahead < end ? text.charAt(at + ahead) : ''),
    next: () => {
      const character = at < end ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
      at += character.length;
      return character;
    },
    take: (character) => {
      if (at >= end || text.charAt(at) !== character) return false;
      at++;
      return true;
    },
    looksAt: (pattern) => exec(pattern) !== null,
    ahead: (pattern, group = 1) => {
      const found = exec(pattern);
      return found !== null && at + found[0].length <= end ? found[group] : undefined;
    },
    match: (pattern) => {
      const found = exec(pattern);
      if (found === null || at + found[0].length > end) return undefined;
      at += found[0].length;
      return found.slice(1).find((group) => group !== undefined) ?? found[0];
    },
    run: (pattern) => {
      const found = exec(pattern)?.[0].slice(0, end - at) ?? '';
      at += found.length;
      return found;
    },
    distanceTo: (words) => {
      const place = indexOf(words);
      return place + words.length <= end ? place - at : undefined;
    },
    span,
    isGroup: () => closingBrace() >= 0,
    group: (read) => {
      const close = closingBrace();
      if (close < 0) return undefined;
      at++;
      return span(close - at, 1, read);
    },
    rawGroup: () => {
      const close = closingBrace();
      if (close < 0) return undefined;
      const inside = text.slice(at + 1, close);
      at = close + 1;
      return inside;
    },
    hasCommands: () => {
      commands ??= /\\[A-Za-z]/.test(text);
      return commands;
    },
  };
}

/** For each opening brace the place of its closing one, -1 elsewhere. A brace after a backslash is none. */
function matchBraces(text: string): Int32Array {
  const closing = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '{' && text.charAt(at - 1) !== '\\') open.push(at);
    else if (character === '}' && text.charAt(at - 1) !== '\\') {
      const start = open.pop();
      if (start !== undefined) closing[start] = at;
    }
  }
  return closing;
}

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

/** Where a cursor stands, and where its span ends, in UTF-16 units of the text. Its parts share it and nothing else. */
interface Position {
  at: number;
  end: number;
}

/** A cursor at the beginning of a text, whose span is all of it. */
export function createCursor(text: string): Cursor {
  const position: Position = { at: 0, end: text.length };
  let commands: boolean | undefined;
  return {
    ...createCharacterReader(text, position),
    ...createPatternReader(text, position),
    ...createSpanReader(text, position),
    hasCommands: () => {
      commands ??= /\\[A-Za-z]/.test(text);
      return commands;
    },
  };
}

type CharacterReader = Pick<Cursor, 'atEnd' | 'peek' | 'next' | 'take'>;

function createCharacterReader(text: string, position: Position): CharacterReader {
  return {
    atEnd: () => position.at >= position.end,
    peek: (ahead = 0) => (position.at + ahead < position.end ? text.charAt(position.at + ahead) : ''),
    next: () => {
      const { at, end } = position;
      const character = at < end ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
      position.at += character.length;
      return character;
    },
    take: (character) => {
      if (position.at >= position.end || text.charAt(position.at) !== character) return false;
      position.at++;
      return true;
    },
  };
}

type PatternReader = Pick<Cursor, 'looksAt' | 'ahead' | 'match' | 'run'>;

function createPatternReader(text: string, position: Position): PatternReader {
  const exec = (pattern: RegExp) => {
    pattern.lastIndex = position.at;
    return position.at < position.end ? pattern.exec(text) : null;
  };
  return {
    looksAt: (pattern) => exec(pattern) !== null,
    ahead: (pattern, group = 1) => {
      const found = exec(pattern);
      return found !== null && position.at + found[0].length <= position.end ? found[group] : undefined;
    },
    match: (pattern) => {
      const found = exec(pattern);
      if (found === null || position.at + found[0].length > position.end) return undefined;
      position.at += found[0].length;
      return found.slice(1).find((group) => group !== undefined) ?? found[0];
    },
    run: (pattern) => {
      const found = exec(pattern)?.[0].slice(0, position.end - position.at) ?? '';
      position.at += found.length;
      return found;
    },
  };
}

type SpanReader = Pick<Cursor, 'distanceTo' | 'span' | 'isGroup' | 'group' | 'rawGroup'>;

function createSpanReader(text: string, position: Position): SpanReader {
  const indexOf = createWordFinder(text);
  let closing: Int32Array | undefined;
  const closingBrace = (): number => {
    const { at, end } = position;
    if (at >= end || text.charAt(at) !== '{') return -1;
    closing ??= matchBraces(text);
    const brace = closing[at] ?? -1;
    return brace < end ? brace : -1;
  };
  const span = <T>(length: number, after: number, read: () => T): T => {
    const outer = position.end;
    const stop = Math.min(position.at + length, outer);
    position.end = stop;
    const result = read();
    position.end = outer;
    position.at = Math.min(stop + after, outer);
    return result;
  };
  return {
    distanceTo: (words) => {
      const found = indexOf(words, position.at);
      return found + words.length <= position.end ? found - position.at : undefined;
    },
    span,
    isGroup: () => closingBrace() >= 0,
    group: (read) => {
      const close = closingBrace();
      if (close < 0) return undefined;
      position.at++;
      return span(close - position.at, 1, read);
    },
    rawGroup: () => {
      const close = closingBrace();
      if (close < 0) return undefined;
      const inside = text.slice(position.at + 1, close);
      position.at = close + 1;
      return inside;
    },
  };
}

/**
 * Finds where words stand next, from a place that only moves forward; infinitely far when they do not. What was found is
 * remembered, since looking for a far-away place again and again would be quadratic.
 */
function createWordFinder(text: string): (words: string, from: number) => number {
  const known = new Map<string, number>();
  return (words, from) => {
    let found = known.get(words) ?? -1;
    if (found < from) {
      found = text.indexOf(words, from);
      if (found < 0) found = Number.POSITIVE_INFINITY;
      known.set(words, found);
    }
    return found;
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

/** Where a value ends, or why that cannot be said. */
export type Scan =
  | { readonly kind: 'end'; readonly end: number }
  /** The text ends inside of it. */
  | (Unfinished & { readonly kind: 'open' })
  /** What stands at `at` cannot follow. The piece before it begins at `from`: where a quote lacks, that one is too long. */
  | (Unfinished & { readonly kind: 'broken'; readonly at: number; readonly from: number });

interface Unfinished {
  /** The last comma: what stands before it only lacks its brackets. */
  readonly sound: number;
  /** The brackets that are open, as they close, the outermost first. */
  readonly closers: readonly number[];
}

/**
 * Finds where an object or array ends, by its grammar and without making anything of it. More is let pass than JSON allows:
 * `'single quotes'`, comments, `NaN`, commas at the end, line ends in strings.
 * @param start where its bracket stands
 */
export function scanValue(text: string, start: number): Scan {
  const state: State = { text, at: start, from: start, expects: 'value', closers: [], sound: start };
  while (state.at < text.length) {
    const code = text.charCodeAt(state.at);
    if (code <= SPACE || code === NO_BREAK_SPACE || code === BYTE_ORDER_MARK) {
      state.at++;
      continue;
    }
    const { at } = state;
    const result = step(state, code);
    if (result === 'open') break;
    if (result === 'broken')
      return { kind: 'broken', at, from: state.from, sound: state.sound, closers: state.closers };
    if (state.closers.length === 0) return { kind: 'end', end: state.at };
    if (state.at > at) state.from = at;
  }
  return { kind: 'open', sound: state.sound, closers: state.closers };
}

/** Behind the quote that closes the string; undefined when the text ends before it. */
export function endOfString(text: string, start: number): number | undefined {
  const quote = text.charAt(start);
  let at = text.indexOf(quote, start + 1);
  while (at !== -1) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH && at - 1 - slashes > start) slashes++;
    if (slashes % 2 === 0) return at + 1;
    at = text.indexOf(quote, at + 1);
  }
  return undefined;
}

/** Behind a comment that begins there; undefined when the text ends before it, the same place where there is none. */
export function endOfComment(text: string, start: number): number | undefined {
  const isLine = text.startsWith('//', start);
  if (!isLine && !text.startsWith('/*', start)) return start;
  const end = text.indexOf(isLine ? '\n' : '*/', start + 2);
  if (end === -1) return undefined;
  return isLine ? end : end + 2;
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const BYTE_ORDER_MARK = 0xfeff;
const BACKSLASH = 0x5c;
const [QUOTE, APOSTROPHE, COMMA, COLON, SLASH] = [0x22, 0x27, 0x2c, 0x3a, 0x2f];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];

interface State {
  readonly text: string;
  at: number;
  /** Where the last piece begins. */
  from: number;
  expects: 'key' | 'colon' | 'value' | 'comma';
  readonly closers: number[];
  sound: number;
}

type Step = 'on' | 'open' | 'broken';

function step(state: State, code: number): Step {
  switch (code) {
    case QUOTE:
    case APOSTROPHE:
      return pass(state, endOfString(state.text, state.at));
    case OPEN_BRACE:
    case OPEN_BRACKET:
      return open(state, code);
    case CLOSE_BRACE:
    case CLOSE_BRACKET:
      return close(state, code);
    case COMMA:
      return separate(state);
    case COLON:
      if (state.expects !== 'colon') return 'broken';
      state.expects = 'value';
      state.at++;
      return 'on';
    default:
      return code === SLASH ? passComment(state) : pass(state, endOfWord(state));
  }
}

/** A string, number or word: a key or a value. */
function pass(state: State, end: number | undefined): Step {
  if (state.expects === 'comma' || state.expects === 'colon' || end === state.at) return 'broken';
  if (end === undefined) return 'open';
  state.expects = state.expects === 'key' ? 'colon' : 'comma';
  state.at = end;
  return 'on';
}

function passComment(state: State): Step {
  const end = endOfComment(state.text, state.at);
  if (end === undefined) return 'open';
  if (end === state.at) return 'broken';
  state.at = end;
  return 'on';
}

function endOfWord({ text, at }: State): number {
  WORD.lastIndex = at;
  return WORD.test(text) ? WORD.lastIndex : at;
}

const WORD = /[\w.+$-]+/y;

function open(state: State, code: number): Step {
  if (state.expects !== 'value') return 'broken';
  state.closers.push(code === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET);
  state.expects = code === OPEN_BRACE ? 'key' : 'value';
  state.at++;
  return 'on';
}

function close(state: State, code: number): Step {
  if (state.closers.at(-1) !== code || state.expects === 'colon') return 'broken';
  if (state.expects === 'value' && code === CLOSE_BRACE) return 'broken';
  state.closers.pop();
  state.expects = 'comma';
  state.at++;
  return 'on';
}

function separate(state: State): Step {
  if (state.expects !== 'comma') return 'broken';
  state.expects = state.closers.at(-1) === CLOSE_BRACE ? 'key' : 'value';
  state.sound = state.at;
  state.at++;
  return 'on';
}

import { type Container, openContainer } from './container.ts';
import type { Gathered } from './gather.ts';
import type { Input } from './input.ts';
import { listsInside, type Strength } from './kind.ts';
import { isObject, type Json } from './parse-value.ts';

/** What the splitter gives: the fields of a record, or why something is none. */
export type Item =
  | { readonly kind: 'record'; readonly line: number; readonly value: Json; readonly gathered: Gathered }
  | { readonly kind: 'rejected' | 'doubtful'; readonly line: number; readonly reason: string };

/** Longer ones are no papers, and wrappers are opened before all of them is seen. */
export const LONGEST_RECORD = 16 * 1024 * 1024;

/** Where the splitter stands. */
export interface State {
  readonly input: Input;
  /** The outermost first, which is the file. */
  readonly open: Container[];
  readonly items: Item[];
  /** Records are lines: a broken one ends where its line does. */
  isByLine: boolean;
  wasJunk: boolean;
  /** Something else than white space was there. */
  isBegun: boolean;
  /** Where that stood. */
  junkLine: number;
  /** The file ended inside a record, which was said. */
  isCut: boolean;
}

/** What is said of a record that breaks the grammar. */
export const NOT_JSON = 'not valid JSON';
/** What is said of the last record of a file that was cut. */
export const CUT = 'not valid JSON: the file ends inside this record';

/** What the next thing stands in. */
export function innermost({ open }: State): Container {
  return open[open.length - 1] ?? openContainer('file');
}

/** Names the thing at hand as one that cannot be read. */
export function reject(state: State, reason: string): void {
  state.items.push({ kind: 'rejected', line: state.input.line, reason });
  if (reason === CUT) state.isCut = true;
}

/** So deep inside no list of papers is looked for. */
export const MOST_OPEN = 12;

/**
 * Opens the list or object at hand: what is in it comes next.
 * @param value the whole of it, where that could be read
 */
export function enter({ input, open }: State, value: Json | undefined, need: Strength = 0): void {
  const isList = input.text.charAt(input.at) === '[';
  const inside = isObject(value) ? listsInside(value) : { isListed: true, isShut: false };
  open.push(openContainer(isList ? 'list' : 'object', { ...inside, need }));
  input.goTo(input.at + 1);
}

/** Opens what cannot be read as a whole; where that goes too deep, the rest of the file is given up. */
export async function enterUnfinished(state: State): Promise<void> {
  const { input, open } = state;
  if (open.length < MOST_OPEN) return enter(state, undefined);
  reject(state, 'not valid JSON: brackets that do not close');
  state.isCut = true;
  do input.goTo(input.text.length);
  while (await input.more());
}

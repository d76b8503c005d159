import { parsePhrase, type Writing } from './phrase-grammar.ts';
import { compileProgram, type Instruction, mayBegin, mayEnd, type Program } from './phrase-program.ts';
import { type Token, tokenize } from './tokens.ts';

/** Where a phrase stands in a text. */
type Place = 'whole' | 'start' | 'end';

/** Where a phrase was found, and what stood in its slots. */
interface PhraseMatch {
  readonly start: number;
  /** Behind marks that follow. */
  readonly end: number;
  readonly slots: Readonly<Record<string, string>>;
}

/** Looks for a phrase. */
export interface Phrase {
  find(text: string): PhraseMatch | undefined;
}

/**
 * A phrase as a machine over words (Thompson 1968, with slots as Pike has them): however it is made, a text is read once. As with
 * regular expressions what comes first in a phrase is tried first, and as much as may be there is taken.
 */
export function compilePhrase(phrase: string, place: Place, writing: Writing): Phrase {
  let program: Program | undefined;
  return {
    find: (text) => {
      program ??= compileProgram(parsePhrase(phrase, writing));
      const tokens = tokensOf(text, writing.hasSpaces);
      return place === 'start' || endsWell(program, tokens)
        ? look(program, place, { text, tokens })
        : undefined;
    },
  };
}

const MARK = /^[,;:.!?…¿¡~]$/u;

interface Text {
  readonly text: string;
  readonly tokens: readonly Token[];
}

function look(program: Program, place: Place, { text, tokens }: Text): PhraseMatch | undefined {
  const first = behindMarks(tokens, 0);
  const last = beforeMarks(tokens, tokens.length, first);
  // Only what stands at the end may begin anywhere.
  const starts = place === 'end' ? last : Math.min(first + 1, last);
  for (let from = first; from < starts; from++) {
    if (isExcluded(tokens, from) || !mayBegin(program, 0, tokens[from]?.text ?? '')) continue;
    const found = runFrom({ program, tokens, last, mustEnd: place !== 'start' }, from);
    if (found === undefined) continue;
    // Marks around what is found belong to it.
    const to = behindMarks(tokens, found.to);
    const begin = place === 'end' ? beforeMarks(tokens, from, 0) : 0;
    return {
      start: place === 'end' ? (tokens[begin]?.start ?? 0) : 0,
      end: tokens[to]?.start ?? text.length,
      slots: slotsOf(found.saved, { text, tokens }),
    };
  }
  return undefined;
}

function endsWell(program: Program, tokens: readonly Token[]): boolean {
  return mayEnd(program, tokens[beforeMarks(tokens, tokens.length, 0) - 1]?.text ?? '');
}

/** `-survey` is the query language's. */
function isExcluded(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.text === '-' && before.end === tokens[at]?.start;
}

function behindMarks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isMark(tokens[at])) at++;
  return at;
}

function beforeMarks(tokens: readonly Token[], from: number, least: number): number {
  let at = from;
  while (at > least && isMark(tokens[at - 1])) at--;
  return at;
}

function isMark(token: Token | undefined): boolean {
  return token !== undefined && MARK.test(token.text);
}

type Saved = Readonly<Record<string, number>>;

/** Where a machine is, and what it saved on the way. */
interface Thread {
  readonly at: number;
  readonly saved: Saved;
}

interface Run {
  readonly program: Program;
  readonly tokens: readonly Token[];
  /** Behind the last token that is no mark. */
  readonly last: number;
  readonly mustEnd: boolean;
}

interface Found {
  readonly to: number;
  readonly saved: Saved;
}

function runFrom(run: Run, from: number): Found | undefined {
  let found: Found | undefined;
  let threads: readonly Thread[] = [{ at: 0, saved: {} }];
  for (let position = from; threads.length > 0; position++) {
    const step = stepAt(run, position, from);
    for (const { at, saved } of threads) {
      const here = step.follow(at, saved);
      if (here === undefined) continue;
      // What comes after it in the order of preference is not wanted any more.
      found = here;
      break;
    }
    threads = step.next;
  }
  return found;
}

/** All threads at one position. */
function stepAt({ program, tokens, last, mustEnd }: Run, position: number, from: number) {
  const { instructions } = program;
  const token = position < last || !mustEnd ? tokens[position]?.text : undefined;
  const next: Thread[] = [];
  const seen = new Set<number>();
  // At a comma a thread may wait; at the end only what is found already counts.
  const leads = (to: number) => token === ',' || mayBegin(program, to, token ?? '');
  const follow = (at: number, saved: Saved): Found | undefined => {
    const one = instructions[at];
    if (one === undefined || seen.has(at)) return undefined;
    seen.add(at);
    switch (one.kind) {
      case 'split':
        return firstOf(one.to, (to) => (leads(to) ? follow(to, saved) : undefined));
      case 'save':
        return follow(at + 1, { ...saved, [`${one.edge} ${one.slot}`]: position });
      case 'found':
        return mustEnd && position !== last ? undefined : { to: position, saved };
      default:
        next.push(...goesOnAt(one, token, position > from).map((on) => ({ at: at + on, saved })));
        return undefined;
    }
  };
  return { next, follow };
}

/** How many instructions further a token leads; empty when it does not fit. */
function goesOnAt(one: Instruction, token: string | undefined, isWithin: boolean): readonly number[] {
  if (token === undefined) return [];
  if (one.kind === 'any' || (one.kind === 'word' && fits(one, token))) return [1];
  // A comma may stand between any two words.
  return token === ',' && isWithin ? [0] : [];
}

function firstOf<T, R>(list: readonly T[], read: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const result = read(one);
    if (result !== undefined) return result;
  }
  return undefined;
}

function fits({ text, pattern }: Extract<Instruction, { kind: 'word' }>, token: string): boolean {
  return pattern === undefined ? token === text : pattern.test(token);
}

function slotsOf(saved: Saved, { text, tokens }: Text): PhraseMatch['slots'] {
  const names = Object.keys(saved).flatMap((key) => (key.startsWith('from ') ? [key.slice(5)] : []));
  return Object.fromEntries(
    names.map((name) => {
      const from = tokens[saved[`from ${name}`] ?? 0]?.start ?? 0;
      const to = tokens[(saved[`to ${name}`] ?? 0) - 1]?.end ?? from;
      return [name, text.slice(from, to).trim()];
    }),
  );
}

/** One text is looked through for many phrases. */
const tokenized = new Map<boolean, { readonly text: string; readonly tokens: readonly Token[] }>();

function tokensOf(text: string, hasSpaces: boolean): readonly Token[] {
  const known = tokenized.get(hasSpaces);
  if (known?.text === text) return known.tokens;
  const tokens = tokenize(text, hasSpaces);
  tokenized.set(hasSpaces, { text, tokens });
  return tokens;
}

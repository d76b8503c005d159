import type { PhraseNode } from './phrase-grammar.ts';

/** A step of the machine that looks for a phrase. */
export type Instruction =
  | { readonly kind: 'word'; readonly text: string; readonly pattern: RegExp | undefined }
  | { readonly kind: 'any' }
  /** Goes on there, the first one preferred. */
  | { readonly kind: 'split'; readonly to: number[] }
  | { readonly kind: 'save'; readonly slot: string; readonly edge: 'from' | 'to' }
  | { readonly kind: 'found' };

/** A phrase as instructions. */
export interface Program {
  readonly instructions: readonly Instruction[];
  /** What may stand first from each instruction on, as far as it was asked for. */
  readonly firsts: (Edge | undefined)[];
  /** What may stand last. */
  readonly lasts: Edge;
}

/** What may stand at one end. */
interface Edge {
  readonly words: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
  readonly isAny: boolean;
}

/** @param root a phrase as it was read */
export function compileProgram(root: PhraseNode): Program {
  const instructions = instructionsOf(root);
  return { instructions, firsts: [], lasts: firstsOf(instructionsOf(reversed(root)), 0) };
}

function instructionsOf(root: PhraseNode): readonly Instruction[] {
  const instructions: Instruction[] = [];
  emit(root, instructions);
  instructions.push({ kind: 'found' });
  return instructions;
}

function reversed(node: PhraseNode): PhraseNode {
  switch (node.kind) {
    case 'word':
      return node;
    case 'sequence':
      return { kind: 'sequence', nodes: node.nodes.map(reversed).toReversed() };
    case 'one of':
      return { kind: 'one of', nodes: node.nodes.map(reversed) };
    case 'maybe':
      return { kind: 'maybe', node: reversed(node.node) };
    case 'slot':
      return node.node === undefined ? node : { ...node, node: reversed(node.node) };
    default:
      return node satisfies never;
  }
}

/** May a word stand next at an instruction? Most ways are ruled out by that. */
export function mayBegin(program: Program, at: number, token: string): boolean {
  program.firsts[at] ??= firstsOf(program.instructions, at);
  return mayStand(program.firsts[at], token);
}

/** May a word stand last? */
export function mayEnd(program: Program, token: string): boolean {
  return mayStand(program.lasts, token);
}

function mayStand({ words, patterns, isAny }: Edge, token: string): boolean {
  return isAny || words.has(token) || patterns.some((pattern) => pattern.test(token));
}

function emit(node: PhraseNode, into: Instruction[]): void {
  switch (node.kind) {
    case 'word':
      into.push({ kind: 'word', text: node.text, pattern: node.pattern });
      return;
    case 'sequence':
      for (const one of node.nodes) emit(one, into);
      return;
    case 'maybe': {
      const to: number[] = [into.length + 1];
      into.push({ kind: 'split', to });
      emit(node.node, into);
      to.push(into.length);
      return;
    }
    case 'one of':
      emitOneOf(node.nodes, into);
      return;
    case 'slot':
      into.push({ kind: 'save', slot: node.name, edge: 'from' });
      if (node.node === undefined) {
        // As few words as may be.
        into.push({ kind: 'any' }, { kind: 'split', to: [into.length + 2, into.length] });
      } else emit(node.node, into);
      into.push({ kind: 'save', slot: node.name, edge: 'to' });
      return;
    default:
      node satisfies never;
  }
}

function emitOneOf(nodes: readonly PhraseNode[], into: Instruction[]): void {
  const to: number[] = [];
  into.push({ kind: 'split', to });
  const ends: number[][] = [];
  for (const node of nodes) {
    to.push(into.length);
    emit(node, into);
    const end: number[] = [];
    into.push({ kind: 'split', to: end });
    ends.push(end);
  }
  for (const end of ends) end.push(into.length);
}

function firstsOf(instructions: readonly Instruction[], from: number): Edge {
  const words = new Set<string>();
  const patterns: RegExp[] = [];
  let isAny = false;
  const seen = new Set<number>();
  const look = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const one = instructions[at];
    if (one?.kind === 'word') {
      if (one.pattern === undefined) words.add(one.text);
      else patterns.push(one.pattern);
    } else if (one?.kind === 'split') one.to.forEach(look);
    else if (one?.kind === 'save') look(at + 1);
    else isAny = true;
  };
  look(from);
  return { words, patterns, isAny };
}

import { tokenize } from './tokens.ts';

/** What stands for `{name}` in phrases: other phrases, one of which is meant. */
export type PhraseSets = Readonly<Record<string, readonly string[]>>;

/** How the words of a language are written. */
export interface Writing {
  readonly sets: PhraseSets;
  /** Are words set apart by spaces? In Japanese they are not. */
  readonly hasSpaces: boolean;
}

/** A phrase, or a part of one. */
export type PhraseNode =
  /** Without a pattern just that word. */
  | { readonly kind: 'word'; readonly text: string; readonly pattern?: RegExp }
  | { readonly kind: 'sequence'; readonly nodes: readonly PhraseNode[] }
  | { readonly kind: 'one of'; readonly nodes: readonly PhraseNode[] }
  | { readonly kind: 'maybe'; readonly node: PhraseNode }
  /** Without a node any words, one at least. */
  | { readonly kind: 'slot'; readonly name: string; readonly node?: PhraseNode };

const PART = /<\w+(?:=\w+)?>|\{\w+\}|[[\]()|]|[^\s{}<>[\]()|]+/gu;

/**
 * Reads a phrase. `(a|b)` is one of both, `[a]` is a or nothing, `{a}` one of the set with this name, `<a>` any words, which are the
 * slot of this name, `<a=b>` the same with one of the set b. All else are words and marks, in which `?`, `.`, `+` and `\d` mean
 * what they do in regular expressions. @throws Error for a set that there is not, and for brackets that do not match
 */
export function parsePhrase(phrase: string, writing: Writing): PhraseNode {
  const parts = phrase.match(PART) ?? [];
  let at = 0;
  const alternatives = (end: string | undefined): PhraseNode => {
    const nodes = [sequence(end)];
    while (parts[at] === '|') {
      at++;
      nodes.push(sequence(end));
    }
    if (parts[at] !== end) throw new Error(`brackets do not match in the phrase ${phrase}`);
    at++;
    return oneOf(nodes);
  };
  const sequence = (end: string | undefined): PhraseNode => {
    const nodes: PhraseNode[] = [];
    for (let part = parts[at]; part !== undefined && part !== end && part !== '|'; part = parts[at]) {
      at++;
      if (part === '(') nodes.push(alternatives(')'));
      else if (part === '[') nodes.push({ kind: 'maybe', node: alternatives(']') });
      else if (part === ')' || part === ']') throw new Error(`brackets do not match in the phrase ${phrase}`);
      else nodes.push(leaf(part, writing));
    }
    return { kind: 'sequence', nodes };
  };
  return alternatives(undefined);
}

function oneOf(nodes: readonly PhraseNode[]): PhraseNode {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only : { kind: 'one of', nodes };
}

/** `what.s` stands for `what's` as well, which is two tokens. */
const HANGING = /(?<=\p{L}|^)\.(s|d|m|re|ve|ll)$/u;

function leaf(part: string, writing: Writing): PhraseNode {
  const name = part.slice(1, -1);
  if (part.startsWith('{')) return setNode(name, writing);
  if (part.startsWith('<')) {
    const [slot = '', set] = name.split('=');
    return set === undefined
      ? { kind: 'slot', name: slot }
      : { kind: 'slot', name: slot, node: setNode(set, writing) };
  }
  const written = part.replace(HANGING, "'$1");
  if (PATTERN.test(written)) return wordNode(written);
  const plain: PhraseNode = {
    kind: 'sequence',
    nodes: tokenize(written, writing.hasSpaces).map(({ text }) => wordNode(text)),
  };
  // `m.s` is `más` in Spanish.
  const isEither = written !== part && !part.startsWith('.');
  return isEither ? oneOf([plain, wordNode(part)]) : plain;
}

/** Sets are large, and many phrases name them. */
const parsedSets = new WeakMap<PhraseSets, Map<string, PhraseNode>>();

function setNode(name: string, writing: Writing): PhraseNode {
  const set = writing.sets[name];
  if (set === undefined) throw new Error(`there is no set of phrases called ${name}`);
  const parsed = parsedSets.get(writing.sets) ?? new Map<string, PhraseNode>();
  parsedSets.set(writing.sets, parsed);
  const known = parsed.get(name);
  if (known !== undefined) return known;
  // The longest first: `related to` is not `related` with something behind it.
  const longestFirst = set.toSorted((one, other) => other.length - one.length);
  const node = oneOf(longestFirst.map((one) => parsePhrase(one, writing)));
  parsed.set(name, node);
  return node;
}

const PATTERN = /[?.+\\]/;

function wordNode(text: string): PhraseNode {
  return PATTERN.test(text)
    ? { kind: 'word', text, pattern: new RegExp(`^(?:${text})$`, 'u') }
    : { kind: 'word', text };
}

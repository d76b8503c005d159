import type { ChatEvent, Input } from '../chat/event.ts';
import type { Intent } from '../chat/intent.ts';
import type { ActionTokens } from './action-tokens.ts';
import { VERB_LIST } from './verbs.ts';

/** Understands what was said or pressed. What is no verb is a search; nothing at all asks about the context. */
export function readIntent(
  { input, context }: Pick<ChatEvent, 'input' | 'context'>,
  tokens: Pick<ActionTokens, 'decode'>,
): Intent {
  if (input.kind === 'home') return { kind: 'home' };
  if (input.kind === 'action') return tokens.decode(input.token) ?? { kind: 'help' };
  const text = input.text.replace(SPACES, ' ').trim();
  const ofContext = verbOfContext(text);
  if (ofContext !== undefined) return context === undefined ? { kind: 'help' } : ofContext.read(context);
  return readWords(text.replace(SLASH_PAPER, ''));
}

/** Does this ask about what was said before it? Only then is that worth reading. */
export function isAboutContext(input: Input): boolean {
  return (input.kind === 'text' || input.kind === 'command') && verbOfContext(input.text) !== undefined;
}

const SPACES = /\s+/g;
const SLASH_PAPER = /^\/paper(?: |$)/i;

function verbOfContext(text: string) {
  return VERB_LIST.map(({ ofContext }) => ofContext).find((one) => one?.isMeant(text));
}

const SPOKEN = new Map(
  VERB_LIST.flatMap(({ words }) => (words?.said ?? []).map((said) => [said, words] as const)),
);
/** Longer ones first: `random paper` is not `random` with something behind it. */
const ANY_WORDS = [...SPOKEN.keys()].sort((one, other) => other.length - one.length).join('|');
/** People end what they say with a mark. */
const LINE = new RegExp(`^/?(${ANY_WORDS})(?:[!.?]*|:? (.+))$`, 'i');

function readWords(text: string): Intent {
  if (text === '') return { kind: 'help' };
  const [, said = '', rest] = LINE.exec(text) ?? [];
  const intent = SPOKEN.get(said.toLowerCase())?.read(rest, text);
  return intent ?? { kind: 'search', query: text, offset: 0, nearest: false };
}

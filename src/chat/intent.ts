import type { ActionTokens } from './action-token.ts';
import type { ChatEvent } from './ports.ts';

/** What a person wants. */
export type Intent =
  | { readonly kind: 'search'; readonly query: string; readonly offset: number; readonly nearest: boolean }
  /** `reference` is an id, a title or an address; `text` the whole input, in case it is none of these. */
  | { readonly kind: 'paper'; readonly reference: string; readonly text: string }
  /** `source` is a reference or any text. */
  | { readonly kind: 'related'; readonly source: string }
  | { readonly kind: 'cite'; readonly reference: string }
  /** Shows one paper to everyone in the conversation. */
  | { readonly kind: 'share'; readonly id: string }
  /** Puts a paper on the sender's reading list, or takes it off. */
  | { readonly kind: 'save'; readonly id: string }
  | { readonly kind: 'unsave'; readonly id: string }
  | { readonly kind: 'saved'; readonly offset: number }
  /** `text` is what follows the verb. */
  | { readonly kind: 'digest'; readonly verb: DigestVerb; readonly text: string }
  | { readonly kind: 'vote'; readonly slot: string; readonly value: 1 | -1 }
  | { readonly kind: 'home' }
  | { readonly kind: 'help' }
  | { readonly kind: 'expired' };

type DigestVerb = 'on' | 'off' | 'status' | 'preview' | 'now' | 'help';

/** Understands what was said or pressed. Whatever is no command is a search; nothing at all asks about the context. */
export function readIntent(event: ChatEvent, tokens: ActionTokens): Intent {
  const { input, context } = event;
  if (input.kind === 'home') return { kind: 'home' };
  if (input.kind === 'action') return readAction(input.token, tokens);
  const text = input.text.replace(SPACES, ' ').trim();
  if (isAboutContext(text))
    return context === undefined ? { kind: 'help' } : { kind: 'related', source: context };
  return readCommand(text.replace(SLASH_PAPER, ''));
}

/** Does this ask about what was said before it, rather than say something itself? Only then is that worth reading. */
export function isAboutContext(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || /^\s*\/?related(?: papers)?[\s?!.:]*$/i.test(text);
}

const SPACES = /\s+/g;
const SLASH_PAPER = /^\/paper(?: |$)/i;
const COMMAND = /^\/?(help|paper|related|cite|saved|digest)(?::? (.+))?$/i;

function readCommand(text: string): Intent {
  if (text === '') return { kind: 'help' };
  const [, name, rest] = COMMAND.exec(text) ?? [];
  const search: Intent = { kind: 'search', query: text, offset: 0, nearest: false };
  switch (name?.toLowerCase()) {
    case 'help':
      return rest === undefined ? { kind: 'help' } : search;
    case 'paper':
      return rest === undefined ? search : { kind: 'paper', reference: rest, text };
    case 'related':
      return rest === undefined ? { kind: 'help' } : { kind: 'related', source: rest };
    case 'cite':
      return rest === undefined ? { kind: 'help' } : { kind: 'cite', reference: rest };
    case 'saved':
      return rest === undefined ? { kind: 'saved', offset: 0 } : search;
    case 'digest':
      return readDigest(rest) ?? search;
    default:
      return search;
  }
}

const DIGEST = /^(on|off|status|preview|now|help)(?:[ :]+(.*))?$/i;
const CHANGES_DIGEST = /^\/?(?:paper )?\/?digest:? (?:on|off|now)\b/i;

/** Bare: how it stands. Words that are none of its verbs are a search for them. */
function readDigest(words: string | undefined): Intent | undefined {
  if (words === undefined) return { kind: 'digest', verb: 'status', text: '' };
  const [, verb, text = ''] = DIGEST.exec(words) ?? [];
  return verb === undefined ? undefined : { kind: 'digest', verb: verb.toLowerCase() as DigestVerb, text };
}

/** Does this change what a channel gets? Then it matters who says it. */
export function changesDigest(input: ChatEvent['input']): boolean {
  if (input.kind !== 'text' && input.kind !== 'command') return false;
  return CHANGES_DIGEST.test(input.text.replace(SPACES, ' ').trim());
}

/** Does a command ask for the digest without saying what? Platforms with forms show one. */
export function isBareDigest(text: string): boolean {
  return /^\s*digest\s*$/i.test(text);
}

function readAction(token: string, tokens: ActionTokens): Intent {
  const decoded = tokens.decode(token);
  if (decoded.kind === 'expired') return { kind: 'expired' };
  if (decoded.kind === 'invalid') return { kind: 'help' };
  const { action } = decoded;
  switch (action.kind) {
    case 'search':
      return action;
    case 'paper':
      return { kind: 'paper', reference: action.id, text: action.id };
    case 'related':
      return { kind: 'related', source: action.id };
    case 'cite':
      return { kind: 'cite', reference: action.id };
    case 'share':
      return { kind: 'share', id: action.id };
    case 'save':
      return { kind: 'save', id: action.id };
    case 'unsave':
      return { kind: 'unsave', id: action.id };
    case 'saved':
    case 'vote':
      return action;
    default:
      return action satisfies never;
  }
}

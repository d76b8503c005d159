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
  | { readonly kind: 'home' }
  | { readonly kind: 'help' }
  | { readonly kind: 'expired' };

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
const COMMAND = /^\/?(help|paper|related|cite|saved)(?::? (.+))?$/i;

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
    default:
      return search;
  }
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
      return action;
    default:
      return action satisfies never;
  }
}

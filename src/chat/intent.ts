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
  | { readonly kind: 'help' }
  | { readonly kind: 'expired' };

/** Understands what was said or pressed. Whatever is no command is a search; nothing at all asks about the context. */
export function readIntent(event: ChatEvent, tokens: ActionTokens): Intent {
  const { input, context } = event;
  if (input.kind === 'action') return readAction(input.token, tokens);
  const text = input.text.replace(SPACES, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return context === undefined || context.trim() === ''
      ? { kind: 'help' }
      : { kind: 'related', source: context };
  }
  return readCommand(text.replace(SLASH_PAPER, ''), SLASH_PAPER.test(text));
}

const SPACES = /\s+/g;
const SLASH_PAPER = /^\/paper(?: |$)/i;
const COMMAND = /^\/?(help|paper|related|cite)(?::? (.+))?$/i;

function readCommand(text: string, afterSlash: boolean): Intent {
  if (text === '') return { kind: 'help' };
  const [, name, rest] = COMMAND.exec(text) ?? [];
  const search: Intent = { kind: 'search', query: text, offset: 0, nearest: false };
  switch (name?.toLowerCase()) {
    case 'help':
      return rest === undefined ? { kind: 'help' } : search;
    case 'paper':
      return rest === undefined || afterSlash ? search : { kind: 'paper', reference: rest, text };
    case 'related':
      return rest === undefined ? search : { kind: 'related', source: rest };
    case 'cite':
      return rest === undefined ? search : { kind: 'cite', reference: rest };
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
    default:
      return action satisfies never;
  }
}

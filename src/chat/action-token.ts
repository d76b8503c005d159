import { createHash } from 'node:crypto';
import type { ChatAction } from './action.ts';

/** The smallest limit of the platforms, a Discord custom id of 100, with room for what makes ids differ in a message. */
export const MAX_TOKEN_CHARACTERS = 95;

/** Turns actions into the short strings that buttons carry, and back. */
export interface ActionTokens {
  /** At most 95 characters; what does not fit is held in memory under a short key. */
  encode(action: ChatAction): string;
  decode(token: string): DecodedToken;
}

type DecodedToken =
  | { readonly kind: 'action'; readonly action: ChatAction }
  /** Was held, and is not any more: the program was restarted, or many others came since. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'invalid' };

const DEFAULT_CAPACITY = 10_000;

/** @param capacity how many long actions are held; the one that was used the longest ago goes first */
export function createActionTokens(capacity = DEFAULT_CAPACITY): ActionTokens {
  const held = new Map<string, string>();
  const hold = (token: string): string => {
    const key = `h:${createHash('sha256').update(token).digest('base64url').slice(0, 22)}`;
    held.delete(key);
    held.set(key, token);
    const [oldest] = held.keys();
    if (held.size > capacity && oldest !== undefined) held.delete(oldest);
    return key;
  };
  return {
    encode: (action) => {
      const token = writeToken(action);
      return token.length <= MAX_TOKEN_CHARACTERS ? token : hold(token);
    },
    decode: (token) => {
      if (!token.startsWith('h:')) return readToken(token);
      const full = held.get(token);
      if (full === undefined) return { kind: 'expired' };
      hold(full);
      return readToken(full);
    },
  };
}

function writeToken(action: ChatAction): string {
  switch (action.kind) {
    case 'search':
      return `${action.nearest ? 'n' : 's'}:${action.offset}:${action.query}`;
    case 'vote':
      return `v:${action.value > 0 ? '+' : '-'}:${action.slot}`;
    case 'saved':
      return `l:${action.offset}`;
    default:
      return `${LETTERS[action.kind]}:${action.id}`;
  }
}

const SEARCH = /^([sn]):(\d{1,7}):(.*)$/s;
const SAVED = /^l:(\d{1,7})$/;
const VOTE = /^v:([+-]):(\d{4,6}-\d{2}-\d{2})$/;
const PAPER = /^([a-z]):(.+)$/s;

type PaperActionKind = Extract<ChatAction, { readonly id: string }>['kind'];

const LETTERS: Readonly<Record<PaperActionKind, string>> = {
  paper: 'p',
  related: 'r',
  cite: 'c',
  share: 'x',
  save: 'a',
  unsave: 'd',
};
const KINDS = new Map(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind as PaperActionKind]));

function readToken(token: string): DecodedToken {
  const [, mode, offset, query] = SEARCH.exec(token) ?? [];
  if (query !== undefined) {
    return {
      kind: 'action',
      action: { kind: 'search', query, offset: Number(offset), nearest: mode === 'n' },
    };
  }
  const [, listOffset] = SAVED.exec(token) ?? [];
  if (listOffset !== undefined)
    return { kind: 'action', action: { kind: 'saved', offset: Number(listOffset) } };
  const [, sign, slot] = VOTE.exec(token) ?? [];
  if (slot !== undefined)
    return { kind: 'action', action: { kind: 'vote', slot, value: sign === '+' ? 1 : -1 } };
  const [, letter = '', id] = PAPER.exec(token) ?? [];
  const kind = KINDS.get(letter);
  return id === undefined || kind === undefined
    ? { kind: 'invalid' }
    : { kind: 'action', action: { kind, id } };
}

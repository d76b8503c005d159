import { createHash } from 'node:crypto';
import type { Intent, Kind } from '../chat/intent.ts';
import { placedIn } from './placed-in.ts';
import { type AnyVerb, VERB_LIST, VERBS } from './verbs.ts';

/** The smallest limit of the platforms, a Discord custom id of 100, with room for what makes ids differ in a message. */
export const MAX_TOKEN_CHARACTERS = 95;

/** Turns intents into the short strings that buttons carry, and back. */
export interface ActionTokens {
  /** At most 95 characters; what does not fit is held in memory under a short key. */
  encode(intent: Intent): string;
  /**
   * @returns `expired` for what was held and is not any more, since the program was restarted or many others came since;
   * undefined for what is no token of ours
   */
  decode(token: string): Intent | undefined;
}

const DEFAULT_CAPACITY = 10_000;
const TOKEN = /^(.):(.*)$/s;
/** So many steps back a button leads. */
const MOST_STEPS = 8;
/** `b:<token> <token>`: what is wanted, which has no space, and what the message showed where it was pressed. */
const PLACED = /^b:(\S+) (.+)$/s;

const READERS = new Map<string, AnyVerb['token']>(
  VERB_LIST.flatMap(({ token }) => token.marks.map((mark) => [mark, token] as const)),
);

/** @param capacity how many long intents are held; the one that was used the longest ago goes first */
export function createActionTokens(capacity = DEFAULT_CAPACITY): ActionTokens {
  const held = new Map<string, string>();
  const hold = (token: string): string => {
    // The key has the form of a token that says that it expired.
    const hash = createHash('sha256').update(token).digest('base64url').slice(0, 22);
    const key = writeToken('expired', { kind: 'expired' }) + hash;
    held.delete(key);
    held.set(key, token);
    const [oldest] = held.keys();
    if (held.size > capacity && oldest !== undefined) held.delete(oldest);
    return key;
  };
  const short = (token: string) => (token.length <= MAX_TOKEN_CHARACTERS ? token : hold(token));
  const encode = (intent: Intent, steps = MOST_STEPS): string => {
    const token = short(writeToken(intent.kind, intent));
    const from = 'from' in intent ? intent.from : undefined;
    if (from === undefined || steps === 0) return token;
    // Of two that are too long together what is wanted stays readable for good.
    const wanted = /\s/.test(token) ? hold(token) : token;
    const shown = encode(from, steps - 1);
    const room = MAX_TOKEN_CHARACTERS - 'b: '.length - wanted.length;
    return short(`b:${wanted} ${shown.length <= room ? shown : hold(shown)}`);
  };
  const decode = (token: string, steps = MOST_STEPS): Intent | undefined => {
    const full = held.get(token);
    if (full !== undefined) hold(full);
    const [, wanted, shown] = PLACED.exec(full ?? token) ?? [];
    if (wanted === undefined || shown === undefined) return readToken(full ?? token);
    if (steps < 0) return undefined;
    const intent = decode(wanted, 0);
    return intent === undefined ? undefined : placedIn(intent, decode(shown, steps - 1));
  };
  return {
    encode: (intent) => encode(intent),
    decode: (token) => decode(token),
  };
}

function writeToken<K extends Kind>(kind: K, intent: Intent<K>): string {
  return VERBS[kind].token.write(intent);
}

function readToken(token: string): Intent | undefined {
  const [, mark = '', body = ''] = TOKEN.exec(token) ?? [];
  return READERS.get(mark)?.read(mark, body);
}

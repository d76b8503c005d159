import type { Context } from './event.ts';

/** A message that was said before a question, as a platform read it. */
export interface SaidBefore {
  /** `bot`: by the bot itself; `request`: said to the bot; `others`: what else was said. */
  readonly by: 'bot' | 'request' | 'others';
  /** Without addresses. */
  readonly words: string;
  /** Addresses of papers. */
  readonly links: readonly string[];
  /** Of the buttons below posts of the bot's own. */
  readonly tokens: readonly string[];
}

/** So many messages are read, the newest, besides the one that began it all. */
export const CONTEXT_MESSAGES = 30;
const CONTEXT_CHARACTERS = 8_000;
/** Of these for the first message. */
const FIRST_CHARACTERS = 4_000;
const LINKS = 20;
const TOKENS = 200;

/**
 * What a question about the conversation is about: what people said to each other, and the papers that the bot showed.
 * What was asked of the bot is not, nor what it answered in words.
 * @param said oldest first
 */
export function gatherContext(said: readonly SaidBefore[]): Context {
  const [first] = said;
  const newest = said.slice(-CONTEXT_MESSAGES);
  const all = first === undefined || newest.includes(first) ? newest : [first, ...newest];
  const spoken = all.filter((one, at) => isSpoken(one, all.slice(0, at)));
  const links = [...new Set(spoken.flatMap((one) => one.links))].slice(-LINKS);
  const lines = fitting(
    spoken.map(({ words }) => words),
    { room: CONTEXT_CHARACTERS - links.join('\n').length, keepsFirst: spoken[0] === first },
  );
  const tokens = all.toReversed().flatMap((one) => one.tokens);
  return { text: [...lines, ...links].join('\n'), tokens: [...new Set(tokens)].slice(0, TOKENS) };
}

/** Does a message say something by its words? */
function isSpoken({ by, tokens }: SaidBefore, before: readonly SaidBefore[]): boolean {
  if (by === 'request') return false;
  return (
    by === 'others' || (tokens.length === 0 && before.findLast((one) => one.by !== 'bot')?.by !== 'request')
  );
}

interface Fit {
  /** Characters for all of them. */
  readonly room: number;
  readonly keepsFirst: boolean;
}

/** The words that fit, the newest and the first. */
function fitting(words: readonly string[], { room, keepsFirst }: Fit): readonly string[] {
  const begins = keepsFirst ? (words[0]?.slice(0, FIRST_CHARACTERS) ?? '') : '';
  const kept: string[] = [];
  let left = room - begins.length;
  for (const one of words.slice(keepsFirst ? 1 : 0).toReversed()) {
    if (left <= 0) break;
    const text = one.slice(0, left);
    if (text === '') continue;
    kept.unshift(text);
    left -= text.length;
  }
  return begins === '' ? kept : [begins, ...kept];
}

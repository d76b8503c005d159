import type { Address } from './address.ts';
import type { Locale } from './locale.ts';

/** Something a person said or pressed, in the same form from every platform. */
export interface ChatEvent {
  readonly address: Address;
  readonly sender: Sender;
  readonly input: Input;
  /** What was said before, where this asks about that. */
  readonly context?: Context;
  /** Are there others here, to whom the sender may show a paper? */
  readonly canShare?: boolean;
  /** Others see the answer: it was asked among them, or the sender wants them to see it (`share:true`). */
  readonly inTheOpen?: true;
  /**
   * Nobody named the bot: a reply reached it because it answers a post of its own. It may be meant for others, and is best
   * met with silence unless it asks for something without doubt.
   */
  readonly isAside?: true;
  readonly receivedAt: Date;
}

/** The message or thread that a question replies to, or what came before it in a direct conversation. */
export interface Context {
  /**
   * What people said there to each other, oldest first, and addresses of papers, one a line at the end; not what was asked of
   * the bot, and of the bot's own posts those that have no buttons. Empty when there is none.
   */
  readonly text: string;
  /**
   * Tokens of the buttons below the bot's own posts there, those of the newest post first: they tell which papers it showed.
   * Empty where the platform has none.
   */
  readonly tokens: readonly string[];
  /** In a direct conversation: all was said to the bot, which may remember better what it is about. */
  readonly isDirect?: true;
}

interface Sender {
  readonly id: string;
  readonly name: string;
  /** May this person change what is posted in the channel? */
  readonly isManager: boolean;
  /** The platform's ids of the groups that are named in what was said and that the sender may notify there. */
  readonly mayPing?: readonly string[];
  /** The id is the same person's in all workspaces of the platform, who has one reading list there. */
  readonly isSameEverywhere?: true;
  /** The language that the platform says they read; English where it says none. */
  readonly locale?: Locale;
  /** By whose clocks they live, as an IANA zone, where the platform says so. */
  readonly timezone?: string;
}

/**
 * `text` is said in the open (a mention, a direct message, a line in the terminal), `command` to the bot alone
 * (`/paper` and its words), `action` is a button's token, `home` asks for the page that greets a person.
 */
export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'home' }
  | { readonly kind: 'action'; readonly token: string };

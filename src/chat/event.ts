import type { Address } from './address.ts';

/** Something a person said or pressed, in the same form from every platform. */
export interface ChatEvent {
  readonly address: Address;
  readonly sender: Sender;
  readonly input: Input;
  /** The text of the message or thread that this one replies to, for `related papers` without words of its own. */
  readonly context?: string;
  /** Are there others here, to whom the sender may show a paper? */
  readonly canShare?: boolean;
  readonly receivedAt: Date;
}

interface Sender {
  readonly id: string;
  readonly name: string;
  /** May this person change what is posted in the channel? */
  readonly isManager: boolean;
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

import type { Reply } from './reply.ts';

/** Where a conversation is: `platform:workspace:channel[:thread]`. The core reads only the platform. */
export type Address = string & { readonly __address: unique symbol };

/** Joins the parts of an address; the parts must not contain a colon. */
export function toAddress(platform: string, workspace: string, channel: string, thread?: string): Address {
  const parts =
    thread === undefined ? [platform, workspace, channel] : [platform, workspace, channel, thread];
  return parts.join(':') as Address;
}

/** Something a person said or pressed, in the same form from every platform. */
export interface ChatEvent {
  readonly address: Address;
  readonly sender: Sender;
  readonly input: Input;
  /** The text of the message or thread that this one replies to, for `related papers` without words of its own. */
  readonly context?: string;
  readonly receivedAt: Date;
}

interface Sender {
  readonly id: string;
  readonly name: string;
  /** May this person change what is posted in the channel? */
  readonly isManager: boolean;
}

/** `text` is free text (a mention, a direct message, a line in the terminal); `action` is a button's token. */
export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly token: string };

/** One completion of what is being typed: `label` is shown, `value` is what to ask for. */
interface Completion {
  readonly label: string;
  readonly value: string;
  readonly kind: 'title' | 'author';
}

/** The core as a platform sees it. */
export interface Bot {
  /** Never rejects: what goes wrong becomes a reply that says so. */
  handle(event: ChatEvent): Promise<Reply>;
  /** Answered from memory; at most `limit` completions, best first. */
  complete(prefix: string, limit: number): readonly Completion[];
  /** What the corpus is, in words: `278 papers: NeurIPS 2020 (178), NeurIPS 2023 (100)`. */
  readonly corpusFacts: string;
}

/** A place where people talk. */
export interface Platform {
  readonly name: string;
  /** Resolves when it takes events. */
  start(bot: Bot): Promise<void>;
  /** Resolves when nothing is in flight any more. */
  stop(): Promise<void>;
}

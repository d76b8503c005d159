import type { Address } from './address.ts';
import type { Posting } from './posting.ts';
import type { Reply } from './reply.ts';

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

/** One completion of what is being typed: `label` is shown, `value` is what to ask for. */
export interface Completion {
  readonly label: string;
  readonly value: string;
  /** The same as a button's token: opens the paper, or searches for the author. */
  readonly token: string;
  readonly kind: 'title' | 'author';
}

/** A channel's digest, or what would hold if it were turned on. */
export interface DigestForm {
  readonly isOn: boolean;
  /** `HH:MM` */
  readonly time: string;
  readonly timezone: string;
  /** ISO weekdays. */
  readonly days: readonly number[];
  /** Empty: any paper. */
  readonly topic: string;
  readonly thread: boolean;
}

/** The core as a platform sees it. */
export interface Bot {
  /** Never rejects: what goes wrong becomes a reply that says so. */
  handle(event: ChatEvent): Promise<Reply>;
  /** Answered from memory; at most `limit` completions, best first, of one kind or of both. */
  complete(prefix: string, limit: number, kind?: Completion['kind']): readonly Completion[];
  /** Time zones by the beginning of their name or of a city's; undefined where there are no digests. */
  readonly completeZones?: (
    prefix: string,
    limit: number,
  ) => Promise<readonly { readonly label: string; readonly timezone: string }[]>;
  /** The channel's digest as a form shows it; undefined where there are no digests. */
  readonly digestForm?: (address: Address) => Promise<DigestForm>;
  /** What the corpus is, in words: `278 papers: NeurIPS 2020 (178), NeurIPS 2023 (100)`. */
  readonly corpusFacts: string;
}

/** Which events were taken, over restarts and by all replicas: platforms deliver some more than once. */
export interface SeenEvents {
  /** True the first time a key is claimed, false for a day after that. */
  claim(key: string): Promise<boolean>;
}

/** Keeps what must stay secret, encrypted at rest. */
export interface SecretStore {
  put(name: string, value: string): Promise<void>;
  get(name: string): Promise<string | undefined>;
  remove(name: string): Promise<void>;
}

/** A place where people talk. */
export interface Platform {
  readonly name: string;
  /** Undefined where nobody can be posted to. */
  readonly posting?: Posting | undefined;
  /** Resolves when it takes events. */
  start(bot: Bot): Promise<void>;
  /** Resolves when nothing is in flight any more. */
  stop(): Promise<void>;
}

/** What `doctor` found out about one thing: a line, and what to do when it is not well. */
export interface Finding {
  readonly well: boolean;
  /** What was looked at: `Slack token`. */
  readonly about: string;
  readonly found: string;
  readonly remedy?: string;
}

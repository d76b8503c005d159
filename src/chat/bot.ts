import type { Address } from './address.ts';
import type { ChatEvent, Input } from './event.ts';
import type { Locale } from './locale.ts';
import type { Answer, Reply } from './reply.ts';
import type { Commands } from './slash-command.ts';

/** The core as a platform sees it. */
export interface Bot {
  /** Never rejects: what goes wrong becomes a reply that says so. */
  handle(event: ChatEvent): Promise<Reply>;
  /** What is worth finding out before this is handled. */
  needs(input: Input): Needs;
  /** Slash commands and menus of messages, to be registered and routed. */
  readonly commands: Commands;
  /** At most `limit` completions, best first, of one kind or of both; none as long as the library does not answer. */
  complete(prefix: string, limit: number, kind?: Completion['kind']): Promise<readonly Completion[]>;
  /** What to offer before anything is typed: what the asker looked at lately, and what others like. At most `limit`. */
  readonly propose?: (
    asker: Proposing,
    limit: number,
    kind?: Completion['kind'],
  ) => Promise<readonly Completion[]>;
  /** A small card for the address of a paper that is here, for everybody to see; undefined for any other address. */
  card(address: string): Promise<Answer | undefined>;
  /** Time zones by the beginning of their name or of a city's; undefined where there are no digests. */
  readonly completeZones?: (
    prefix: string,
    limit: number,
  ) => Promise<readonly { readonly label: string; readonly timezone: string }[]>;
  /** The channel's digest as a form shows it; undefined where there are no digests. */
  readonly digestForm?: (address: Address) => Promise<DigestForm>;
  /** What there is to ask about: `278 papers`, and `278 papers: NeurIPS 2020 (178), NeurIPS 2023 (100)`; in English by default. */
  facts(locale?: Locale): Promise<{ readonly papers: string; readonly inWords: string }>;
  /** Why answers take long now, as a sentence (“The library is being read: 40 %.”); undefined when they do not; in English by default. */
  reading(locale?: Locale): string | undefined;
  /** Calls back when answers may differ from earlier ones. @returns ends that */
  onChange(listener: () => void): () => void;
}

/** What a platform has to do before a question is answered. */
interface Needs {
  /** It asks about what was said before it. */
  readonly context: boolean;
  /** It matters whether the sender may manage the channel. */
  readonly manager: boolean;
  /** What it changes is the library's, and so everybody's: that a conversation is the sender's own counts for nothing. */
  readonly ofLibrary?: true;
  /** It changes what is kept or posted, so that no mere look at an address may do it. */
  readonly changes: boolean;
}

/** One completion of what is being typed: `label` is shown, `value` is what to ask for. */
export interface Completion {
  readonly label: string;
  readonly value: string;
  /** The same as a button's token: opens the paper, or searches for the author. */
  readonly token: string;
  /** Words that, said as they are, get exactly this and nothing like it; where there are none, `value` does. */
  readonly exact?: string;
  /** `search` is a question that was asked before. */
  readonly kind: 'title' | 'author' | 'venue' | 'search';
}

/** Who is about to type, and where. */
type Proposing = Pick<ChatEvent, 'address' | 'sender'>;

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
  /** Of what is new, else of the library or none; by default any of the library. */
  readonly papers?: 'any' | 'new' | 'new only';
  readonly thread: boolean;
}

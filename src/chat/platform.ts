import type { Bot } from './bot.ts';
import type { Posting } from './posting.ts';

/** A place where people talk. */
export interface Platform {
  readonly name: string;
  /** Undefined where nobody can be posted to. */
  readonly posting?: Posting | undefined;
  /** How its connection is now. */
  readonly connection: Connection;
  /** How many answers and posts wait for their turn. */
  readonly waiting?: number | undefined;
  /** Resolves when it takes events. @throws PaperboyError where only whoever runs Paperboy can help */
  start(bot: Bot): Promise<void>;
  /** Resolves when nothing is in flight any more. */
  stop(): Promise<void>;
}

/**
 * How a platform is connected. What may pass is tried again by the platform itself, and is `connecting`; `refused` does not
 * pass by itself, and the platform tries nothing any more. Reasons are sentences for whoever runs Paperboy, with the remedy.
 */
export type Connection =
  | { readonly state: 'connected' }
  | { readonly state: 'connecting'; readonly reason?: string | undefined }
  | { readonly state: 'refused'; readonly reason: string };

/** Of what needs no connection. */
export const CONNECTED: Connection = { state: 'connected' };

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

/** What `doctor` found out about one thing: a line, and what to do when it is not well. */
export interface Finding {
  readonly well: boolean;
  /** What was looked at: `Slack token`. */
  readonly about: string;
  readonly found: string;
  readonly remedy?: string;
}

import type { webApi } from '@slack/bolt';
import type { Bot } from '../../chat/bot.ts';
import type { ChatEvent } from '../../chat/event.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Logger } from '../../logger.ts';
import type { Managers } from './config.ts';
import type { People } from './person.ts';

/** Where a question came from, and so how it is answered. */
export interface Conversation {
  readonly client: webApi.WebClient;
  readonly team: string;
  readonly user: string;
  /** Undefined in App Home and where Slack does not say. */
  readonly channel?: string;
  readonly thread?: string;
  /** An answer in the open begins the thread: until then nothing that one person alone sees is shown in it. */
  readonly isNewThread?: boolean;
  /** The message whose button was pressed. */
  readonly pressed?: string;
  /** Takes answers that only the asker sees, also where the bot is no member. */
  readonly responseUrl?: string;
  /** The pressed message is seen by the asker alone, so that a next page may take its place. */
  readonly isPrivateMessage?: boolean;
  /** The bot's own direct messages with the asker: there is nobody else to hide an answer from. */
  readonly isDirect?: boolean;
  /** A response_url of a command replaces what was answered through it before; one of a button replaces its message. */
  readonly isCommand?: boolean;
}

/** A question of a person. */
export interface Question {
  readonly conversation: Conversation;
  readonly event: ChatEvent;
}

/** What listeners work with. None of these throws or rejects: what goes wrong is told to the asker and logged. */
export interface SlackContext {
  readonly bot: Bot;
  readonly managers: Managers;
  /** What Slack knows of those who ask. */
  readonly people: People;
  readonly logger: Logger;
  /** Begins to answer. Nobody waits for it, so that a request is forgotten once it is acknowledged. */
  readonly answer: (question: Question) => void;
  /** Begins other work with the Web API for an asker. */
  readonly attempt: (question: Question, work: () => Promise<unknown>) => void;
  /** Delivers what is answered already, wherever there is a way. */
  readonly say: (question: Question, reply: Reply) => void;
  /** Bolt's `ack`: when the socket dropped meanwhile the answer is still worth giving. */
  readonly acknowledge: (ack: () => Promise<void>) => Promise<void>;
  /** False for an event that Slack delivers again. */
  readonly isNew: (eventId: string | undefined) => Promise<boolean>;
  /** A workspace, or an organisation, removed the app. */
  readonly forget: (removal: {
    readonly team: string | undefined;
    readonly enterprise: string | undefined;
    /** Milliseconds since 1970; undefined where Slack does not say. */
    readonly removedAt: number | undefined;
  }) => Promise<void>;
}

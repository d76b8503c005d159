import pino from 'pino';
import { createBot } from '../../src/answers/bot.ts';
import { composeDigest } from '../../src/answers/compose-digest.ts';
import { createContext } from '../../src/answers/create-context.ts';
import type { Address } from '../../src/chat/address.ts';
import type { Bot } from '../../src/chat/bot.ts';
import type { Input } from '../../src/chat/event.ts';
import type { Kind } from '../../src/chat/intent.ts';
import type { Locale } from '../../src/chat/locale.ts';
import { CONNECTED } from '../../src/chat/platform.ts';
import type { Action, Answer, Reply } from '../../src/chat/reply.ts';
import { createDigestSchedule } from '../../src/digest/digest-schedule.ts';
import type { Library } from '../../src/search/library.ts';
import { openStore } from '../../src/store/open-store.ts';
import { NOW } from './now.ts';

/** A channel of one platform in which Ada talks with the bot. */
export interface Lab {
  readonly bot: Bot;
  readonly channel: Address;
  hear(input: Input): Promise<Reply>;
  /** Says `/paper` and these words, to the bot alone. */
  command(text: string): Promise<Reply>;
  /** Presses the first button of this kind that a reply has. @throws Error where it has none */
  press(kind: Kind, reply: Answer): Promise<Reply>;
  /** What the bot posted of its own accord, newest last. */
  readonly posts: readonly Answer[];
  close(): Promise<void>;
}

/** Who asks where, and what about. */
export interface LabOptions {
  readonly library: Library;
  readonly channel: Address;
  readonly person: string;
  /** What Ada reads. */
  readonly locale: Locale;
}

const DAY_HOURS = 12;

/** A real bot over a database in memory; only the moment is ours, and the channel that takes its posts. */
export async function openLab({ library, channel, person, locale }: LabOptions): Promise<Lab> {
  const store = await openStore('file::memory:');
  const logger = pino({ level: 'silent' });
  const posts: Answer[] = [];
  const context = createContext({ library, readingList: store.readingList });
  const [platform = ''] = channel.split(':');
  const posting = {
    send: async (_: Address, answer: Answer) => String(posts.push(answer)),
    find: async () => undefined,
    openThread: async () => {},
    obstacle: async () => undefined,
    direct: async (address: Address) => address,
    tell: async () => {},
  };
  const schedule = createDigestSchedule({
    records: store.digests,
    library,
    settings: {
      ...{ channels: [], time: '10:00', timezone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], topic: undefined },
      catchUpMs: DAY_HOURS * 3_600_000,
    },
    compose: (post) => composeDigest(post, context),
    platforms: new Map([
      [
        platform,
        { name: platform, posting, connection: CONNECTED, start: async () => {}, stop: async () => {} },
      ],
    ]),
    logger,
    pace: { now: () => NOW, elapsed: () => 0 },
  });
  const bot = createBot({
    ...{ library, readingList: store.readingList, conversations: store.conversations, logger },
    digests: async () => schedule.desk,
    random: () => 0.5,
  });
  const hear = (input: Input) =>
    bot.handle({
      address: channel,
      sender: { id: person, name: 'Ada', isManager: true, locale },
      input,
      canShare: true,
      ...(input.kind === 'text' ? { inTheOpen: true as const } : {}),
      receivedAt: NOW,
    });
  return {
    bot,
    channel,
    hear,
    command: (text) => hear({ kind: 'command', text }),
    press: (kind, reply) => hear({ kind: 'action', token: actionOf(kind, reply).token }),
    posts,
    close: () => store.close(),
  };
}

function actionOf(kind: Kind, { blocks }: Answer): Action {
  const actions = blocks.flatMap((block) => ('actions' in block ? block.actions : []));
  const found = actions.find((action) => action.kind === kind);
  if (found !== undefined) return found;
  throw new Error(
    `There is no button of the kind ${kind}, but ${actions.map((one) => one.kind).join(', ')}.`,
  );
}

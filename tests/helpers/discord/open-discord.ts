import pino from 'pino';
import { afterAll, afterEach, expect } from 'vitest';
import type { DiscordConfig } from '../../../src/platforms/discord/config.ts';
import { createDiscordPlatform } from '../../../src/platforms/discord/discord-platform.ts';
import { readableLog } from '../readable-log.ts';
import { listeningBot, type Script } from '../scripted-bot.ts';
import { type Call, type DiscordServer, startDiscordServer, TOKEN } from './discord-server.ts';

/** The message in a call, whether of an interaction or of its own. */
export const messageOf = ({ body }: Call) => (body['data'] ?? body) as Readonly<Record<string, unknown>>;

/** A call with an answer that has these words, and that Discord took. */
export const said =
  (words: string) =>
  (call: Call): boolean =>
    call.status < 300 && JSON.stringify(call.body).includes(words);

/** The flag of what one person alone sees. */
export const EPHEMERAL = 64;
/** The flag of a message that is made of components. */
export const IS_COMPONENTS_V2 = 1 << 15;
/** An answer that one person alone sees. */
export const ASIDE = EPHEMERAL | IS_COMPONENTS_V2;

/** What is typed into an option of a slash command. */
export const option = (name: string, value: string | boolean) => ({
  name,
  type: typeof value === 'boolean' ? 5 : 3,
  value,
});

/** All servers, with the commands of all of them. */
export function configFor(discord: DiscordServer): DiscordConfig {
  return { token: TOKEN, guildId: undefined, shards: undefined, apiUrl: discord.apiUrl };
}

/** What a test may want otherwise of the platform. */
type PlatformWishes = Partial<Omit<Parameters<typeof createDiscordPlatform>[0], 'config' | 'logger'>>;

interface OpenOptions extends Script, PlatformWishes {
  /** Is the switch of the privileged intent on? */
  readonly contentIntent?: boolean;
}

/** A platform that is connected to Discord; whoever opens it stops it. */
export async function openPlatform(discord: DiscordServer, wishes: PlatformWishes = {}) {
  const platform = createDiscordPlatform({
    config: configFor(discord),
    logger: pino({ level: 'silent' }),
    ...wishes,
  });
  await platform.start(listeningBot({}).bot);
  return platform;
}

/**
 * Discord and our platform connected to it with a scripted bot, for one file of tests: each ends without anything that
 * Discord would have refused.
 */
export async function openDiscord({ contentIntent = false, answer, bot: more, ...wishes }: OpenOptions = {}) {
  const discord = await startDiscordServer({ contentIntent, moreChannels: 1 });
  afterEach(() => expect(discord.violations).toEqual([]));
  const { lines, logger } = readableLog();
  const script = {
    ...(answer === undefined ? {} : { answer }),
    ...(more === undefined ? {} : { bot: more }),
  };
  const { bot, events, asked } = listeningBot(script);
  const platform = createDiscordPlatform({ config: configFor(discord), logger, ...wishes });
  await platform.start(bot);
  afterAll(async () => {
    await platform.stop();
    await discord.close();
  });
  return {
    discord,
    platform,
    events,
    asked,
    /** What was logged, a line of JSON each. */
    log: lines as readonly string[],
    /** The first call that fits, after something was done. */
    next: async (act: () => unknown, fits: (call: Call) => boolean): Promise<Call> => {
      const since = discord.calls.length;
      await act();
      return discord.waitForCall(fits, since);
    },
  };
}

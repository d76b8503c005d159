import { expect, onTestFinished } from 'vitest';
import type { Connection } from '../../../src/chat/platform.ts';
import type { DiscordConfig } from '../../../src/platforms/discord/config.ts';
import { createDiscordPlatform } from '../../../src/platforms/discord/discord-platform.ts';
import type { Dispatcher } from '../../../src/proxy.ts';
import { readableLog } from '../readable-log.ts';
import { listeningBot, wordsAs, wordsOf } from '../scripted-bot.ts';
import { startDiscordServer } from './discord-server.ts';
import { configFor, said } from './open-discord.ts';

/** How long a condition is waited for, on a machine that others use too. */
export const PATIENTLY = { timeout: 30_000, interval: 50 };

interface Wishes extends Partial<DiscordConfig> {
  readonly contentIntent?: boolean;
  /** By which the platform finds Discord. */
  readonly host?: string;
  readonly dispatcher?: Dispatcher | undefined;
}

/** Discord and a platform that is not started yet, for one test; pauses are short, and how long they would be is noted. */
export async function preparePlatform({ contentIntent = false, host, dispatcher, ...wishes }: Wishes = {}) {
  const discord = await startDiscordServer({ contentIntent, ...(host === undefined ? {} : { host }) });
  const { lines, logger } = readableLog();
  const connections: Connection[] = [];
  const pauses: number[] = [];
  const { bot } = listeningBot({ answer: (event) => wordsAs(`asked: ${wordsOf(event)}`, 'everyone') });
  const platform = createDiscordPlatform({
    config: { ...configFor(discord), ...wishes },
    logger,
    dispatcher,
    onConnection: (connection) => connections.push(connection),
    pause: (failures) => {
      pauses.push(failures);
      return 10;
    },
  });
  onTestFinished(async () => {
    await platform.stop();
    await discord.close();
  });
  const state = () => platform.connection.state;
  return {
    discord,
    platform,
    connections,
    pauses,
    log: lines as readonly string[],
    start: () => platform.start(bot),
    /** How it is connected comes to be this. */
    becomes: (wanted: Connection['state']) => expect.poll(state, PATIENTLY).toBe(wanted),
    /** Somebody asks, again and again until there is an answer: what comes without a connection is lost. */
    answers: async (words: string) => {
      const since = discord.calls.length;
      const isAnswered = async () => {
        if (discord.calls.slice(since).some(said(`asked: ${words}`))) return true;
        await discord.say(`<@${discord.botId}> ${words}`);
        return false;
      };
      await expect.poll(isAnswered, { timeout: 30_000, interval: 300 }).toBe(true);
    },
  };
}

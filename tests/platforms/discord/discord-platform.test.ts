import { describe, expect, it, onTestFinished } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import { createDiscordPlatform } from '../../../src/platforms/discord/discord-platform.ts';
import { silent } from '../../helpers/conversation.ts';
import { startDiscordServer } from '../../helpers/discord/discord-server.ts';
import { configFor, openDiscord, option, said } from '../../helpers/discord/open-discord.ts';
import { replyOf, scriptedBot, wordsOf } from '../../helpers/scripted-bot.ts';

const HOSTILE = '@everyone <@700000000000000001> **b** https://evil.example/x ||s||';

/** In each kind of block the asker's own words. */
const { discord, next } = await openDiscord({
  answer: (event) => ({
    ...replyOf(wordsOf(event)),
    audience: event.input.kind === 'text' ? 'everyone' : 'sender',
  }),
});

describe('hostile words', () => {
  it.each([
    ['after a slash', () => discord.slash('paper', [option('query', HOSTILE)])],
    ['in a mention', () => discord.say(`<@${discord.botId}> ${HOSTILE}`)],
    ['in a direct message', () => discord.sayRaw({ content: HOSTILE })],
  ])('%s ping nobody and unfold nothing', async (_, act) => {
    // The proxy's rules have a word on mentions and addresses; see validate.ts.
    await next(act, ({ body }) => JSON.stringify(body).includes('evil'));
  });
});

it('follows what the library holds until it is stopped', async () => {
  const server = await startDiscordServer({ contentIntent: false });
  const platform = createDiscordPlatform({ config: configFor(server), logger: silent });
  onTestFinished(async () => {
    await platform.stop();
    await server.close();
  });
  let following = 0;
  const onChange = () => {
    following++;
    return () => void following--;
  };
  await platform.start({ ...scriptedBot((event) => replyOf(wordsOf(event))), onChange });
  expect(following).toBe(1);
  await platform.stop();
  expect(following).toBe(0);
});

it('goes on when the library does not say what it holds', async () => {
  const rejected: unknown[] = [];
  const note = (reason: unknown) => rejected.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  const own = await openDiscord({
    bot: { facts: () => Promise.reject(new Error('the library does not answer')) },
  });
  await expect.poll(() => own.log.join()).toContain('the library does not answer');
  await own.next(() => own.discord.slash('paper', [option('query', 'bandits')]), said('asked: bandits'));
  expect(rejected).toEqual([]);
});

it('tells how many answers and posts wait', async () => {
  const server = await startDiscordServer();
  const platform = createDiscordPlatform({
    config: configFor(server),
    logger: silent,
    postDeadlineMs: 1_000,
  });
  onTestFinished(async () => {
    await platform.stop();
    await server.close();
  });
  const answer = Promise.withResolvers<void>();
  await platform.start(
    scriptedBot(async (event) => {
      await answer.promise;
      return replyOf(wordsOf(event));
    }),
  );
  expect(platform.waiting).toBe(0);
  await server.slash('paper', [option('query', 'bandits')]);
  await expect.poll(() => platform.waiting).toBe(1);
  const path = /messages$/;
  server.inject({ method: 'POST', path, times: 1, status: 429, retryAfter: 3_600 });
  const here = toAddress('discord', server.guildId, server.channelId);
  const post = platform.posting?.send(here, { ...replyOf('text'), deliveryKey: 'key' });
  await expect.poll(() => platform.waiting).toBe(2);
  await expect(post).rejects.toMatchObject({ kind: 'later' });
  answer.resolve();
  await expect.poll(() => platform.waiting).toBe(0);
});

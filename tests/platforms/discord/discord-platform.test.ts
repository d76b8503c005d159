import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Bot, Platform } from '../../../src/chat/ports.ts';
import { createDiscordPlatform } from '../../../src/platforms/discord/discord-platform.ts';
import {
  type Call,
  type DiscordServer,
  startDiscordServer,
  TOKEN,
} from '../../helpers/discord/discord-server.ts';
import { replyOf, scriptedBot } from '../../helpers/scripted-bot.ts';

const LATE_MS = 1_300;
const HOSTILE = '@everyone <@700000000000000001> **b** https://evil.example/x ||s||';

/** Late for what begins with “slow”; in each kind of block the asker's own words; open for what has “open” in it. */
const bot: Bot = scriptedBot(async ({ input }) => {
  const text = input.kind === 'text' || input.kind === 'command' ? input.text : '';
  if (text.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, LATE_MS));
  const audience = input.kind === 'text' || text.includes('open') ? 'everyone' : 'sender';
  return { ...replyOf(text), audience };
});

let discord: DiscordServer;
let platform: Platform;

beforeAll(async () => {
  discord = await startDiscordServer();
  platform = createDiscordPlatform({
    config: { token: TOKEN, guildId: undefined, shards: undefined, apiUrl: discord.apiUrl },
    logger: pino({ level: 'silent' }),
  });
  await platform.start(bot);
});

afterEach(() => expect(discord.violations).toEqual([]));

afterAll(async () => {
  await platform.stop();
  await discord.close();
});

const query = (value: string) => [{ name: 'query', type: 3, value }];
const types = (since: number) =>
  discord.calls.slice(since).map(({ method, body }) => `${method} ${body['type'] ?? ''}`.trim());
const has = (words: string) => (call: Call) => JSON.stringify(call.body).includes(words);

describe('an answer that takes longer than a second', () => {
  it('is deferred for the asker alone, then given', async () => {
    const since = discord.calls.length;
    await discord.slash('paper', query('slow one'));
    const deferred = await discord.waitForCall(({ body }) => body['type'] === 5, since);
    const answer = await discord.waitForCall(has('slow one'), since);
    expect(deferred.body['data']).toMatchObject({ flags: 64 });
    expect(answer).toMatchObject({ method: 'PATCH' });
    expect(answer.path).toMatch(/^\/webhooks\/.*(?:@|%40)original$/);
  });

  it('is given to everyone after it was deferred, when it is for everyone', async () => {
    const since = discord.calls.length;
    await discord.slash('paper', query('slow open'));
    await discord.waitForCall(
      ({ method, path }) => method === 'POST' && path.startsWith('/webhooks/'),
      since,
    );
    expect(types(since)).toEqual(['POST 5', 'PATCH', 'POST']);
  });

  it('is not deferred when it comes in time', async () => {
    const since = discord.calls.length;
    await discord.slash('paper', query('quick'));
    await discord.waitForCall(has('quick'), since);
    expect(types(since)).toEqual(['POST 4']);
  });

  it('shows after a mention that the bot types', async () => {
    const since = discord.calls.length;
    await discord.say(`<@${discord.botId}> slow three`);
    const typing = await discord.waitForCall(({ path }) => path.endsWith('/typing'), since);
    const answer = await discord.waitForCall(has('slow three'), since);
    expect(answer.at).toBeGreaterThan(typing.at);
  });
});

describe('hostile words', () => {
  it('of a person ping nobody and unfold nothing', async () => {
    for (const act of [
      () => discord.slash('paper', query(HOSTILE)),
      () => discord.say(`<@${discord.botId}> ${HOSTILE}`),
      () => discord.sayRaw({ content: HOSTILE }),
    ]) {
      const since = discord.calls.length;
      await act();
      // The proxy's rules have a word on mentions and addresses; see validate.ts.
      await discord.waitForCall(({ body }) => JSON.stringify(body).includes('evil'), since);
    }
  });
});

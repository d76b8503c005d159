import { describe, expect, it, onTestFinished } from 'vitest';
import { createDiscordPlatform } from '../../../src/platforms/discord/discord-platform.ts';
import { silent } from '../../helpers/conversation.ts';
import { startDiscordServer } from '../../helpers/discord/discord-server.ts';
import { configFor, openDiscord, option } from '../../helpers/discord/open-discord.ts';
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

import { describe, it } from 'vitest';
import { openDiscord, option } from '../../helpers/discord/open-discord.ts';
import { replyOf, wordsOf } from '../../helpers/scripted-bot.ts';

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

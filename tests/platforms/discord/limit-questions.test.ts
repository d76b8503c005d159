import { describe, expect, it } from 'vitest';
import type { Call } from '../../helpers/discord/discord-server.ts';
import { EPHEMERAL, messageOf, openDiscord, option, said } from '../../helpers/discord/open-discord.ts';
import { wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';

const WAITS = 'I have five questions of yours waiting';

/** A platform that answers nothing until `release`; each test has its own, where nothing is at work yet. */
async function openHolding() {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const opened = await openDiscord({
    answer: async (event) => {
      await held;
      return wordsAs(`asked: ${wordsOf(event)}`, 'sender');
    },
  });
  return { ...opened, release };
}

const [open, typed] = await Promise.all([openHolding(), openHolding()]);

const answersTo = (calls: readonly Call[], words: string) => calls.filter(said(words));

describe('many questions of one person', () => {
  it('in a channel are answered a few at a time; of the rest they are told once, alone', async () => {
    const { discord, next, release } = open;
    const us = `<@${discord.botId}>`;
    const since = discord.calls.length;
    for (let n = 0; n < 12; n++) await discord.say(`${us} flood ${n}`);
    const told = await discord.waitForCall(said(WAITS), since);
    expect(told.path).not.toContain(discord.channelId);
    release();
    await discord.waitForCall(said('asked: flood 4'), since);
    await next(() => discord.say(`${us} afterwards`), said('asked: afterwards'));
    const calls = discord.calls.slice(since);
    expect(answersTo(calls, 'asked: flood')).toHaveLength(5);
    expect(answersTo(calls, WAITS)).toHaveLength(1);
  });

  it('after a slash are each told that they have to wait', async () => {
    const { discord, events, next, release } = typed;
    const since = discord.calls.length;
    for (let n = 0; n < 5; n++) await discord.slash('paper', [option('query', `flood ${n}`)]);
    await expect.poll(() => events.length, { timeout: 20_000 }).toBe(5);
    for (let n = 0; n < 2; n++)
      expect(
        messageOf(await next(() => discord.slash('paper', [option('query', 'more')]), said(WAITS))),
      ).toMatchObject({ flags: EPHEMERAL });
    release();
    await discord.waitForCall(said('asked: flood 4'), since);
    expect(events.length).toBe(5);
  });
});

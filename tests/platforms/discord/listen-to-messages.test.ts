import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../helpers/discord/discord-server.ts';
import { openDiscord, said } from '../../helpers/discord/open-discord.ts';
import { wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';

const LATE_MS = 1_300;
const { discord, events, log, asked, next } = await openDiscord({
  answer: async (event) => {
    if (wordsOf(event).startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    return wordsAs(`asked: ${wordsOf(event)}`, 'everyone');
  },
});
const us = `<@${discord.botId}>`;
const inDirect = ({ path }: Call) => path.startsWith('/channels/9');

describe('a mention', () => {
  it('asks the bot its words, and is answered by a reply that notifies nobody', async () => {
    const answer = await next(async () => {
      expect(await asked(() => discord.say(`${us} graph networks`))).toMatchObject({
        address: `discord:${discord.guildId}:${discord.channelId}`,
        sender: { id: discord.adaId, name: 'ada' },
        input: { kind: 'text', text: 'graph networks' },
      });
    }, said('asked: graph'));
    expect(answer.path).toContain(discord.channelId);
    expect(answer.body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } });
    expect(answer.body['message_reference']).toBeDefined();
  });

  it('shows that the bot types where the answer takes longer than a second', async () => {
    const since = discord.calls.length;
    await discord.say(`${us} slow one`);
    const typing = await discord.waitForCall(({ path }) => path.endsWith('/typing'), since);
    const answer = await discord.waitForCall(said('asked: slow one'), since);
    expect(answer.at).toBeGreaterThan(typing.at);
  });

  it('alone asks about the message that it replies to, or the thread that it is in', async () => {
    const before = await discord.say('How is Q-learning made conservative?');
    const reply = await asked(() => discord.say(us, { replyTo: before }));
    expect(reply.context).toBe('How is Q-learning made conservative?');
    const channel = discord.threadId;
    await discord.say('Unlearning?', { channel });
    await discord.say('And offline?', { channel });
    expect((await asked(() => discord.say(us, { channel }))).context).toBe('Unlearning?\nAnd offline?');
    expect((await asked(() => discord.say(us))).context).toBeUndefined();
    expect((await asked(() => discord.say(`${us} bandits`, { channel }))).context).toBeUndefined();
  });

  it('of words that it may not read is told which switch to turn', async () => {
    const hidden = await discord.say('');
    const told = await next(() => discord.say(us, { replyTo: hidden }), said('Message Content Intent'));
    expect(told.path).toContain(discord.channelId);
  });
});

describe('a direct message', () => {
  it('asks the bot without a mention, and is answered there', async () => {
    const answer = await next(async () => {
      const { address, sender, input } = await asked(() => discord.sayRaw({ content: 'bandits' }));
      expect(address).toMatch(/^discord:dm:9\d+$/);
      expect(sender.isManager).toBe(true);
      expect(input).toEqual({ kind: 'text', text: 'bandits' });
    }, said('asked: bandits'));
    expect(inDirect(answer)).toBe(true);
  });
});

describe('what is not said to the bot by a person', () => {
  it('is left alone: its own words, other bots, webhooks, and what does not mention it', async () => {
    const since = events.length;
    const person = { id: '5', username: 'x', discriminator: '0', avatar: null };
    discord.sayRaw({ content: 'own words', author: { ...person, id: discord.botId, bot: true } });
    discord.sayRaw({ content: 'a bot', author: { ...person, bot: true } });
    discord.sayRaw({ content: 'a webhook', webhook_id: '77' });
    await discord.say('nobody in particular');
    await next(() => discord.say(`${us} the last one`), said('asked: the last one'));
    expect(events.slice(since).map(wordsOf)).toEqual(['the last one']);
  });
});

describe('an answer that cannot be posted', () => {
  const messages = /^\/channels\/8\d+\/messages$/;

  it('for want of a permission is told directly, with the permission', async () => {
    discord.inject({
      method: 'POST',
      path: messages,
      times: 1,
      status: 403,
      answer: { message: 'Missing Permissions', code: 50013 },
    });
    const told = await next(() => discord.say(`${us} bandits`), said('I cannot answer in'));
    expect(inDirect(told)).toBe(true);
    expect(JSON.stringify(told.body)).toMatch(/Missing Permissions.*send messages/);
    expect(log.join('\n')).toContain('I cannot answer in');
  });

  it('is told with a reference to the log', async () => {
    discord.inject({
      method: 'POST',
      path: messages,
      times: 1,
      status: 400,
      answer: { message: 'odd', code: 50035 },
    });
    const told = await next(() => discord.say(`${us} bandits`), said('could not be posted'));
    const [, reference = 'none'] = /reference ([0-9a-f]{8})/.exec(JSON.stringify(told.body)) ?? [];
    expect(log.find((line) => line.includes(reference))).toContain('odd');
  });

  it('is not even looked for where the bot sees that it lacks a permission', async () => {
    const overwrites = (deny: bigint) => [{ id: discord.botId, type: 1, allow: '0', deny: String(deny) }];
    const channel = { id: discord.channelId, guild_id: discord.guildId, type: 0, name: 'general' };
    const change = (deny: bigint) =>
      discord.gateway.dispatch('CHANNEL_UPDATE', { ...channel, permission_overwrites: overwrites(deny) });
    const before = events.length;
    change(PermissionFlagsBits.SendMessages | PermissionFlagsBits.EmbedLinks);
    const told = await next(() => discord.say(`${us} bandits`), said('I lack the permission'));
    expect(inDirect(told)).toBe(true);
    expect(JSON.stringify(told.body)).toContain('Send Messages and Embed Links');
    expect(events.length).toBe(before);
    change(0n);
    await asked(() => discord.say(`${us} bandits`));
  });
});

import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../helpers/discord/discord-server.ts';
import { messageOf, openDiscord, said } from '../../helpers/discord/open-discord.ts';
import { wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';

const LATE_MS = 1_300;
/** Why the library does not answer yet. */
let reading: string | undefined;
const { discord, events, log, asked, next } = await openDiscord({
  bot: { reading: () => reading },
  answer: async (event) => {
    if (wordsOf(event).startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    const reply = wordsAs(`asked: ${wordsOf(event)}`, 'everyone');
    return wordsOf(event).endsWith('nothing to say') ? { ...reply, blocks: [] } : reply;
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

  it('is told how far the library is read while that is why', async () => {
    reading = 'The library is being read, 40 %.';
    const since = discord.calls.length;
    await discord.say(`${us} slow three`);
    const told = await discord.waitForCall(said('40 %'), since);
    reading = undefined;
    const answer = await discord.waitForCall(said('asked: slow three'), since);
    expect(answer.at).toBeGreaterThan(told.at);
    expect(told.body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } });
  });

  it('alone asks about the message that it replies to, or the thread that it is in', async () => {
    const before = await discord.say('How is Q-learning made conservative?');
    const reply = await asked(() => discord.say(us, { replyTo: before }));
    expect(reply.context).toEqual({ text: 'How is Q-learning made conservative?', tokens: [] });
    const channel = discord.threadId;
    await discord.say('Unlearning?', { channel });
    await discord.say('And offline?', { channel });
    expect((await asked(() => discord.say(us, { channel }))).context?.text).toBe('Unlearning?\nAnd offline?');
    expect((await asked(() => discord.say(us))).context).toBeUndefined();
    expect((await asked(() => discord.say(`${us} bandits`, { channel }))).context).toBeUndefined();
  });

  it('as a reply to what was deleted meanwhile asks about nothing', async () => {
    const before = await discord.say('How is Q-learning made conservative?');
    const answer = { message: 'Unknown Message', code: 10008 };
    discord.inject({ path: new RegExp(`/messages/${before}$`), times: 1, status: 404, answer });
    expect((await asked(() => discord.say(us, { replyTo: before }))).context).toBeUndefined();
  });

  it('of words that it may not read is told which switch to turn', async () => {
    const hidden = await discord.say('');
    const told = await next(() => discord.say(us, { replyTo: hidden }), said('Message Content Intent'));
    expect(told.path).toContain(discord.channelId);
  });
});

describe('an answer that says nothing', () => {
  const posts = ({ method, path }: Call) => method === 'POST' && path.endsWith('/messages');

  it('is not posted', async () => {
    const since = discord.calls.length;
    await asked(() => discord.say(`${us} nothing to say`));
    await next(() => discord.say(`${us} something`), said('asked: something'));
    expect(discord.calls.slice(since).filter(posts)).toHaveLength(1);
  });

  it('takes back what was said meanwhile', async () => {
    reading = 'The library is being read, 40 %.';
    const since = discord.calls.length;
    await discord.say(`${us} slow nothing to say`);
    const told = await discord.waitForCall(said('40 %'), since);
    reading = undefined;
    const removed = await discord.waitForCall(({ method }) => method === 'DELETE', since);
    expect(removed.path).toBe(`/channels/${discord.channelId}/messages/${told.answer['id']}`);
  });
});

describe('the role of the bot alone', () => {
  it('names it as its own name does, and any other role does not', async () => {
    const role = { id: '860000000000000001', name: 'Paperboy', tags: { bot_id: discord.botId }, ...ROLE };
    const other = { id: '860000000000000002', name: 'Readers', ...ROLE };
    for (const one of [role, other])
      discord.gateway.dispatch('GUILD_ROLE_CREATE', { guild_id: discord.guildId, role: one });
    const sayTo = (id: string, words: string) =>
      discord.sayRaw({
        content: `<@&${id}> ${words}`,
        mention_roles: [id],
        author: BO,
        guild_id: discord.guildId,
        channel_id: discord.channelId,
      });
    const event = await asked(() => {
      sayTo(other.id, 'of the readers');
      sayTo(role.id, 'nothing to say');
    });
    expect(event).toMatchObject({ input: { kind: 'text', text: 'nothing to say' } });
    expect(event.isAside).toBeUndefined();
  });
});

/** Ada has as many questions at work as one person may. */
const BO = { id: '710000000000000001', username: 'bo', discriminator: '0', avatar: null };

const ROLE = {
  color: 0,
  hoist: false,
  position: 1,
  permissions: '0',
  managed: true,
  mentionable: true,
  flags: 0,
};

describe('a reply to a post of the bot’s own', () => {
  /** Discord says that it mentions the bot, whether somebody wrote that or not. */
  const replyWith = (content: string, more: object = {}) =>
    asked(() =>
      discord.sayRaw({
        ...more,
        content,
        type: 19,
        guild_id: discord.guildId,
        channel_id: discord.channelId,
        mentions: [{ id: discord.botId, username: 'Paperboy', discriminator: '0', avatar: null, bot: true }],
      }),
    );

  it('that begins with somebody else’s name is theirs', async () => {
    const before = events.length;
    void replyWith('<@700000000000000077> theirs', { author: BO });
    await replyWith('nothing to say', { author: BO });
    expect(events.slice(before).map(wordsOf)).toEqual(['nothing to say']);
  });

  it('is said aside, unless it names the bot', async () => {
    expect(await replyWith('we tried that')).toMatchObject({
      isAside: true,
      input: { kind: 'text', text: 'we tried that' },
    });
    for (const mention of [us, `<@!${discord.botId}>`])
      expect((await replyWith(`${mention} bandits`)).isAside).toBeUndefined();
    expect((await asked(() => discord.say(`${us} bandits`))).isAside).toBeUndefined();
    expect((await asked(() => discord.sayRaw({ content: 'bandits' }))).isAside).toBeUndefined();
  });

  it('is not told that it takes a while, since there may be no answer', async () => {
    const since = discord.calls.length;
    await replyWith('slow nothing to say');
    await next(() => discord.say(`${us} slow four`), said('asked: slow four'));
    expect(discord.calls.slice(since).filter(({ path }) => path.endsWith('/typing'))).toHaveLength(1);
  });

  it('is left alone where the bot may not answer', async () => {
    const since = discord.calls.length;
    discord.deny(PermissionFlagsBits.SendMessages);
    const before = events.length;
    discord.sayRaw({
      content: 'we tried that',
      type: 19,
      guild_id: discord.guildId,
      channel_id: discord.channelId,
      mentions: [{ id: discord.botId, username: 'Paperboy', discriminator: '0', avatar: null, bot: true }],
    });
    const told = await next(() => discord.say(`${us} bandits`), said('I lack the permission'));
    discord.deny(0n);
    expect(inDirect(told)).toBe(true);
    expect(discord.calls.slice(since).filter(said('I lack the permission'))).toHaveLength(1);
    expect(events.length).toBe(before);
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
  const refuse = (path: RegExp, status: number, code: number) =>
    discord.inject({ method: 'POST', path, times: 1, status, answer: { message: 'what is wrong', code } });
  /** Lines that somebody who runs the bot looks at. */
  const warningsSince = (since: number) => log.slice(since).filter((line) => /"level":[4-6]0/.test(line));

  it.each([
    [403, 50001, 'I cannot see the channel.', true],
    [403, 50013, 'I lack a permission in the channel', true],
    [400, 160002, 'I lack the permission Read Message History', true],
    [400, 160009, 'I lack the permission Read Message History', true],
    [403, 160005, 'The thread is locked.', false],
    [400, 50083, 'The thread is archived.', false],
    [400, 50008, 'The channel takes no messages.', false],
    [400, 50021, 'To a notice of Discord’s own nobody can reply.', false],
    [400, 200000, 'AutoMod of this server blocks the message.', false],
    [403, 50009, 'verification level', false],
  ])(
    'since Discord says %i, %i, is told directly, with the reason',
    async (status, code, reason, slashWorks) => {
      const since = log.length;
      refuse(messages, status, code);
      const told = await next(() => discord.say(`${us} bandits`), said('I cannot answer in'));
      expect(inDirect(told)).toBe(true);
      const { content } = messageOf(told);
      expect(content).toContain(`<#${discord.channelId}>`);
      expect(content).toContain(reason);
      expect(String(content).includes('`/paper` works there')).toBe(slashWorks);
      await expect.poll(() => warningsSince(since)).toHaveLength(1);
      expect(warningsSince(since)[0]).toContain('the asker was told why directly');
    },
  );

  it('nor told directly is in the log in one line, and nothing else is tried', async () => {
    const since = log.length;
    const before = discord.calls.length;
    refuse(messages, 403, 50013);
    refuse(/^\/channels\/9\d+\/messages$/, 403, 50007);
    await discord.say(`${us} bandits`);
    await expect.poll(() => warningsSince(since)).toHaveLength(1);
    expect(warningsSince(since)[0]).toMatch(/takes no direct messages/);
    await next(() => discord.say(`${us} what comes after`), said('asked: what comes after'));
    const refused = discord.calls.slice(before).filter(({ status }) => status === 403);
    expect(refused.map(({ answer }) => answer['code'])).toEqual([50013, 50007]);
    expect(warningsSince(since)).toHaveLength(1);
  });

  it('in a direct message that is closed meanwhile is in the log in one line', async () => {
    const since = log.length;
    const before = discord.calls.length;
    refuse(/^\/channels\/9\d+\/messages$/, 403, 50007);
    discord.sayRaw({ content: 'bandits' });
    await expect.poll(() => warningsSince(since)).toHaveLength(1);
    await next(() => discord.say(`${us} what comes after`), said('asked: what comes after'));
    expect(discord.calls.slice(before).filter(({ status }) => status === 403)).toHaveLength(1);
  });

  it('when its question is deleted meanwhile is posted all the same', async () => {
    const answer = await next(() => discord.say(`${us} deleted`), said('asked: deleted'));
    expect(answer.body['message_reference']).toMatchObject({ fail_if_not_exists: false });
  });

  it('nor a reference to it, is told directly', async () => {
    refuse(messages, 400, 50035);
    refuse(messages, 403, 50199);
    const told = await next(
      () => discord.say(`${us} bandits`),
      (call) => inDirect(call) && call.status < 300,
    );
    expect(JSON.stringify(told.body)).toMatch(/could not be posted.*reference [0-9a-f]{8}/);
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
    const before = events.length;
    discord.deny(PermissionFlagsBits.SendMessages | PermissionFlagsBits.EmbedLinks);
    const told = await next(() => discord.say(`${us} bandits`), said('I lack the permission'));
    expect(inDirect(told)).toBe(true);
    expect(JSON.stringify(told.body)).toContain('Send Messages and Embed Links');
    expect(events.length).toBe(before);
    discord.deny(0n);
    await asked(() => discord.say(`${us} bandits`));
  });
});

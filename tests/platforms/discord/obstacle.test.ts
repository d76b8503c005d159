import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRest } from '../../../src/platforms/discord/lasting-rest.ts';
import { obstacleIn } from '../../../src/platforms/discord/obstacle.ts';
import { configFor, openDiscord } from '../../helpers/discord/open-discord.ts';

const { discord } = await openDiscord();
const rest = createRest(configFor(discord));
const obstacle = (channel: string) => obstacleIn(channel, { rest, deadlineMs: 20_000 });
const { SendMessages, EmbedLinks, ReadMessageHistory } = PermissionFlagsBits;
const POSTS = SendMessages | EmbedLinks | ReadMessageHistory;
const here = discord.channelId;

describe('a channel', () => {
  it('is in the way as long as the bot lacks a permission there, whatever the bot was told of it', async () => {
    expect(await obstacle(here)).toBeUndefined();
    discord.deny(PermissionFlagsBits.EmbedLinks, { unseen: true });
    expect(await obstacle(here)).toContain('I lack the permission Embed Links');
    discord.deny(0n, { unseen: true });
    expect(await obstacle(here)).toBeUndefined();
  });

  it('is in the way where the bot may not read the history, also of its threads', async () => {
    discord.deny(PermissionFlagsBits.ReadMessageHistory, { unseen: true });
    onTestFinished(() => discord.deny(0n));
    for (const channel of [discord.channelId, discord.threadId])
      expect(await obstacle(channel)).toContain('I lack the permission Read Message History');
  });

  it('is in the way where the bot cannot see it, and not where Discord is down', async () => {
    const hidden = '800000000000000999';
    const channel = /^\/channels\/800000000000000999$/;
    const answer = { message: 'Missing Access', code: 50001 };
    discord.inject({ path: channel, times: 1, status: 403, answer });
    expect(await obstacle(hidden)).toContain('I cannot see the channel');
    discord.inject({ path: channel, times: 9, status: 503 });
    expect(await obstacle(hidden)).toBeUndefined();
  });

  it.each([
    [{ type: ChannelType.GuildForum, guild_id: discord.guildId }, undefined],
    [{ type: ChannelType.GuildForum, guild_id: discord.guildId, flags: 1 << 4 }, 'needs a tag'],
    [
      {
        type: ChannelType.PublicThread,
        guild_id: discord.guildId,
        parent_id: here,
        thread_metadata: { locked: true },
      },
      'The thread is locked',
    ],
    [{ type: ChannelType.DM }, undefined],
  ])('is in the way for what it is: %o', async (channel, words) => {
    discord.inject({ path: /^\/channels\/7$/, times: 1, status: 200, answer: { id: '7', ...channel } });
    const found = await obstacle('7');
    if (words === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(words);
  });

  it.each([
    [{ publish: true }, ChannelType.GuildText, 'announcement channel'],
    [{ publish: true }, ChannelType.GuildAnnouncement, undefined],
    [{ thread: true }, ChannelType.GuildAnnouncement, undefined],
    [{ thread: true }, ChannelType.GuildVoice, 'no threads below messages'],
    [{ thread: true }, ChannelType.GuildForum, undefined],
    [{ role: '12345' }, ChannelType.GuildText, 'no such role'],
  ])('is in the way of what is wished: %o in a channel of kind %i', async (wish, type, words) => {
    const channel = { id: '7', guild_id: discord.guildId, type };
    discord.inject({ path: /^\/channels\/7$/, times: 1, status: 200, answer: channel });
    const found = await obstacleIn('7', { rest, deadlineMs: 20_000 }, wish);
    if (words === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(words);
  });

  it('is in the way of threads where the bot may not open or answer them', async () => {
    discord.deny(PermissionFlagsBits.CreatePublicThreads | PermissionFlagsBits.SendMessagesInThreads);
    onTestFinished(() => discord.deny(0n));
    const found = await obstacleIn(here, { rest, deadlineMs: 20_000 }, { thread: true });
    expect(found).toContain('Create Public Threads and Send Messages In Threads');
    expect(await obstacle(here)).toBeUndefined();
  });

  it('is in the way of a ping where the bot may not mention the role', async () => {
    const roles = [
      { id: discord.guildId, permissions: String(PermissionFlagsBits.ViewChannel | POSTS) },
      { id: '5', permissions: '0', mentionable: false },
      { id: '6', permissions: '0', mentionable: true },
    ];
    const wish = async (role: string) => {
      discord.inject({ path: /\/roles$/, times: 1, status: 200, answer: roles as never });
      return obstacleIn(here, { rest, deadlineMs: 20_000 }, { role });
    };
    expect(await wish('5')).toContain('I may not mention that role');
    expect(await wish('6')).toBeUndefined();
  });

  it('is in the way on a server that the bot is no member of any more', async () => {
    const answer = { message: 'Unknown Member', code: 10007 };
    discord.inject({ path: /\/members\/\d+$/, times: 1, status: 404, answer });
    expect(await obstacle(here)).toBe('I am not in this server any more.');
  });

  it('is not in the way as long as Discord keeps us waiting', async () => {
    discord.inject({ path: /^\/channels\/\d+$/, times: 1, status: 429, retryAfter: 3_600 });
    expect(await obstacleIn(here, { rest: createRest(configFor(discord)), deadlineMs: 500 })).toBeUndefined();
  });
});

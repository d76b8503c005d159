import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import type { Answer } from '../../../src/chat/reply.ts';
import { openDiscord } from '../../helpers/discord/open-discord.ts';
import { replyOf, wordsAs } from '../../helpers/scripted-bot.ts';

const { discord, platform } = await openDiscord();
const { posting } = platform;
if (posting === undefined) throw new Error('a platform that was started posts');
const { send, find, openThread, obstacle, tell } = posting;

/** Ids of the messages are of the time they were posted. */
const BEFORE = new Date(Date.now() - 60_000);
const here = toAddress('discord', discord.guildId, discord.channelId);
const messages = /^\/channels\/8\d+\/messages$/;
/** What Discord answers to the next posts, or to the next looks for them. */
const refuse = (status: number, code: number, path = messages, retryAfter?: number) => {
  const wait = retryAfter === undefined ? {} : { retryAfter };
  const answer = { message: 'what is wrong', code, retry_after: retryAfter, global: false };
  discord.inject({ method: 'POST', path, times: 1, status, answer, ...wait });
};
const give = (times: number, answer: unknown) =>
  discord.inject({ method: 'GET', path: messages, times, status: 200, answer: answer as never });
/** With an embed, whose footer has the key. */
const post = (deliveryKey: string): Answer => ({ ...replyOf('text'), deliveryKey });

describe('a post', () => {
  it('has its key as a nonce that Discord enforces, and is found by it', async () => {
    expect(await find(here, 'key-1', BEFORE)).toBeUndefined();
    const since = discord.calls.length;
    const id = await send(here, post('key-1'));
    expect(discord.posts.at(-1)).toMatchObject({ channel: discord.channelId, id, key: 'key-1' });
    const [posted] = discord.calls.slice(since);
    expect(posted?.body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } });
    expect(await find(here, 'key-1', BEFORE)).toBe(id);
    expect(await find(here, 'key-2', BEFORE)).toBeUndefined();
  });

  it('is not mistaken for one of somebody else with its key', async () => {
    give(1, [{ id: '1', author: { id: '5' }, nonce: 'key-3', embeds: [] }]);
    expect(await find(here, 'key-3', BEFORE)).toBeUndefined();
  });

  it('is looked for page by page, and not without end', async () => {
    const page = Array(100).fill({ id: '900', author: { id: '5' }, embeds: [] });
    const ours = { id: '2000', author: { id: discord.botId }, embeds: [{ footer: { text: 'key-4' } }] };
    give(1, page);
    give(1, [ours]);
    expect(await find(here, 'key-4', BEFORE)).toBe('2000');
    give(30, page);
    await expect(find(here, 'key-5', BEFORE)).rejects.toMatchObject({ kind: 'refused' });
  });

  it('is tried once when it may have been taken', async () => {
    discord.inject({ method: 'POST', path: messages, times: 1, status: 500, accepted: true });
    const since = discord.posts.length;
    await expect(send(here, post('key-6'))).rejects.toMatchObject({ kind: 'later' });
    expect(discord.posts.length).toBe(since + 1);
    expect(await find(here, 'key-6', BEFORE)).toBe(discord.posts.at(-1)?.id);
  });

  it.each([
    [404, 10003, 'gone', /does not exist any more/],
    [403, 50001, 'gone', /I cannot see the channel/],
    [403, 50013, 'gone', /I lack a permission/],
    [403, 1, 'gone', /Discord says: what is wrong/],
    [400, 50035, 'refused', /does not take the post/],
    [503, 0, 'later', /Discord/],
  ])('that fails with %i, code %i, is %s', async (status, code, kind, message) => {
    refuse(status, code);
    await expect(send(here, post('key-7'))).rejects.toMatchObject({
      kind,
      message: expect.stringMatching(message),
    });
  });

  it('waits as long as Discord wants', async () => {
    refuse(429, 0, messages, 1);
    const since = discord.calls.length;
    await send(here, post('key-8'));
    const [refused, taken] = discord.calls.slice(since);
    expect([refused?.status, taken?.status]).toEqual([429, 200]);
    expect((taken?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThan(900);
  });
});

describe('a thread', () => {
  it('is opened below a post, and stays as it is when it is open', async () => {
    const id = await send(here, post('key-9'));
    const thread = { title: `A title ${'x'.repeat(200)}`, deliveryKey: 'key-9' };
    const since = discord.calls.length;
    await openThread(here, id, thread);
    const [opened] = discord.calls.slice(since);
    expect(opened?.path).toBe(`/channels/${discord.channelId}/messages/${id}/threads`);
    expect(String(opened?.body['name'])).toMatch(/^A title .{1,92}$/);
    refuse(400, 160004, /threads$/);
    await openThread(here, id, thread);
    refuse(403, 50013, /threads$/);
    await expect(openThread(here, id, thread)).rejects.toMatchObject({ kind: 'gone' });
  });
});

describe('a channel', () => {
  const general = { id: discord.channelId, guild_id: discord.guildId, type: 0, name: 'general' };
  const change = (permission_overwrites: readonly object[]) =>
    discord.gateway.dispatch('CHANNEL_UPDATE', { ...general, permission_overwrites });
  const denied = { id: discord.botId, type: 1, allow: '0', deny: String(PermissionFlagsBits.EmbedLinks) };

  it('is in the way as long as the bot lacks a permission there', async () => {
    expect(await obstacle(here)).toBeUndefined();
    change([denied]);
    await expect.poll(() => obstacle(here)).toContain('I lack the permission Embed Links');
    change([]);
    await expect.poll(() => obstacle(here)).toBeUndefined();
  });

  it('is in the way where the bot cannot see it, and not where Discord is down', async () => {
    const hidden = toAddress('discord', discord.guildId, '800000000000000999');
    const channel = /^\/channels\/800000000000000999$/;
    const answer = { message: 'Missing Access', code: 50001 };
    discord.inject({ path: channel, times: 1, status: 403, answer });
    expect(await obstacle(hidden)).toContain('I cannot see this channel');
    discord.inject({ path: channel, times: 9, status: 503 });
    expect(await obstacle(hidden)).toBeUndefined();
  });
});

describe('a person', () => {
  it('is told something in their direct messages', async () => {
    const since = discord.calls.length;
    await tell(here, discord.adaId, wordsAs('to you', 'sender'));
    const told = await discord.waitForCall(({ body }) => body['content'] === 'to you', since);
    expect(told.path).toMatch(/^\/channels\/9\d+\/messages$/);
  });
});

// The last one: discord.js forgets a token that was refused once.
describe('a token', () => {
  it('that Discord does not accept any more is for an operator to mend, so that posts come later', async () => {
    refuse(401, 0);
    await expect(send(here, post('key-10'))).rejects.toMatchObject({
      kind: 'later',
      message: expect.stringContaining('does not accept the token'),
    });
    await expect(send(here, post('key-10'))).rejects.toMatchObject({ kind: 'later' });
  });
});

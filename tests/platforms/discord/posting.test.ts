import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import type { Answer } from '../../../src/chat/reply.ts';
import { describeDirectPosts } from '../../contracts/direct-posts.ts';
import { openDiscord, openPlatform } from '../../helpers/discord/open-discord.ts';
import { labelsIn, shownText } from '../../helpers/discord/shown-text.ts';
import { replyOf, wordsAs } from '../../helpers/scripted-bot.ts';

const DEADLINE_MS = 1_500;
const { discord, platform } = await openDiscord({ postDeadlineMs: DEADLINE_MS });
const { posting } = platform;
if (posting === undefined) throw new Error('a platform that was started posts');
const { send, find, openThread, obstacle, tell } = posting;

const PATIENTLY = { timeout: 20_000, interval: 200 };
/** Ids of the messages are of the time they were posted. */
const BEFORE = new Date(Date.now() - 60_000);
const here = toAddress('discord', discord.guildId, discord.channelId);
const messages = /^\/channels\/[89]\d+\/messages$/;
/** What Discord answers to the next posts, or to the next looks for them. */
const refuse = (status: number, code: number, path = messages, retryAfter?: number) => {
  const wait = retryAfter === undefined ? {} : { retryAfter };
  const answer = { message: 'what is wrong', code, retry_after: retryAfter, global: false };
  discord.inject({ method: 'POST', path, times: 1, status, answer, ...wait });
};
const give = (times: number, answer: unknown) =>
  discord.inject({ method: 'GET', path: messages, times, status: 200, answer: answer as never });
/** With a button, whose id has the key. */
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

  it('mentions the one role that somebody wants to be told, and nobody else', async () => {
    const since = discord.calls.length;
    await send(here, { ...post('key-ping'), ping: '55' });
    const { body = {} } = discord.calls[since] ?? {};
    expect(body).toMatchObject({ allowed_mentions: { parse: [], roles: ['55'] } });
    expect(JSON.stringify(body)).toContain('<@&55>');
  });

  it('is published once: that it was published already is as good', async () => {
    const crosspost = /\/messages\/77\/crosspost$/;
    discord.inject({ method: 'POST', path: crosspost, times: 1, status: 200, answer: { id: '77' } });
    await posting.publish?.(here, '77');
    refuse(400, 40033, crosspost);
    await posting.publish?.(here, '77');
    refuse(403, 50013, crosspost);
    await expect(posting.publish?.(here, '77')).rejects.toMatchObject({ kind: 'gone' });
  });

  it('is not mistaken for one of somebody else with its key', async () => {
    give(1, [{ id: '1', author: { id: '5' }, nonce: 'key-3', embeds: [] }]);
    expect(await find(here, 'key-3', BEFORE)).toBeUndefined();
  });

  it('shows its key to nobody', async () => {
    const since = discord.calls.length;
    await send(here, post('key-hidden'));
    const { nonce: _, ...posted } = discord.calls[since]?.body ?? {};
    expect(shownText(posted)).toContain('text');
    expect(shownText(posted)).not.toContain('key-hidden');
    expect(labelsIn(posted['components']).join()).not.toContain('key-hidden');
    expect(JSON.stringify(posted).match(/key-hidden/g)).toHaveLength(1);
  });

  it('of an earlier form is found by the footer of its embed', async () => {
    const old = { id: '2001', author: { id: discord.botId }, embeds: [{ footer: { text: 'key-old' } }] };
    give(2, [old]);
    expect(await find(here, 'key-old', BEFORE)).toBe('2001');
    expect(await find(here, 'key-other', BEFORE)).toBeUndefined();
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
    [403, 50199, 'gone', /Discord says: what is wrong/],
    [403, 160005, 'gone', /thread is locked/],
    [403, 40333, 'later', /Cloudflare/],
    [403, 0, 'later', /something before it answered/],
    [403, 1, 'later', /something before it answered/],
    [400, 50035, 'refused', /does not take the post: what is wrong/],
    [400, 200000, 'refused', /AutoMod/],
    [503, 0, 'later', /Discord/],
  ])('that fails with %i, code %i, is %s', async (status, code, kind, message) => {
    refuse(status, code);
    await expect(send(here, post('key-7'))).rejects.toMatchObject({
      kind,
      message: expect.stringMatching(message),
    });
  });

  it.each([
    ['of Cloudflare', 403, '<html>Attention Required! | Cloudflare</html>'],
    ['of a proxy', 407, '<html>Who are you?</html>'],
    ['of a proxy that finds nothing', 404, '<html>10003</html>'],
    ['of a hotel', 200, '<html>Welcome!</html>'],
  ])(
    'that is answered by a page %s may get through later, and its channel stays',
    async (_, status, page) => {
      discord.inject({ path: messages, times: 1, status, page });
      await expect(send(here, post('key-7'))).rejects.toMatchObject({ kind: 'later' });
      discord.inject({ path: messages, times: 1, status, page });
      await expect(find(here, 'key-7', BEFORE)).rejects.toMatchObject({ kind: 'later' });
      discord.inject({ path: /^\/channels\/8\d+$/, times: 1, status, page });
      expect(await obstacle(here)).toBeUndefined();
    },
  );

  it.each([
    ['an hour', {}],
    ['an hour by a bucket', { 'x-ratelimit-reset-after': '3600', 'x-ratelimit-remaining': '0' }],
    ['an hour everywhere', { 'x-ratelimit-global': 'true' }],
  ])('that Discord lets wait %s is given up in time, and not sent later', async (_, headers) => {
    // A rate limit is remembered: each has a platform of its own.
    const own = await openPlatform(discord, { postDeadlineMs: DEADLINE_MS });
    onTestFinished(() => own.stop());
    const since = discord.calls.length;
    discord.inject({ method: 'POST', path: messages, times: 1, status: 429, retryAfter: 3_600, headers });
    const posts = ['key-11', 'key-12'].map((key) => own.posting?.send(here, post(key)));
    for (const one of posts) await expect(one).rejects.toMatchObject({ kind: 'later' });
    // The start still looks for commands of an earlier one.
    const posted = discord.calls.slice(since).filter(({ path }) => messages.test(path));
    expect(posted.map(({ status }) => status)).toEqual([429]);
  });

  it('that waits behind another is given up in time, and is not sent when its turn comes', async () => {
    const own = await openPlatform(discord, { postDeadlineMs: DEADLINE_MS });
    onTestFinished(() => own.stop());
    // The one before it waits for longer than the deadline, and then its turn would come.
    const retryAfter = (2 * DEADLINE_MS) / 1_000;
    discord.inject({ method: 'POST', path: messages, times: 1, status: 429, retryAfter });
    const posts = ['key-13', 'key-14'].map((key) => own.posting?.send(here, post(key)));
    for (const one of posts) await expect(one).rejects.toMatchObject({ kind: 'later' });
    // What comes after it goes through, so that its turn has come and gone.
    await expect.poll(() => own.posting?.send(here, post('key-15')).catch(() => ''), PATIENTLY).not.toBe('');
    const keys = discord.posts.map(({ key }) => key);
    expect(keys).not.toContain('key-13');
    expect(keys).not.toContain('key-14');
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

describe('a post that has to be allowed', () => {
  const told: boolean[] = [];
  const isAllowed = async () => told.shift() ?? false;

  it('is not sent when it is not', async () => {
    const since = discord.calls.length;
    const sent = send(here, post('key-16'), isAllowed);
    await expect(sent).rejects.toMatchObject({
      kind: 'later',
      message: expect.stringContaining('not for this process'),
    });
    expect(discord.calls.length).toBe(since);
  });

  it('is asked for again after a rate limit, when another process may have taken it over', async () => {
    for (const [key, after] of [
      ['key-17', [true, true]],
      ['key-18', [true, false]],
    ] as const) {
      told.push(...after);
      refuse(429, 0, messages, 0.5);
      await send(here, post(key), isAllowed).catch(() => undefined);
      expect(told).toEqual([]);
    }
    const keys = discord.posts.map(({ key }) => key);
    expect(keys).toContain('key-17');
    expect(keys).not.toContain('key-18');
  });

  it('is asked for when its turn comes behind another', async () => {
    refuse(429, 0, messages, 0.5);
    const before = send(here, post('key-19'));
    let isOver = false;
    const sent = send(here, post('key-20'), async () => !isOver);
    isOver = true;
    await before;
    await expect(sent).rejects.toMatchObject({ kind: 'later' });
    expect(discord.posts.map(({ key }) => key)).not.toContain('key-20');
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

describe('a history that the bot may not read', () => {
  it.each([
    ['channel', () => discord.channelId],
    ['thread', () => discord.threadId],
  ])('of a %s is not taken for an empty one; when it may again, the post is found', async (_, channel) => {
    const there = toAddress('discord', discord.guildId, channel());
    const id = await send(there, post('key-16'));
    discord.deny(PermissionFlagsBits.ReadMessageHistory, { unseen: true });
    await expect(find(there, 'key-16', BEFORE)).rejects.toMatchObject({
      kind: 'gone',
      message: expect.stringContaining('Read Message History'),
    });
    discord.deny(0n, { unseen: true });
    expect(await find(there, 'key-16', BEFORE)).toBe(id);
  });

  it('is not known of as long as Discord does not say what the bot may', async () => {
    const quiet = discord.channels[1] ?? '';
    discord.inject({ path: /^\/guilds\/\d+\/roles$/, times: 1, status: 503 });
    await expect(find(toAddress('discord', discord.guildId, quiet), 'key-17', BEFORE)).rejects.toMatchObject({
      kind: 'later',
    });
  });
});

describe('a person', () => {
  it('is told something in their direct messages', async () => {
    const since = discord.calls.length;
    await tell(here, discord.adaId, wordsAs('to you', 'sender'));
    const told = await discord.waitForCall(({ body }) => shownText(body) === 'to you', since);
    expect(told.path).toMatch(/^\/channels\/9\d+\/messages$/);
  });
});

describe('a token', () => {
  it('that Discord did not accept once is used again for the next post', async () => {
    refuse(401, 0);
    await expect(send(here, post('key-10'))).rejects.toMatchObject({
      kind: 'later',
      message: expect.stringContaining('does not accept the token'),
    });
    expect(await send(here, post('key-10'))).toMatch(/^\d+$/);
    expect(discord.posts.at(-1)).toMatchObject({ key: 'key-10' });
  });
});

describeDirectPosts(() => ({
  ...{ posting, here, personId: discord.adaId },
  received: () => discord.posts,
  loseNextAnswer: () =>
    void discord.inject({ method: 'POST', path: messages, times: 1, status: 500, accepted: true }),
}));

describe('direct messages', () => {
  it.each([
    [403, 50007, 'gone'],
    [403, 50278, 'gone'],
    [400, 10013, 'refused'],
  ])('of somebody who takes none (%i, %i) are %s', async (status, code, kind) => {
    const direct = await posting.direct(here, discord.adaId);
    refuse(status, code);
    await expect(send(direct, post('key-closed'))).rejects.toMatchObject({ kind });
  });
});

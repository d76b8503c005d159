import { ChannelType, SnowflakeUtil } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import { openDiscord } from '../../helpers/discord/open-discord.ts';
import { replyOf } from '../../helpers/scripted-bot.ts';

// Among messages: posting.test.ts.

const { discord, platform } = await openDiscord();
const { posting } = platform;
if (posting === undefined) throw new Error('a platform that was started posts');
const { send, find, openThread } = posting;

const FORUM = '890000000000000001';
const THREAD = String(SnowflakeUtil.generate());
const forum = toAddress('discord', discord.guildId, FORUM);
const SINCE = new Date(Date.now() - 60_000);
const answer = (method: string, path: RegExp, given: unknown, status = 200) =>
  discord.inject({ method, path, times: 1, status, answer: given as never });
const isForum = () =>
  answer('GET', new RegExp(`/channels/${FORUM}$`), {
    id: FORUM,
    guild_id: discord.guildId,
    type: ChannelType.GuildForum,
    flags: 0,
    available_tags: [{ id: '3', name: 'Paper', moderated: false }],
  });
/** With the key in the id of a button, wherever it stands. */
const starterOf = (id: string, key: string) => ({
  id,
  author: { id: discord.botId },
  embeds: [],
  components: [{ type: 17, components: [{ type: 1, components: [{ type: 2, custom_id: `0@${key}.p:1` }] }] }],
});
const isNoChannel = () => {
  answer('GET', new RegExp(`/channels/${FORUM}/messages$`), { message: 'no', code: 50024 }, 400);
  isForum();
};
const open = (...ids: readonly string[]) =>
  answer('GET', /\/threads\/active$/, { threads: ids.map((id) => ours(id)) });
const ours = (id: string, archivedAt = new Date()) => ({
  id,
  parent_id: FORUM,
  owner_id: discord.botId,
  thread_metadata: { archive_timestamp: archivedAt.toISOString() },
});
const putAway = (threads: readonly ReturnType<typeof ours>[], more: boolean, times = 1) =>
  discord.inject({
    method: 'GET',
    path: /\/threads\/archived\/public$/,
    times,
    status: 200,
    answer: { threads, has_more: more } as never,
  });

describe('a post of a forum', () => {
  it('is a thread with the title of the paper and a tag for papers', async () => {
    answer('POST', new RegExp(`/channels/${FORUM}/messages$`), { message: 'no', code: 40058 }, 400);
    isForum();
    answer('POST', new RegExp(`/channels/${FORUM}/threads$`), { id: THREAD });
    const since = discord.calls.length;
    expect(await send(forum, { ...replyOf('A title'), deliveryKey: 'key-1' })).toBe(THREAD);
    const made = discord.calls.slice(since).find(({ path }) => path.endsWith('/threads'));
    expect(made?.body).toMatchObject({
      name: 'A title',
      applied_tags: ['3'],
      message: { allowed_mentions: { parse: [] } },
    });
  });

  it('is not sent again by another process that lost it', async () => {
    answer('POST', new RegExp(`/channels/${FORUM}/messages$`), { message: 'no', code: 40058 }, 400);
    isForum();
    const mine = { ...replyOf('A title'), deliveryKey: 'key-1' };
    let asked = 0;
    await expect(send(forum, mine, async () => ++asked < 2)).rejects.toMatchObject({ kind: 'later' });
  });

  it('is found by its key among the bot’s own threads, and has a thread already', async () => {
    for (const key of ['key-1', 'key-2']) {
      isNoChannel();
      open(THREAD);
      answer('GET', new RegExp(`/channels/${THREAD}/messages/${THREAD}$`), starterOf(THREAD, 'key-1'));
      if (key === 'key-2') putAway([], false);
      expect(await find(forum, key, SINCE)).toBe(key === 'key-1' ? THREAD : undefined);
    }
    answer('POST', /\/threads$/, { message: 'no', code: 10008 }, 404);
    answer('GET', new RegExp(`/channels/${THREAD}$`), { id: THREAD, type: ChannelType.PublicThread });
    await openThread(forum, THREAD, { title: 'A title', deliveryKey: 'key-1' });
  });

  it('is found behind many that were put away since, and behind one whose message was deleted', async () => {
    const other = String(BigInt(THREAD) + 1n);
    isNoChannel();
    open(other);
    answer('GET', new RegExp(`/channels/${other}/messages/${other}$`), { message: 'no', code: 10008 }, 404);
    putAway([{ ...ours(THREAD), owner_id: '5' }], true, 2);
    putAway([ours(THREAD)], true);
    answer('GET', new RegExp(`/channels/${THREAD}/messages/${THREAD}$`), starterOf(THREAD, 'key-1'));
    expect(await find(forum, 'key-1', SINCE)).toBe(THREAD);
  });

  it('is not looked for among what was put away before, and not without end', async () => {
    isNoChannel();
    open();
    putAway([ours('1', new Date(SINCE.getTime() - 1_000))], true);
    expect(await find(forum, 'key-1', SINCE)).toBeUndefined();
    isNoChannel();
    open();
    putAway([{ ...ours(THREAD), owner_id: '5' }], true, 30);
    await expect(find(forum, 'key-1', SINCE)).rejects.toMatchObject({ kind: 'refused' });
  });

  it('is not taken for one that is not there where a page of something else is answered', async () => {
    const page = (path: RegExp) =>
      discord.inject({ path, times: 1, status: 200, page: '<html>Welcome!</html>' });
    isNoChannel();
    page(/\/threads\/active$/);
    await expect(find(forum, 'key-1', SINCE)).rejects.toMatchObject({ kind: 'later' });
    isNoChannel();
    open(THREAD);
    page(new RegExp(`/messages/${THREAD}$`));
    await expect(find(forum, 'key-1', SINCE)).rejects.toMatchObject({ kind: 'later' });
  });
});

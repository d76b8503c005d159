import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/chat/event.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { DIRECT_CHANNEL } from '../../helpers/discord/discord-server.ts';
import { openDiscord, said } from '../../helpers/discord/open-discord.ts';
import { wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';

const { discord, asked, next } = await openDiscord({
  contentIntent: true,
  answer: (event): Reply => {
    const words = wordsOf(event);
    const reply = wordsAs(`asked: ${words}`, 'everyone');
    const action = { kind: 'paper', label: words, description: words, token: `p:${words}` } as const;
    return words.startsWith('show')
      ? { ...reply, blocks: [...reply.blocks, { kind: 'actions', actions: [action] }] }
      : reply;
  },
});
const us = `<@${discord.botId}>`;
const thread = discord.threadId;
const ada = { id: discord.adaId, username: 'ada', discriminator: '0', avatar: null };
const starterPath = new RegExp(`/channels/${discord.channelId}/messages/${thread}$`);
const idOf = (call: { readonly answer: Readonly<Record<string, unknown>> }) => String(call.answer['id']);

/** A message as Discord has it. */
const message = (content: string, more: object = {}) => ({
  id: '800000000000000002',
  channel_id: discord.channelId,
  author: ada,
  content,
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
  type: 0,
  ...more,
});
const contextOf = async (act: () => unknown): Promise<Context | undefined> => (await asked(act)).context;

describe('in a thread', () => {
  it('it is what people said there, what began it, and the papers that the bot showed', async () => {
    await discord.say('And offline?', { channel: thread });
    await next(() => discord.say(`${us} show A`, { channel: thread }), said('asked: show A'));
    await next(() => discord.say(`${us} what`, { channel: thread }), said('asked: what'));
    await discord.say('Hm, see https://arxiv.org/abs/1706.03762', { channel: thread });
    await next(() => discord.say(`${us} show B`, { channel: thread }), said('asked: show B'));
    discord.inject({
      path: starterPath,
      times: 1,
      status: 200,
      answer: message('How is it made conservative?'),
    });
    expect(await contextOf(() => discord.say(us, { channel: thread }))).toEqual({
      text: 'How is it made conservative?\nAnd offline?\nHm, see\nhttps://arxiv.org/abs/1706.03762',
      tokens: ['p:show B', 'p:show A'],
    });
  });

  it('it is about the post of the bot’s own that the thread is below', async () => {
    const button = { type: 2, style: 2, label: 'Related', custom_id: '0.p:daily' };
    const post = message('', {
      author: { ...ada, id: discord.botId, bot: true },
      embeds: [{ title: 'The paper of the day' }],
      components: [{ type: 1, components: [button] }],
    });
    discord.inject({ path: starterPath, times: 1, status: 200, answer: post });
    const context = await contextOf(() => discord.say(us, { channel: thread }));
    expect(context?.tokens.at(-1)).toBe('p:daily');
    expect(context?.text).not.toContain('The paper of the day');
  });

  it('it is known also where what began it was deleted or may not be read', async () => {
    for (const [status, code] of [
      [404, 10008],
      [403, 50001],
      [500, 0],
    ] as const) {
      discord.inject({ path: starterPath, times: 4, status, answer: { message: 'no', code } });
      expect((await contextOf(() => discord.say(us, { channel: thread })))?.text).toMatch(/^And offline/);
    }
  });
});

describe('of a reply', () => {
  it('it is the message replied to, and what that replies to, at most two further up', async () => {
    let replyTo = await discord.say('kernel methods');
    for (const words of ['causal discovery', 'graph matching', 'machine unlearning'])
      replyTo = await discord.say(words, { replyTo });
    expect(await contextOf(() => discord.say(us, { replyTo }))).toEqual({
      text: 'causal discovery\ngraph matching\nmachine unlearning',
      tokens: [],
    });
  });

  it('it is the paper in a post of the bot’s own, and not the request for it', async () => {
    const post = await next(() => discord.say(`${us} show A`), said('asked: show A'));
    expect(await contextOf(() => discord.say(us, { replyTo: idOf(post) }))).toEqual({
      text: '',
      tokens: ['p:show A'],
    });
  });

  it('it is also a request, when that is what is replied to', async () => {
    let request = '';
    await next(async () => {
      request = await discord.say(`${us} transfer learning`);
    }, said('asked: transfer learning'));
    expect(await contextOf(() => discord.say(us, { replyTo: request }))).toMatchObject({
      text: 'transfer learning',
    });
  });

  it('that is what begins a thread, it is the message above it', async () => {
    const replyTo = '810000000000000002';
    const starter = message('', {
      id: replyTo,
      type: 21,
      message_reference: { type: 0, message_id: '810000000000000003', channel_id: discord.channelId },
    });
    discord.inject({ path: new RegExp(`/messages/${replyTo}$`), times: 1, status: 200, answer: starter });
    const above = message('Above the thread', { id: '810000000000000003' });
    discord.inject({ path: /\/messages\/810000000000000003$/, times: 1, status: 200, answer: above });
    expect(await contextOf(() => discord.say(us, { replyTo }))).toMatchObject({ text: 'Above the thread' });
  });

  it('it is what was passed on, of which nothing further is looked for', async () => {
    const forward = message('', {
      message_reference: { type: 1, message_id: '5', channel_id: '6' },
      message_snapshots: [{ message: { ...message('From elsewhere'), embeds: [{ title: 'A title' }] } }],
    });
    const replyTo = '810000000000000001';
    const answer = { ...forward, id: replyTo };
    discord.inject({ path: new RegExp(`/messages/${replyTo}$`), times: 1, status: 200, answer });
    expect(await contextOf(() => discord.say(us, { replyTo }))).toMatchObject({
      text: 'From elsewhere\nA title',
    });
  });
});

describe('in a direct conversation', () => {
  const history = new RegExp(`^/channels/${DIRECT_CHANNEL}/messages$`);
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const sent = (minutes: number, content: string, more: object = {}) => {
    const id = String((BigInt(ago(minutes).getTime()) - 1_420_070_400_000n) << 22n);
    return message(content, { id, channel_id: DIRECT_CHANNEL, ...more });
  };

  it('it is the person’s own words of the last hour, the newest last, and the papers shown', async () => {
    const button = { type: 2, style: 2, label: 'Related', custom_id: '0.p:1' };
    const own = { author: { ...ada, id: discord.botId, bot: true } };
    const answer = [
      sent(1, 'The pedestrian is lost.'),
      sent(2, 'I found nothing', own),
      sent(3, 'A paper', { ...own, components: [{ type: 1, components: [button] }] }),
      sent(4, 'The lidar never agrees.'),
      sent(90, 'of this morning'),
    ] as never;
    discord.inject({ method: 'GET', path: history, times: 1, status: 200, answer });
    const now = String((BigInt(Date.now()) - 1_420_070_400_000n) << 22n);
    expect(await contextOf(() => discord.sayRaw({ id: now, content: '' }))).toEqual({
      text: 'The lidar never agrees.\nThe pedestrian is lost.',
      tokens: ['p:1'],
      isDirect: true,
    });
  });

  it('it is, of a reply, the message replied to, but not an answer in words', async () => {
    const own = { author: { ...ada, id: discord.botId, bot: true } };
    const replyTo = (id: string, answer: object) => {
      discord.inject({
        method: 'GET',
        path: new RegExp(`/messages/${id}$`),
        times: 1,
        status: 200,
        answer: { ...answer, id },
      });
      const message_reference = { type: 0, message_id: id, channel_id: DIRECT_CHANNEL };
      return contextOf(() => discord.sayRaw({ content: '', type: 19, message_reference }));
    };
    const here = { channel_id: DIRECT_CHANNEL };
    expect(await replyTo('911000000000000001', message('The lidar never agrees.', here))).toEqual({
      text: 'The lidar never agrees.',
      tokens: [],
    });
    expect(await replyTo('911000000000000002', message('I found nothing', { ...here, ...own }))).toEqual({
      text: '',
      tokens: [],
    });
  });

  it('it is none where there is nothing, or it may not be read', async () => {
    const answers = [
      { status: 200, answer: [] as never },
      { status: 403, answer: { message: 'no', code: 50001 } },
    ];
    for (const one of answers) {
      discord.inject({ method: 'GET', path: history, times: 1, ...one });
      expect(await contextOf(() => discord.sayRaw({ content: '' }))).toBeUndefined();
    }
  });
});

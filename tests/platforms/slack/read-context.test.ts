import { describe, expect, it } from 'vitest';
import { readDirect, readThread } from '../../../src/platforms/slack/read-context.ts';
import { renderMessage } from '../../../src/platforms/slack/render-blocks.ts';
import { replyOf, wordsAs } from '../../helpers/scripted-bot.ts';
import { clientOf, serveSlack } from '../../helpers/slack/open-slack.ts';

const slack = await serveSlack();
const client = clientOf(slack);
const { channel } = slack;
const isOf = (method: string) => (call: { readonly method: string }) => call.method === method;
const self = { botId: 'B1', botUserId: slack.botUserId };
const isAboutContext = (words: string) => words.startsWith('related');

/** A message in the channel. @returns its time */
const say = async (text: string, thread = '', token = 'xoxp-ada') => {
  const place = { channel, text, ...(thread === '' ? {} : { thread_ts: thread }) };
  return String((await slack.api('chat.postMessage', place, token))['ts']);
};
const post = (message: object, thread: string) =>
  client.chat.postMessage({ ...renderMessage(message as never), channel, thread_ts: thread });

const read = (thread: string, asking = '', isDirect = false) =>
  readThread(client, { channel, thread, asking, self, isDirect, isAboutContext });
const direct = (messages: readonly object[]) => {
  slack.inject({ method: 'conversations.history', times: 1, answer: { messages: messages.toReversed() } });
  const asking = { channel: slack.adaDirect, asking: '1700003700.000100' };
  return readDirect(client, { ...asking, self, isDirect: true, isAboutContext });
};

describe('what was said in a thread', () => {
  it('is what people said in it, in order, without links and code, and the papers that the bot showed', async () => {
    const thread = await say('How is Q-learning made conservative?');
    await say('see <https://example.org/bread|this> and ```knead```', thread);
    await post(wordsAs('Nobody asked for this', 'everyone'), thread);
    await say(`<@${slack.botUserId}> bandits`, thread);
    await post(replyOf('p:1'), thread);
    await say('/paper on unlearning', thread);
    await post(wordsAs('I have nothing on that', 'everyone'), thread);
    await say('related papers, anyone?', thread);
    await say('<@U2> Offline? <https://arxiv.org/abs/1706.03762>', thread);
    await say('not of this thread');
    const asking = await say(`<@${slack.botUserId}> any?`, thread);
    await say('said later', thread);
    expect(await read(thread, asking)).toEqual({
      text: [
        'How is Q-learning made conservative?',
        'see this and',
        'Nobody asked for this',
        'Offline?',
        'https://arxiv.org/abs/1706.03762',
      ].join('\n'),
      tokens: ['p:1'],
    });
  });

  it('below a post of the bot’s own is about the paper in it', async () => {
    const { ts = '' } = await client.chat.postMessage({ ...renderMessage(replyOf('p:daily')), channel });
    await say('Interesting!', ts);
    expect(await read(ts)).toEqual({ text: 'Interesting!', tokens: ['p:daily'] });
  });

  it('is that of another bot too, but not notices of Slack’s', async () => {
    const messages = [
      { bot_id: 'B1', text: 'own', blocks: [{ action_id: 'paperboy:0', value: 'p:1' }] },
      {
        bot_id: 'B2',
        subtype: 'bot_message',
        text: '',
        blocks: [{ type: 'section', text: { text: 'an app' } }],
      },
      { user: 'U2', subtype: 'channel_join', text: '<@U2> has joined the channel' },
    ];
    slack.inject({ method: 'conversations.replies', times: 1, answer: { messages } });
    expect(await read('1.0')).toEqual({ text: 'an app', tokens: ['p:1'] });
  });

  it('is the newest of a long one, and what began it', async () => {
    const page = (from: number, next_cursor: string) => ({
      messages: Array.from({ length: 150 }, (_, at) => ({ text: `m${from + at}`, user: slack.ada })),
      response_metadata: { next_cursor },
    });
    slack.inject({ method: 'conversations.replies', times: 1, answer: page(0, 'two') });
    slack.inject({ method: 'conversations.replies', times: 1, answer: page(150, 'three') });
    slack.inject({ method: 'conversations.replies', times: 1, answer: page(300, '') });
    const since = slack.calls.length;
    const lines = (await read('1.0')).text.split('\n');
    expect([lines.length, lines[0], lines[1], lines.at(-1)]).toEqual([31, 'm0', 'm420', 'm449']);
    const asked = slack.calls.slice(since).filter(isOf('conversations.replies'));
    expect(asked.map(({ body }) => body['cursor'])).toEqual([undefined, 'two', 'three']);
  });

  it('is not looked for without end', async () => {
    const answer = { messages: [], response_metadata: { next_cursor: 'more' } };
    slack.inject({ method: 'conversations.replies', times: 50, answer });
    const since = slack.calls.length;
    expect(await read('1.0')).toEqual({ text: '', tokens: [] });
    expect(slack.calls.slice(since).filter(isOf('conversations.replies'))).toHaveLength(10);
    slack.forgive();
  });
});

describe('what was said in a direct conversation', () => {
  const ada = (text: string, ts: string) => ({ user: slack.ada, text, ts });

  it('is the person’s own words of the last hour, the newest last, and the papers shown', async () => {
    const since = slack.calls.length;
    const blocks = [{ type: 'actions', elements: [{ action_id: 'paperboy:0', value: 'p:1' }] }];
    const context = await direct([
      ada('The lidar never agrees with the camera.', '1700003600.000100'),
      { user: slack.botUserId, bot_id: 'B1', text: 'papers', blocks, ts: '1700003610.000100' },
      ada('related work?', '1700003620.000100'),
      { user: slack.botUserId, bot_id: 'B1', text: 'I found nothing', ts: '1700003630.000100' },
      ada('The pedestrian is lost.', '1700003640.000100'),
      ada('related papers?', '1700003700.000100'),
    ]);
    expect(context).toEqual({
      text: 'The lidar never agrees with the camera.\nThe pedestrian is lost.',
      tokens: ['p:1'],
      isDirect: true,
    });
    const [asked] = slack.calls.slice(since);
    expect(asked?.body).toMatchObject({
      channel: slack.adaDirect,
      limit: '10',
      latest: '1700003700.000100',
      oldest: '1700000100.000100',
    });
  });

  it('is in a thread of it what was said there, without what the bot answered in words', async () => {
    const messages = [
      ada('The lidar never agrees.', '1.1'),
      { bot_id: 'B1', text: 'I found nothing', ts: '1.2' },
    ];
    slack.inject({ method: 'conversations.replies', times: 1, answer: { messages } });
    expect(await read('1.1', '1.3', true)).toEqual({ text: 'The lidar never agrees.', tokens: [] });
  });

  it('is none where nothing was said', async () => {
    expect(await direct([ada('related papers?', '1700003700.000100')])).toBeUndefined();
  });
});

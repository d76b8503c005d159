import { describe, expect, it } from 'vitest';
import { readThreadWords } from '../../../src/platforms/slack/read-context.ts';
import { clientOf, serveSlack } from '../../helpers/slack/open-slack.ts';

const slack = await serveSlack();
const client = clientOf(slack);
const { channel } = slack;
const replies = ({ method }: { readonly method: string }) => method === 'conversations.replies';

/** A thread's words, read by a bot that is known by these ids. */
const read = (thread: string, own: { readonly botId?: string; readonly botUserId?: string } = {}) =>
  readThreadWords(client, { channel, thread, botId: own.botId, botUserId: own.botUserId });

describe('the words of a thread', () => {
  it('are what people said in it, in order, without links, code and the bot’s own', async () => {
    const say = async (text: string, thread = '', token = 'xoxp-ada') =>
      String(
        (
          await slack.api(
            'chat.postMessage',
            { channel, text, ...(thread === '' ? {} : { thread_ts: thread }) },
            token,
          )
        )['ts'],
      );
    const thread = await say('How is Q-learning made conservative?');
    await say('see <https://example.org/bread|this> and ```knead```', thread);
    await slack.api('chat.postMessage', { channel, text: 'my own words', thread_ts: thread });
    await say('Offline?', thread);
    await say('not of this thread');
    expect(await read(thread, { botUserId: slack.botUserId })).toBe(
      'How is Q-learning made conservative?\nsee this and\nOffline?',
    );
    expect(await read(thread)).toContain('my own words');
  });

  it('are without those of the bot by its bot id too', async () => {
    const messages = [
      { bot_id: 'B1', text: 'own' },
      { bot_id: 'B2', text: 'of another bot' },
    ];
    slack.inject({ method: 'conversations.replies', times: 1, answer: { messages } });
    expect(await read('1.0', { botId: 'B1' })).toBe('of another bot');
  });

  it('are the newest ones of a long thread', async () => {
    const page = (text: string, next_cursor: string) => ({
      messages: [{ text, user: slack.ada }],
      response_metadata: { next_cursor },
    });
    slack.inject({ method: 'conversations.replies', times: 1, answer: page('first', 'two') });
    slack.inject({ method: 'conversations.replies', times: 1, answer: page('second', 'three') });
    slack.inject({ method: 'conversations.replies', times: 1, answer: page('third', '') });
    const since = slack.calls.length;
    expect(await read('1.0')).toBe('first\nsecond\nthird');
    const asked = slack.calls.slice(since).filter(replies);
    expect(asked.map(({ body }) => body['cursor'])).toEqual([undefined, 'two', 'three']);
  });

  it('are not looked for without end', async () => {
    const answer = { messages: [], response_metadata: { next_cursor: 'more' } };
    slack.inject({ method: 'conversations.replies', times: 50, answer });
    const since = slack.calls.length;
    expect(await read('1.0')).toBe('');
    expect(slack.calls.slice(since).filter(replies)).toHaveLength(10);
  });
});

import { describe, expect, it } from 'vitest';
import { createChannelQueue } from '../../../src/platforms/slack/channel-queue.ts';
import type { Conversation } from '../../../src/platforms/slack/conversation.ts';
import { sentence } from '../../../src/platforms/slack/sentence.ts';
import { createWay } from '../../../src/platforms/slack/way.ts';
import { whisper } from '../../../src/platforms/slack/whisper.ts';
import { silent } from '../../helpers/conversation.ts';
import { clientOf, serveSlack } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();
const client = clientOf(slack);
const { channel, ada: user } = slack;
const aside = sentence('aside', 'sender');

const SOON_MS = 400;
/** A question through a response_url, which is given up after a moment. */
const asked = (more: Partial<Conversation> = {}) =>
  createWay(
    {
      to: { client, team: TEAM, user, channel, responseUrl: slack.responseUrl(), ...more },
      queue: createChannelQueue(1),
      logger: silent,
    },
    SOON_MS,
  );

async function methodsOf(work: () => Promise<unknown>) {
  const since = slack.calls.length;
  await work();
  return slack.calls.slice(since).map(({ method }) => method);
}

describe('what is told to the asker alone', () => {
  it.each([
    ['is expired', { status: 404 }, 1],
    ['was used up', { error: 'used_url' }, 1],
    ['fails again and again', { status: 500 }, 5],
    ['breaks the connection', { broken: true as const }, 5],
    ['hangs', { delay: 60_000 }, 1],
    ['refuses for its rate', { status: 429, retryAfter: 60 }, 1],
  ])('goes on as an ephemeral message when the response_url %s', async (_, fault, times) => {
    slack.inject({ method: 'response_url', times, ...fault });
    const methods = await methodsOf(() => whisper(aside, asked()));
    expect(methods.at(-1)).toBe('chat.postEphemeral');
    expect(methods.slice(0, -1).every((method) => method === 'response_url')).toBe(true);
    // What was not needed of the fault must not fall to the next test.
    slack.forgive();
  });

  it('goes on directly when the asker sees no ephemeral message, whatever the reason', async () => {
    for (const fault of [{ error: 'user_not_in_channel' }, { status: 403 }, { error: 'token_expired' }]) {
      slack.inject({ method: 'response_url', times: 1, status: 404 });
      slack.inject({ method: 'chat.postEphemeral', times: 1, ...fault });
      const since = slack.calls.length;
      expect(await methodsOf(() => whisper(aside, asked()))).toEqual([
        'response_url',
        'chat.postEphemeral',
        'chat.postMessage',
      ]);
      expect(slack.calls.slice(since).at(-1)?.body).toMatchObject({ channel: user });
    }
  });

  it('goes directly at once where there is no place to share', async () => {
    slack.inject({ method: 'response_url', times: 1, status: 404 });
    const methods = await methodsOf(() => whisper(aside, asked({ isDirect: true })));
    expect(methods).toEqual(['response_url', 'chat.postMessage']);
  });

  it('is told once through a response_url that takes its time', async () => {
    slack.inject({ method: 'response_url', times: 1, delay: SOON_MS / 4 });
    expect(await methodsOf(() => whisper(aside, asked()))).toEqual(['response_url']);
  });

  it('rejects with every reason when no way is open', async () => {
    slack.inject({ method: 'response_url', times: 1, status: 404 });
    slack.inject({ method: 'chat.postEphemeral', times: 1, error: 'not_in_channel' });
    slack.inject({ method: 'chat.postMessage', times: 1, error: 'messages_tab_disabled' });
    await expect(whisper(aside, asked())).rejects.toMatchObject({
      errors: [
        { message: 'a response_url answered 404' },
        { data: { error: 'not_in_channel' } },
        { data: { error: 'messages_tab_disabled' } },
      ],
    });
  });
});

import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import type { Answer } from '../../../src/chat/reply.ts';
import { toBoltLogger } from '../../../src/platforms/slack/bolt-logger.ts';
import { createChannelQueue } from '../../../src/platforms/slack/channel-queue.ts';
import { createInstallationStore } from '../../../src/platforms/slack/installations.ts';
import { createInstaller } from '../../../src/platforms/slack/installer.ts';
import { createPosting } from '../../../src/platforms/slack/posting.ts';
import { sentence } from '../../../src/platforms/slack/sentence.ts';
import { silent } from '../../helpers/conversation.ts';
import { clientOf, posted, serveSlack, shown } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();
const BEFORE = new Date(Date.now() - 60_000);
const here = toAddress('slack', TEAM, slack.channel);
const options = { slackApiUrl: slack.apiUrl, logLevel: webApi.LogLevel.ERROR, retryConfig: { retries: 0 } };

/** Of the bot, as the platform makes it; the queue of each is its own, so that nothing waits for an earlier test. */
const posting = () =>
  createPosting({
    clientFor: async () =>
      new webApi.WebClient(clientOf(slack).token, { ...options, rejectRateLimitedCalls: true }),
    queue: createChannelQueue(),
  });
const post = (deliveryKey: string): Answer => ({
  ...sentence(`the post ${deliveryKey}`, 'everyone'),
  deliveryKey,
});

describe('a post', () => {
  it('is found again by its key, in its channel, once it was posted', async () => {
    const { send, find } = posting();
    expect(await find(here, 'key-1', BEFORE)).toBeUndefined();
    const id = await send(here, post('key-1'));
    expect(slack.posts.at(-1)).toMatchObject({ channel: slack.channel, ts: id, key: 'key-1' });
    expect(await find(here, 'key-1', BEFORE)).toBe(id);
    expect(await find(here, 'key-2', BEFORE)).toBeUndefined();
  });

  it('is looked for page by page, and not without end', async () => {
    const more = { messages: [], response_metadata: { next_cursor: 'more' } };
    const ours = { event_type: 'paperboy_delivery', event_payload: { key: 'key-3' } };
    const foreign = { event_type: 'another_app', event_payload: { key: 'key-3' } };
    const messages = [
      { ts: '1.0', metadata: foreign },
      { ts: '2.0', metadata: ours },
    ];
    slack.inject({ method: 'conversations.history', times: 1, answer: more });
    slack.inject({ method: 'conversations.history', times: 1, answer: { messages } });
    expect(await posting().find(here, 'key-3', BEFORE)).toBe('2.0');
    slack.inject({ method: 'conversations.history', times: 15, answer: more });
    await expect(posting().find(here, 'key-3', BEFORE)).rejects.toMatchObject({ kind: 'refused' });
  });

  it('waits as long as Slack wants, and is posted once', async () => {
    slack.inject({ method: 'chat.postMessage', times: 1, status: 429, retryAfter: 1 });
    const since = slack.calls.length;
    await posting().send(here, post('key-4'));
    const [refused, taken] = slack.calls.slice(since);
    expect([refused?.status, taken?.status]).toEqual([429, 200]);
    expect((taken?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThan(980);
  });

  it('is tried once when it may have been taken', async () => {
    slack.inject({ method: 'chat.postMessage', times: 1, broken: true, accepted: true });
    const since = slack.posts.length;
    await expect(posting().send(here, post('key-5'))).rejects.toMatchObject({ kind: 'later' });
    expect(slack.posts.length).toBe(since + 1);
    expect(await posting().find(here, 'key-5', BEFORE)).toBe(slack.posts.at(-1)?.ts);
  });

  it.each([
    ['is_archived', 'gone', /Unarchive it/],
    ['not_in_channel', 'gone', /\/invite/],
    ['no_permission', 'gone', /no_permission/],
    ['token_revoked', 'later', /does not accept the token/],
    ['internal_error', 'later', /internal_error/],
    ['invalid_blocks', 'refused', /invalid_blocks/],
  ])('that fails with %s is %s', async (error, kind, message) => {
    slack.inject({ method: 'chat.postMessage', times: 1, error });
    await expect(posting().send(here, post('key-6'))).rejects.toMatchObject({
      kind,
      message: expect.stringMatching(message),
    });
  });

  it('to a workspace that removed the app is gone; to a Slack that is down comes later', async () => {
    const nothing = async () => undefined;
    const { authorize } = createInstaller({
      clientId: '1.2',
      clientSecret: 'secret',
      stateSecret: 'another secret',
      apiUrl: slack.apiUrl,
      store: createInstallationStore({ get: nothing, put: nothing, remove: nothing }),
      logger: toBoltLogger(silent),
      clientOptions: options,
    });
    const clientFor = async (teamId: string) => {
      await authorize({ teamId, enterpriseId: undefined, isEnterpriseInstall: false });
      throw new Error('there is no token');
    };
    const nowhere = createPosting({ clientFor, queue: createChannelQueue() });
    await expect(nowhere.send(here, post('key-7'))).rejects.toMatchObject({ kind: 'gone' });
    slack.inject({ method: 'chat.postMessage', times: 1, status: 503 });
    await expect(posting().send(here, post('key-7'))).rejects.toMatchObject({
      kind: 'later',
      message: expect.stringContaining('HTTP 503'),
    });
  });
});

describe('a thread', () => {
  it('is opened below a post once, also when that is done again', async () => {
    const { send, openThread } = posting();
    const id = await send(here, post('key-8'));
    const thread = { title: 'A title', deliveryKey: 'key-8' };
    const since = slack.calls.length;
    await openThread(here, id, thread);
    const first = slack.calls.slice(since).filter(posted());
    expect(first.map(({ body }) => body['thread_ts'])).toEqual([id]);
    expect(first.map(shown).join()).toContain('A title: what do you think?');
    await openThread(here, id, thread);
    expect(slack.calls.slice(since).filter(posted())).toHaveLength(1);
  });
});

describe('a channel', () => {
  it('is in the way when it takes no posts until somebody changes that, and not when Slack is down', async () => {
    expect(await posting().obstacle(here)).toBeUndefined();
    expect(await posting().obstacle(toAddress('slack', TEAM, 'C0NOWHERE'))).toContain(
      'I cannot see this channel',
    );
    slack.inject({ method: 'conversations.history', times: 1, error: 'internal_error' });
    expect(await posting().obstacle(here)).toBeUndefined();
  });
});

describe('a person', () => {
  it('is told something in their direct messages', async () => {
    const since = slack.calls.length;
    await posting().tell(here, slack.ada, sentence('to you', 'sender'));
    expect(slack.calls.slice(since).map(({ body }) => body)).toMatchObject([{ channel: slack.ada }]);
  });
});

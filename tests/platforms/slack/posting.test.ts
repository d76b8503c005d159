import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import type { Answer } from '../../../src/chat/reply.ts';
import { toBoltLogger } from '../../../src/platforms/slack/bolt-logger.ts';
import { type ChannelQueue, createChannelQueue } from '../../../src/platforms/slack/channel-queue.ts';
import { createInstallationStore } from '../../../src/platforms/slack/installations.ts';
import { createInstaller } from '../../../src/platforms/slack/installer.ts';
import { createPosting } from '../../../src/platforms/slack/posting.ts';
import { sentence } from '../../../src/platforms/slack/sentence.ts';
import { TRIES_ONCE } from '../../../src/platforms/slack/web-call.ts';
import { describeDirectPosts } from '../../contracts/direct-posts.ts';
import { silent } from '../../helpers/conversation.ts';
import { clientOf, posted, serveSlack, shown } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack([], 1);
const BEFORE = new Date(Date.now() - 60_000);
const here = toAddress('slack', TEAM, slack.channel);
const options = { slackApiUrl: slack.apiUrl, logLevel: webApi.LogLevel.ERROR, retryConfig: { retries: 0 } };

/** Of the bot, as the platform makes it; the queue of each is its own, so that nothing waits for an earlier test. */
const posting = (queue: ChannelQueue = createChannelQueue(), patience?: Patience) =>
  createPosting({
    clientFor: async () =>
      new webApi.WebClient(clientOf(slack).token, {
        ...options,
        ...TRIES_ONCE,
        ...(patience === undefined ? {} : { timeout: patience.answer / 2 }),
      }),
    queue,
    ...(patience === undefined ? {} : { patience }),
  });
type Patience = NonNullable<Parameters<typeof createPosting>[0]['patience']>;
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
    ['no_permission', 'gone', /\/invite/],
    ['messages_tab_disabled', 'gone', /switched off/],
    ['message_limit_exceeded', 'later', /message_limit_exceeded/],
    ['a_code_of_tomorrow', 'later', /a_code_of_tomorrow/],
    ['token_revoked', 'later', /does not accept the token/],
    ['internal_error', 'later', /internal_error/],
    ['no_text', 'refused', /no_text/],
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
      seenEvents: { claim: async () => true },
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

describe('what answers in Slack’s place', () => {
  it.each([
    ['a page of a proxy with status 403', { status: 403, page: '<html>Forbidden by policy</html>' }],
    ['a page with status 200', { page: '<html>Sign in to the network</html>' }],
    ['words with status 200', { page: 'not_in_channel is what this proxy says' }],
    ['JSON of somebody else', { page: '{"error":{"code":403}}' }],
    ['nothing but an object', { page: '{}' }],
  ])('(%s) takes no channel for gone, and is not quoted', async (_, fault) => {
    slack.inject({ method: /^(?:chat|conversations)\./, times: 2, ...fault });
    const failed = posting().send(here, post('key-10'));
    await expect(failed).rejects.toMatchObject({ kind: 'later' });
    await expect(failed).rejects.not.toThrow(/html|proxy|policy/);
    expect(await posting().obstacle(here)).toBeUndefined();
    slack.forgive();
  });
});

describe('a post that Slack does not take as it is drawn', () => {
  it('is posted as text alone, once, and is found by its key', async () => {
    slack.inject({ method: 'chat.postMessage', times: 1, error: 'invalid_blocks' });
    const id = await posting().send(here, post('key-11'));
    expect(await posting().find(here, 'key-11', BEFORE)).toBe(id);
    expect(slack.calls.findLast(posted())?.body).not.toHaveProperty('blocks');
    slack.inject({ method: 'chat.postMessage', times: 2, error: 'msg_blocks_too_long' });
    await expect(posting().send(here, post('key-12'))).rejects.toMatchObject({ kind: 'refused' });
  });
});

describe('a Slack that hangs', () => {
  const elsewhere = toAddress('slack', TEAM, slack.channels[1] ?? '');
  const SOON = { begin: 400, answer: 1_200 };
  /** A minute is long enough to tell what is not waited for. */
  const HANGS = { delay: 60_000 };

  it('is given up in time, and what waited behind it is not sent any more', async () => {
    const hangs = slack.inject({ method: 'chat.postMessage', times: 1, ...HANGS });
    const queue = createChannelQueue(1);
    const { send } = posting(queue, SOON);
    const since = slack.posts.length;
    const hanging = send(here, post('key-13'));
    const waiting = send(here, post('key-14'));
    await hangs;
    await send(elsewhere, post('key-15'));
    const failed = (await Promise.allSettled([hanging, waiting])) as PromiseRejectedResult[];
    // The one may still come, the other not.
    expect(failed.map(({ reason }) => reason)).toMatchObject([
      { kind: 'later', isUnanswered: true },
      { kind: 'later', isUnanswered: false },
    ]);
    // The queue has come to rest when somebody else's turn has come.
    await queue.add(`${TEAM}:${slack.channel}`, async () => undefined, { patienceMs: 60_000 });
    expect(slack.posts.slice(since).map(({ key }) => key)).toEqual(['key-15']);
  });

  it('is given up also when it is only read, or when the token does not come', async () => {
    slack.inject({ method: 'conversations.history', times: 1, ...HANGS });
    const { find } = posting(createChannelQueue(1), SOON);
    await expect(find(here, 'key-16', BEFORE)).rejects.toMatchObject({ kind: 'later' });
    const forever = new Promise<never>(() => undefined);
    const tokenless = createPosting({
      clientFor: () => forever,
      queue: createChannelQueue(1),
      patience: SOON,
    });
    await expect(tokenless.send(here, post('key-16'))).rejects.toMatchObject({
      kind: 'later',
      message: 'Slack did not answer in time.',
    });
  });

  it('that asks to wait for longer than there is time is not waited for', async () => {
    slack.inject({ method: 'chat.postMessage', times: 1, status: 429, retryAfter: 600 });
    await expect(posting().send(here, post('key-17'))).rejects.toMatchObject({
      kind: 'later',
      message: 'Slack asks to wait for 600 seconds.',
    });
    expect(slack.posts.some(({ key }) => key === 'key-17')).toBe(false);
  });
});

describe('a post whose permission takes its time', () => {
  it('is not sent when that comes after it was given up', async () => {
    const { promise: allowed, resolve: allow } = Promise.withResolvers<boolean>();
    const queue = createChannelQueue(1);
    const { send } = posting(queue, { begin: 100, answer: 100 });
    await expect(send(here, post('key-21'), () => allowed)).rejects.toMatchObject({ kind: 'later' });
    allow(true);
    await queue.add(`${TEAM}:${slack.channel}`, async () => undefined, { patienceMs: 60_000 });
    expect(slack.posts.some(({ key }) => key === 'key-21')).toBe(false);
  });
});

describe('a post that gets no turn', () => {
  it('is not sent, and comes later', async () => {
    const queue = createChannelQueue(1);
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const busy = queue.add(`${TEAM}:${slack.channel}`, () => held, { patienceMs: 60_000 });
    await expect(
      posting(queue, { begin: 100, answer: 60_000 }).send(here, post('key-18')),
    ).rejects.toMatchObject({
      kind: 'later',
      message: expect.stringContaining('was not sent'),
    });
    release();
    await busy;
    await posting(queue).send(here, post('key-19'));
    expect(slack.posts.slice(-1).map(({ key }) => key)).toEqual(['key-19']);
    expect(slack.posts.some(({ key }) => key === 'key-18')).toBe(false);
  });

  it('because others ask much is a case that does not occur: it goes before them', async () => {
    const queue = createChannelQueue(1);
    const order: string[] = [];
    const ask = (n: number) =>
      queue.add(`${TEAM}:${slack.channel}`, async () => order.push(`answer ${n}`), {
        person: 'U1',
        patienceMs: 60_000,
      });
    const answers = Array.from({ length: 20 }, (_, n) => ask(n));
    const sent = posting(queue)
      .send(here, post('key-20'))
      .then(() => order.push('post'));
    await Promise.all([...answers, sent]);
    expect(order.indexOf('post')).toBeLessThanOrEqual(1);
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

describe('a public channel that the bot is not in', () => {
  const refuse = (...scopes: string[]) =>
    void slack.inject({
      method: /^conversations\./,
      times: 1,
      error: 'not_in_channel',
      extra: { response_metadata: { scopes } },
    });

  it('takes posts where the token may post into all, and threads below them', async () => {
    refuse('chat:write', 'chat:write.public');
    expect(await posting().obstacle(here)).toBeUndefined();
    const { send, openThread } = posting();
    const id = await send(here, post('key-30'));
    refuse('chat:write', 'chat:write.public');
    await openThread(here, id, { title: 'A title', deliveryKey: 'key-30' });
    expect(slack.posts.at(-1)).toMatchObject({ thread: id });
  });

  it('does not show whether a post is there, and is not gone for that', async () => {
    refuse('chat:write', 'chat:write.public');
    await expect(posting().find(here, 'key-31', BEFORE)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('/invite'),
    });
  });

  it('takes none with a token that may post only where it is a member', async () => {
    for (const scopes of [['chat:write'], []]) {
      refuse(...scopes);
      expect(await posting().obstacle(here)).toContain('/invite');
      refuse(...scopes);
      await expect(posting().find(here, 'key-32', BEFORE)).rejects.toMatchObject({ kind: 'gone' });
    }
  });
});

describe('a person', () => {
  it('is told something in their direct messages', async () => {
    const since = slack.calls.length;
    await posting().tell(here, slack.ada, sentence('to you', 'sender'));
    expect(slack.calls.slice(since).map(({ body }) => body)).toMatchObject([{ channel: slack.ada }]);
  });
});

describeDirectPosts(() => ({
  ...{ posting: posting(), here, personId: slack.ada },
  received: () => slack.posts,
  loseNextAnswer: () =>
    void slack.inject({ method: 'chat.postMessage', times: 1, broken: true, accepted: true }),
}));

describe('direct messages', () => {
  it('that may not be opened are posted to the person, and not looked for', async () => {
    slack.inject({ method: 'conversations.open', times: 1, error: 'missing_scope' });
    const direct = await posting().direct(here, slack.ada);
    expect(direct).toBe(toAddress('slack', TEAM, slack.ada));
    await expect(posting().find(direct, 'key-30', BEFORE)).rejects.toMatchObject({
      ...{ kind: 'refused', message: expect.stringContaining('im:write') },
    });
    await posting().send(direct, post('key-30'));
    expect(slack.posts.at(-1)).toMatchObject({ key: 'key-30' });
  });

  it.each([
    ['user_disabled', 'gone'],
    ['user_not_found', 'gone'],
    ['ratelimited', 'later'],
  ])('of somebody of whom Slack says %s are %s', async (error, kind) => {
    slack.inject({ method: 'conversations.open', times: 20, error });
    await expect(
      posting(undefined, { begin: 300, answer: 300 }).direct(here, slack.ada),
    ).rejects.toMatchObject({
      kind,
    });
    slack.forgive();
  });
});

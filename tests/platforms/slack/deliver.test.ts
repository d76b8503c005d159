import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { createChannelQueue } from '../../../src/platforms/slack/channel-queue.ts';
import type { Conversation } from '../../../src/platforms/slack/conversation.ts';
import { deliver, postPlaceholder, tellAsker } from '../../../src/platforms/slack/deliver.ts';
import { sentence } from '../../../src/platforms/slack/sentence.ts';
import { clientOf, serveSlack } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();
const client = clientOf(slack);
const { channel, ada: user, adaDirect } = slack;
const aside = sentence('aside', 'sender');
const open = sentence('open', 'everyone');

/** A question in a channel, through a response_url or not, and the turns of its channel. */
const asked = (more: Partial<Conversation> = {}) => ({
  to: { client, team: TEAM, user, channel, ...more },
  queue: createChannelQueue(),
});
const withUrl = (more: Partial<Conversation> = {}) => asked({ responseUrl: slack.responseUrl(), ...more });
const direct = { channel: adaDirect, isDirect: true } as const;

/** What Slack was asked meanwhile: methods, and the body of the last call. */
async function callsOf(work: () => Promise<unknown>) {
  const since = slack.calls.length;
  await work();
  const made = slack.calls.slice(since);
  return { methods: made.map(({ method }) => method), body: made.at(-1)?.body };
}

describe('an answer', () => {
  it.each<[string, Reply, () => ReturnType<typeof asked>, string, object]>([
    ['for everyone', open, () => asked({ thread: '1.2' }), 'chat.postMessage', { channel, thread_ts: '1.2' }],
    ['for the asker', aside, asked, 'chat.postEphemeral', { channel, user }],
    ['for the asker in a thread', aside, () => asked({ thread: '1.2' }), 'chat.postEphemeral', { user }],
    ['through a response_url', aside, withUrl, 'response_url', { response_type: 'ephemeral' }],
    ['with nobody else around', aside, () => asked(direct), 'chat.postMessage', { channel: adaDirect }],
    ['to App Home', aside, () => asked({ channel: user }), 'chat.postMessage', { channel: user }],
  ])('%s goes the shortest way', async (_, reply, way, method, body) => {
    const made = await callsOf(() => deliver(reply, way()));
    expect(made.methods).toEqual([method]);
    expect(made.body).toMatchObject(body);
  });

  it('takes the place of a page only where the asker alone sees that', async () => {
    const page: Reply = { ...aside, inPlace: true };
    const bodyOf = async (more: Partial<Conversation>) =>
      (await callsOf(() => deliver(page, withUrl(more)))).body;
    expect(await bodyOf({ isPrivateMessage: true })).toMatchObject({ replace_original: true });
    expect(await bodyOf(direct)).toMatchObject({ replace_original: true });
    expect(await bodyOf({})).toMatchObject({ replace_original: false });
    const other = await callsOf(() => deliver(aside, withUrl({ isPrivateMessage: true })));
    expect(other.body).toMatchObject({ replace_original: false });
  });

  it('changes the pressed post for everyone when it edits', async () => {
    const { answer } = await postedBy(() => deliver(open, asked()));
    const pressed = String(answer['ts']);
    const made = await callsOf(() => deliver({ ...open, edits: true }, withUrl({ pressed })));
    expect(made.methods).toEqual(['chat.update']);
    expect(made.body).toMatchObject({ channel, ts: pressed });
  });

  it('goes on by the next way that is open when one is closed', async () => {
    slack.inject({ method: 'response_url', times: 1, status: 404 });
    expect((await callsOf(() => tellAsker(aside, withUrl()))).methods).toEqual([
      'response_url',
      'chat.postEphemeral',
    ]);
    slack.inject({ method: 'response_url', times: 1, status: 404 });
    slack.inject({ method: 'chat.postEphemeral', times: 1, error: 'user_not_in_channel' });
    const made = await callsOf(() => tellAsker(aside, withUrl()));
    expect(made.methods).toEqual(['response_url', 'chat.postEphemeral', 'chat.postMessage']);
    expect(made.body).toMatchObject({ channel: user });
  });

  it('is tried again through a response_url, and as late as Retry-After says', async () => {
    slack.inject({ method: 'response_url', times: 1, status: 500 });
    slack.inject({ method: 'response_url', times: 1, status: 429, retryAfter: 1 });
    const since = slack.calls.length;
    await deliver(aside, withUrl());
    const [failed, refused, taken] = slack.calls.slice(since);
    expect([failed?.status, refused?.status, taken?.status]).toEqual([500, 429, 200]);
    expect((taken?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThan(980);
  });

  it('rejects with what Slack says when nothing is left', async () => {
    slack.inject({ method: 'chat.postMessage', times: 1, error: 'is_archived' });
    await expect(deliver(open, asked())).rejects.toMatchObject({ data: { error: 'is_archived' } });
  });
});

describe('an announcement', () => {
  it('in the open is changed into an open answer, and removed for one to the asker', async () => {
    const announced = await postPlaceholder(open, asked());
    expect((await callsOf(() => deliver(open, asked(), announced))).methods).toEqual(['chat.update']);
    const again = await postPlaceholder(open, asked());
    const made = await callsOf(() => deliver(aside, asked(), again));
    expect(made.methods).toEqual(['chat.delete', 'chat.postEphemeral']);
  });

  it('to the asker of a command is replaced; below a button the pressed message stays', async () => {
    for (const isCommand of [true, false]) {
      const way = withUrl({ isCommand });
      const announced = await postPlaceholder(aside, way);
      expect(announced).toEqual({ kind: 'whisper' });
      const { body } = await callsOf(() => deliver(aside, way, announced));
      expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: isCommand });
    }
  });
});

async function postedBy(work: () => Promise<unknown>) {
  const since = slack.calls.length;
  await work();
  return slack.waitForCall(({ method }) => method === 'chat.postMessage', since);
}

import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { createChannelQueue } from '../../../src/platforms/slack/channel-queue.ts';
import type { Conversation } from '../../../src/platforms/slack/conversation.ts';
import { deliver, postPlaceholder, takeBack } from '../../../src/platforms/slack/deliver.ts';
import { sentence } from '../../../src/platforms/slack/sentence.ts';
import { createWay } from '../../../src/platforms/slack/way.ts';
import { silent } from '../../helpers/conversation.ts';
import { clientOf, serveSlack } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();
const client = clientOf(slack);
const { channel, ada: user, adaDirect } = slack;
const aside = sentence('aside', 'sender');
const open = sentence('open', 'everyone');

/** A question in a channel, through a response_url or not, and the turns of its channel. */
const asked = (more: Partial<Conversation> = {}) =>
  createWay({
    to: { client, team: TEAM, user, channel, ...more },
    queue: createChannelQueue(1),
    logger: silent,
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

  it('for everyone is for everyone, also when it was asked for where nobody else sees the question', async () => {
    const made = await callsOf(() =>
      deliver({ ...open, inPlace: true }, withUrl({ isPrivateMessage: true })),
    );
    expect(made.methods).toEqual(['chat.postMessage']);
  });

  it('that is typed rather than pressed takes no message’s place', async () => {
    const made = await callsOf(() => deliver({ ...aside, inPlace: true }, asked(direct)));
    expect(made.methods).toEqual(['chat.postMessage']);
  });

  it('that is a next page comes below the one before when that cannot be replaced', async () => {
    slack.inject({ method: 'response_url', times: 1, status: 404 });
    const page: Reply = { ...aside, inPlace: true };
    const made = await callsOf(() => deliver(page, withUrl(direct)));
    expect(made.methods).toEqual(['response_url', 'chat.postMessage']);
    expect(made.body).toMatchObject({ channel: adaDirect });
  });

  it('changes the pressed post for everyone when it edits', async () => {
    const { answer } = await postedBy(() => deliver(open, asked()));
    const pressed = String(answer['ts']);
    const made = await callsOf(() => deliver({ ...open, edits: true }, withUrl({ pressed })));
    expect(made.methods).toEqual(['chat.update']);
    expect(made.body).toMatchObject({ channel, ts: pressed });
  });

  it('is given as text alone when Slack does not take how it is drawn, once', async () => {
    for (const error of ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']) {
      slack.inject({ method: 'chat.postMessage', times: 1, error });
      const { methods, body } = await callsOf(() => deliver(open, asked({ thread: '1.2' })));
      expect(methods).toEqual(['chat.postMessage', 'chat.postMessage']);
      expect(body).toMatchObject({ text: 'open', thread_ts: '1.2' });
      expect(body).not.toHaveProperty('blocks');
    }
    slack.inject({ method: 'chat.postMessage', times: 2, error: 'invalid_blocks' });
    await expect(deliver(open, asked())).rejects.toMatchObject({ data: { error: 'invalid_blocks' } });
    slack.inject({ method: 'response_url', times: 1, error: 'invalid_blocks' });
    const { methods, body } = await callsOf(() => deliver(aside, withUrl()));
    expect(methods).toEqual(['response_url', 'response_url']);
    expect(body).not.toHaveProperty('blocks');
  });

  it('is given outside of a thread that is gone or takes no replies', async () => {
    for (const error of [
      'thread_not_found',
      'cannot_reply_to_message',
      'restricted_action_non_threadable_channel',
    ]) {
      slack.inject({ method: 'chat.postMessage', times: 1, error });
      const { methods, body } = await callsOf(() => deliver(open, asked({ thread: '1.2' })));
      expect(methods).toEqual(['chat.postMessage', 'chat.postMessage']);
      expect(body).toHaveProperty('blocks');
      expect(body).not.toHaveProperty('thread_ts');
    }
  });

  it('that says nothing is none, and takes back what announced it, except below a button', async () => {
    const nothing: Reply = { ...open, blocks: [] };
    for (const way of [asked(), withUrl(), asked(direct)])
      expect((await callsOf(() => deliver(nothing, way))).methods).toEqual([]);
    const announced = await postPlaceholder(open, asked());
    expect((await callsOf(() => deliver(nothing, asked(), announced))).methods).toEqual(['chat.delete']);
    const command = withUrl({ isCommand: true });
    const whispered = await postPlaceholder(aside, command);
    const unsaid = await callsOf(() => deliver(nothing, command, whispered));
    expect(unsaid).toEqual({ methods: ['response_url'], body: { delete_original: true } });
    const button = withUrl();
    const below = await postPlaceholder(aside, button);
    expect((await callsOf(() => deliver(nothing, button, below))).methods).toEqual([]);
    slack.inject({ method: 'response_url', times: 1, status: 404 });
    await deliver(nothing, withUrl({ isCommand: true }), { kind: 'whisper' });
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

  it('that somebody deleted, or that cannot be removed, does not keep the answer', async () => {
    const deleted = await postPlaceholder(open, asked());
    await takeBack(deleted, asked());
    const anew = await callsOf(() => deliver(open, asked(), deleted));
    expect(anew.methods).toEqual(['chat.update', 'chat.delete', 'chat.postMessage']);
    const stuck = await postPlaceholder(open, asked());
    slack.inject({ method: 'chat.delete', times: 1, error: 'cant_delete_message' });
    const made = await callsOf(() => deliver(aside, asked(), stuck));
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

  it('is no message that a late page takes the place of: that is still the one that was pressed', async () => {
    const page: Reply = { ...aside, inPlace: true };
    const alone = withUrl(direct);
    const announced = await postPlaceholder(aside, alone);
    expect(announced?.kind).toBe('message');
    const made = await callsOf(() => deliver(page, alone, announced));
    expect(made.methods).toEqual(['chat.delete', 'response_url']);
    expect(made.body).toMatchObject({ replace_original: true });

    const hidden = withUrl({ isPrivateMessage: true });
    const whispered = await callsOf(async () => {
      const looking = await postPlaceholder(aside, hidden);
      await deliver(page, hidden, looking);
    });
    expect(whispered.methods).toEqual(['response_url', 'response_url']);
    expect(whispered.body).toMatchObject({ replace_original: true });
    const [looking] = slack.calls.slice(-2);
    expect(looking?.body).toMatchObject({ replace_original: false });
  });

  it('of a page that is typed is replaced, since nothing was pressed', async () => {
    const typed = asked(direct);
    const announced = await postPlaceholder(aside, typed);
    const made = await callsOf(() => deliver({ ...aside, inPlace: true }, typed, announced));
    expect(made.methods).toEqual(['chat.update']);
  });

  it('through a response_url that is closed is left out, and the answer goes another way at once', async () => {
    slack.inject({ method: 'response_url', times: 1, status: 404 });
    const way = withUrl({ isCommand: true });
    const since = slack.calls.length;
    await expect(postPlaceholder(aside, way)).rejects.toThrow('a response_url answered 404');
    await deliver(aside, way);
    expect(slack.calls.slice(since).map(({ method }) => method)).toEqual([
      'response_url',
      'chat.postEphemeral',
    ]);
  });

  it('that is not wanted any more before its turn came is never posted', async () => {
    const way = asked();
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const busy = way.queue.add(`${TEAM}:${channel}`, () => held, { patienceMs: 60_000 });
    const unwanted = new AbortController();
    const announcing = postPlaceholder(open, way, unwanted.signal);
    unwanted.abort();
    await expect(announcing).rejects.toThrow('did not come in time');
    release();
    await busy;
    expect((await callsOf(() => deliver(open, way))).methods).toEqual(['chat.postMessage']);
  });
});

async function postedBy(work: () => Promise<unknown>) {
  const since = slack.calls.length;
  await work();
  return slack.waitForCall(({ method }) => method === 'chat.postMessage', since);
}

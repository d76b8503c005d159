import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PostingProblem } from '../../src/chat/posting.ts';
import type { Answer } from '../../src/chat/reply.ts';
import { type DeliveryContext, deliver } from '../../src/digest/deliver.ts';
import { deliveryKey } from '../../src/digest/delivery-key.ts';
import { pause } from '../../src/digest/pause.ts';
import type { Delivery } from '../../src/store/delivery.ts';
import { type DigestStage, openDigestStage } from '../helpers/digest-stage.ts';
import { seeds } from '../helpers/seeds.ts';

let stage: DigestStage;
let context: DeliveryContext;
let threads: number;

beforeEach(async () => {
  stage = await openDigestStage();
  threads = 0;
  context = stage.contextOf('a');
});
afterEach(() => stage.store.close());

const slot = () => ({ address: stage.channel, slot: '2027-03-01' });
const row = () => stage.store.digests.deliveries.get(slot());
const later = (hours: number) => {
  stage.now = new Date(stage.now.getTime() + hours * 3_600_000);
};

/** What this process holds in the ledger. */
async function held(): Promise<Delivery> {
  const claim = { ...slot(), paperId: 'p', note: undefined, dueAt: stage.now };
  await stage.store.digests.deliveries.claim(claim, 'a');
  const delivery = await row();
  if (delivery === undefined) throw new Error('there is no row');
  return delivery;
}

/** The channel, with threads as the test wants them. */
function withThreads(openThread: () => Promise<void>): DeliveryContext {
  const posting = context.postingFor(stage.channel);
  return { ...context, postingFor: () => posting && { ...posting, openThread } };
}

describe('what may have been sent before', () => {
  it('is looked for first, and not sent again', async () => {
    const delivery = await held();
    stage.posts.push(deliveryKey(slot()));
    expect(await deliver({ ...delivery, attempts: 1 }, context)).toBe(true);
    expect(stage.posts).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'sent', messageId: 'found' });
  });

  it('is left to the process that took it over', async () => {
    const delivery = await held();
    await stage.store.digests.deliveries.takeOver(delivery, 'b');
    expect(await deliver(delivery, context)).toBe(false);
    expect(stage.posts).toEqual([]);
  });
});

describe('what does not get through', () => {
  it.each([new PostingProblem('later', 'busy'), new Error('busy')])(
    '%o is tried again in half a minute',
    async (failure) => {
      stage.failure = failure;
      expect(await deliver(await held(), context)).toBe(false);
      expect(await row()).toMatchObject({
        state: 'claimed',
        claimedBy: undefined,
        reason: 'busy',
        retryAt: new Date(stage.now.getTime() + 30_000),
      });
    },
  );

  it('is tried again where this process is not connected', async () => {
    expect(await deliver(await held(), { ...context, postingFor: () => undefined })).toBe(false);
    expect(await row()).toMatchObject({ state: 'claimed', reason: 'Paperboy is not connected there.' });
  });

  it('is given up when it is refused, and the digest goes on', async () => {
    await stage.subscribe();
    stage.failure = new PostingProblem('refused', 'too long');
    expect(await deliver(await held(), context)).toBe(false);
    expect(await row()).toMatchObject({ state: 'failed', reason: 'too long' });
    expect((await stage.store.digests.subscriptions.get(stage.channel))?.pausedReason).toBeUndefined();
  });

  it('is given up when it is too late', async () => {
    const delivery = await held();
    later(13);
    expect(await deliver(delivery, context)).toBe(false);
    expect(await row()).toMatchObject({ state: 'failed', reason: 'It could not be posted in time.' });
    expect(stage.posts).toEqual([]);
  });

  it('pauses the digest where the channel is gone, and tells who turned it on, once', async () => {
    await stage.subscribe();
    stage.failure = new PostingProblem('gone', 'It is gone.');
    const delivery = await held();
    await deliver(delivery, context);
    // It is looked at once more some minutes later.
    const retryAt = new Date(stage.now.getTime() + 5 * 60_000);
    const waiting = await row();
    expect(waiting).toMatchObject({ state: 'claimed', reason: 'It is gone.', retryAt, goneSince: stage.now });
    expect((await stage.store.digests.subscriptions.get(stage.channel))?.pausedReason).toBeUndefined();
    stage.now = retryAt;
    if (waiting === undefined) throw new Error('there is no row');
    await stage.store.digests.deliveries.takeOver(waiting, 'a');
    stage.failure = new PostingProblem('gone', 'It is gone.');
    await deliver(waiting, context);
    expect(await row()).toMatchObject({ state: 'failed', reason: 'It is gone.' });
    await pause(stage.channel, 'Again.', context);
    const { subscriptions } = stage.store.digests;
    expect((await subscriptions.get(stage.channel))?.pausedReason).toBe('It is gone.');
    expect(stage.told).toEqual(['ada']);
  });
});

describe('a paper that is not in the corpus any more', () => {
  it('gives way to another one', async () => {
    const compose: DeliveryContext['compose'] = async (post) =>
      post.paperId === 'p' ? undefined : context.compose(post);
    expect(await deliver(await held(), { ...context, compose })).toBe(true);
    expect(await row()).toMatchObject({ state: 'sent', paperId: seeds.papers[0]?.id });
  });

  it('is given up where no other fits', async () => {
    await stage.subscribe({ topic: 'falconry' });
    await deliver(await held(), { ...context, compose: async () => undefined });
    expect(await row()).toMatchObject({ state: 'failed', reason: 'No paper of the corpus fits any more.' });
  });
});

describe('a thread', () => {
  it('is opened where it is wanted', async () => {
    const counted = withThreads(async () => void threads++);
    await stage.subscribe();
    await deliver(await held(), counted);
    expect(threads).toBe(0);
    await stage.store.digests.subscriptions.remove(stage.channel);
    await stage.subscribe({ thread: true });
    const next = { ...slot(), slot: '2027-03-02', paperId: 'p', note: undefined, dueAt: stage.now };
    await stage.store.digests.deliveries.claim(next, 'a');
    const [delivery] = await stage.store.digests.deliveries.open();
    if (delivery !== undefined) await deliver(delivery, counted);
    expect(threads).toBe(1);
  });

  it('that cannot be opened takes nothing from the post', async () => {
    await stage.subscribe({ thread: true });
    const broken = withThreads(() => Promise.reject(new Error('no threads here')));
    expect(await deliver(await held(), broken)).toBe(true);
    expect(await row()).toMatchObject({ state: 'sent' });
  });
});

describe('besides the post itself', () => {
  const paper = {
    kind: 'paper',
    id: 'p',
    title: 'A\u0000 long\ntitle',
    link: { kind: 'paper', label: '', href: '' },
  };
  const withPaper = (): DeliveryContext => ({
    ...context,
    compose: async ({ deliveryKey: key }) => ({ tone: 'answer', deliveryKey: key, blocks: [paper as never] }),
  });
  /** The channel, and what is published there. */
  const publishing = (publish: (id: string) => Promise<void>): DeliveryContext => {
    const posting = context.postingFor(stage.channel);
    return {
      ...context,
      postingFor: () => posting && { ...posting, publish: (_: unknown, id: string) => publish(id) },
    };
  };
  const subscription = () => stage.store.digests.subscriptions.get(stage.channel);

  it('a thread is called as its paper', async () => {
    await stage.subscribe({ thread: true });
    const titles: string[] = [];
    const posting = context.postingFor(stage.channel);
    const named = {
      ...withPaper(),
      postingFor: () =>
        posting && {
          ...posting,
          openThread: async (_: unknown, __: string, { title }: { title: string }) => void titles.push(title),
        },
    };
    await deliver(await held(), named);
    expect(titles).toEqual(['A long title']);
  });

  it('one role is told where that was asked for', async () => {
    await stage.subscribe({ role: '123' });
    await deliver(await held(), context);
    expect(stage.pings).toEqual(['123']);
  });

  it('it is published, also when a process died between posting and publishing', async () => {
    await stage.subscribe({ publish: true });
    const published: string[] = [];
    const context = publishing(async (id) => void published.push(id));
    const delivery = await held();
    stage.posts.push(deliveryKey(slot()));
    expect(await deliver({ ...delivery, attempts: 1 }, context)).toBe(true);
    expect(published).toEqual(['found']);
    expect(stage.posts).toHaveLength(1);
    expect((await subscription())?.unpublished).toBeUndefined();
  });

  it('it has the form that followers can read', async () => {
    await stage.subscribe({ publish: true });
    const sent: unknown[] = [];
    const posting = context.postingFor(stage.channel);
    const send = async (_: unknown, answer: Answer) => String(sent.push(answer.isPublished));
    await deliver(await held(), { ...context, postingFor: () => posting && { ...posting, send } });
    expect(sent).toEqual([true]);
  });

  it('it stays posted once where it cannot be published, and it is told why', async () => {
    await stage.subscribe({ publish: true });
    const broken = publishing(() =>
      Promise.reject(new PostingProblem('refused', 'Too many were published.')),
    );
    expect(await deliver(await held(), broken)).toBe(true);
    expect(stage.posts).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'sent' });
    expect((await subscription())?.unpublished).toBe('Too many were published.');
  });

  it.each(['tellUnpublished', 'clearTrouble'] as const)(
    'it stays posted and published where the database does not take %s',
    async (failing) => {
      await stage.subscribe({ publish: true, trouble: 'No paper fits.' });
      const published: string[] = [];
      const context = publishing(async (id) => void published.push(id));
      const subscriptions = {
        ...stage.store.digests.subscriptions,
        [failing]: () => Promise.reject(new Error('the database is away')),
      };
      const records = { ...context.records, subscriptions };
      expect(await deliver(await held(), { ...context, records })).toBe(true);
      expect(await row()).toMatchObject({ state: 'sent' });
      expect(published).toHaveLength(1);
    },
  );

  it('nothing is published where nobody asked for that', async () => {
    await stage.subscribe();
    const published: string[] = [];
    await deliver(
      await held(),
      publishing(async (id) => void published.push(id)),
    );
    expect(published).toEqual([]);
  });
});

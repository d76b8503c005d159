import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PostingProblem } from '../../src/chat/posting.ts';
import { deliveryKey } from '../../src/digest/delivery-key.ts';
import { createDispatcher, type Dispatcher } from '../../src/digest/dispatcher.ts';
import { type DigestStage, openDigestStage } from '../helpers/digest-stage.ts';

let stage: DigestStage;
let dispatcher: Dispatcher;

beforeEach(async () => {
  stage = await openDigestStage();
  dispatcher = createDispatcher(stage.options);
});
afterEach(() => stage.store.close());

const tick = async () => {
  await dispatcher.tick();
  await dispatcher.idle();
};
const rows = () => stage.store.digests.deliveries.recent(stage.channel, 10);
const later = (hours: number) => {
  stage.now = new Date(stage.now.getTime() + hours * 3_600_000);
};

describe('a tick', () => {
  it('posts what is due, once', async () => {
    await stage.subscribe();
    await tick();
    await tick();
    const slot = { address: stage.channel, slot: '2027-03-01' };
    expect(stage.posts).toEqual([deliveryKey(slot)]);
    expect(await rows()).toMatchObject([{ ...slot, state: 'sent', messageId: '1', attempts: 1 }]);
    later(24);
    await tick();
    expect(stage.posts).toHaveLength(2);
  });

  it('records what nobody will get any more', async () => {
    await stage.subscribe();
    later(3 * 24 + 13);
    await tick();
    expect(stage.posts).toEqual([]);
    expect((await rows()).map(({ state }) => state)).toEqual(['missed', 'missed', 'missed', 'missed']);
  });

  it('tries again what did not get through, and looks first whether it did', async () => {
    await stage.subscribe();
    stage.failure = new PostingProblem('later', 'busy');
    await tick();
    expect(await rows()).toMatchObject([{ state: 'claimed', reason: 'busy', claimedBy: undefined }]);
    await tick();
    expect(stage.posts).toEqual([]);
    stage.posts.push(deliveryKey({ address: stage.channel, slot: '2027-03-01' }));
    later(1);
    await tick();
    expect(stage.posts).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: 'sent', messageId: 'found', attempts: 2 }]);
  });

  it('pauses where no paper fits, and tells who turned it on, once', async () => {
    const { address } = await stage.subscribe({ topic: 'falconry' });
    await tick();
    later(24);
    await tick();
    const { subscriptions } = stage.store.digests;
    expect((await subscriptions.get(address))?.pausedReason).toContain('fits the topic “falconry”');
    expect(stage.told).toEqual(['ada']);
  });

  it('takes over from a process that is no more, but not from one that lives', async () => {
    await stage.subscribe();
    const { deliveries, instances } = stage.store.digests;
    const claim = { address: stage.channel, slot: '2027-03-01', dueAt: stage.now };
    await deliveries.claim({ ...claim, paperId: 'p', note: undefined }, 'other');
    await instances.beat('other');
    await tick();
    expect(stage.posts).toEqual([]);
    await instances.leave('other');
    await tick();
    expect(await rows()).toMatchObject([{ state: 'sent', paperId: 'p' }]);
  });
});

describe('what somebody asks for', () => {
  const order = () => ({
    slot: { address: stage.channel, slot: '2027-03-01', dueAt: stage.now },
    topic: undefined,
    again: true,
  });

  it('is posted once, however many ask at a time', async () => {
    const outcomes = await Promise.all([dispatcher.post(order()), dispatcher.post(order())]);
    expect(outcomes).toEqual(['sent', 'taken']);
    expect(stage.posts).toHaveLength(1);
  });

  it('is given up before another try', async () => {
    stage.failure = new PostingProblem('later', 'busy');
    expect(await dispatcher.post(order())).toBe('later');
    const [waiting] = await rows();
    if (waiting !== undefined) await dispatcher.giveUp(waiting, 'no longer wanted');
    expect(await rows()).toMatchObject([{ state: 'failed', reason: 'no longer wanted' }]);
  });
});

it('says hello and goodbye', async () => {
  const { instances } = stage.store.digests;
  await dispatcher.beat();
  expect((await instances.alive(new Date(0))).size).toBe(1);
  await dispatcher.stop();
  expect((await instances.alive(new Date(0))).size).toBe(0);
});

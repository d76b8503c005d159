import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PostingProblem } from '../../src/chat/posting.ts';
import { createDeskChanges, type DeskChanges } from '../../src/digest/desk-changes.ts';
import { type DigestStage, deskOptionsOf, openDigestStage } from '../helpers/digest-stage.ts';
import { seeds } from '../helpers/seeds.ts';

let stage: DigestStage;
let desk: DeskChanges;
let woken: number;

beforeEach(async () => {
  stage = await openDigestStage();
  woken = 0;
  desk = createDeskChanges(deskOptionsOf(stage, { wake: () => void woken++ }));
});
afterEach(() => stage.store.close());

const subscription = () => stage.store.digests.subscriptions.get(stage.channel);
const slotNow = () => ({ address: stage.channel, slot: '2027-03-01' });

describe('turning it on', () => {
  it('keeps what was not said, and says when the next comes', async () => {
    const first = await desk.on(stage.channel, { time: '10:00' }, 'ada');
    expect(first).toMatchObject({
      kind: 'on',
      isDueNow: false,
      next: { slot: '2027-03-01' },
      subscription: { time: '10:00', timezone: 'UTC', createdBy: 'ada', changedAt: stage.now },
    });
    stage.now = new Date('2027-03-01T11:00:00Z');
    const second = await desk.on(stage.channel, { thread: true }, 'bob');
    expect(second).toMatchObject({ subscription: { time: '10:00', thread: true, createdBy: 'bob' } });
    expect(woken).toBe(2);
  });

  it('is refused where nothing can be posted, nothing fits, or the operator said it', async () => {
    stage.obstacle = 'Invite me.';
    expect(await desk.on(stage.channel, {}, 'ada')).toEqual({ kind: 'obstacle', reason: 'Invite me.' });
    stage.obstacle = undefined;
    expect(await desk.on(stage.channel, { topic: 'falconry' }, 'ada')).toEqual({
      kind: 'no papers',
      topic: 'falconry',
    });
    expect(await subscription()).toBeUndefined();
    await stage.subscribe({ origin: 'config' });
    expect(await desk.on(stage.channel, {}, 'ada')).toEqual({ kind: 'configured' });
    expect(await desk.off(stage.channel)).toBe('configured');
    expect(woken).toBe(0);
  });

  it('ends a pause, without what was missed meanwhile', async () => {
    await stage.subscribe({ pausedReason: 'gone' });
    const outcome = await desk.on(stage.channel, {}, 'ada');
    expect(outcome).toMatchObject({ subscription: { pausedReason: undefined, activeSince: stage.now } });
    expect(outcome).toMatchObject({ isDueNow: false, next: { slot: '2027-03-02' } });
  });
});

describe('turning it off', () => {
  it('gives up what waits for another try', async () => {
    expect(await desk.off(stage.channel)).toBe('was off');
    await stage.subscribe();
    stage.failure = new PostingProblem('later', 'busy');
    expect(await desk.now(stage.channel)).toEqual({ kind: 'failed', reason: 'busy' });
    expect(await desk.off(stage.channel)).toBe('off');
    expect(await stage.store.digests.deliveries.get(slotNow())).toMatchObject({
      state: 'failed',
      reason: 'It was turned off before.',
    });
  });
});

describe('now', () => {
  it('doubles nothing after an answer that was lost, also when the digest was turned off and on in between', async () => {
    await stage.subscribe();
    const posting = stage.options.postingFor(stage.channel);
    let isLost = true;
    const losing = posting && {
      ...posting,
      send: async (...args: Parameters<typeof posting.send>) => {
        const id = await posting.send(...args);
        if (isLost) throw new PostingProblem('later', 'The connection broke.');
        return id;
      },
    };
    desk = createDeskChanges(deskOptionsOf(stage, { postingFor: () => losing }));
    expect(await desk.now(stage.channel)).toEqual({ kind: 'failed', reason: 'The connection broke.' });
    const before = await stage.store.digests.deliveries.get(slotNow());
    await desk.off(stage.channel);
    isLost = false;
    expect(await desk.now(stage.channel)).toEqual({ kind: 'sent' });
    expect(stage.posts).toHaveLength(1);
    // It is the paper that people see.
    expect(await stage.store.digests.deliveries.get(slotNow())).toMatchObject({
      ...{ state: 'sent', messageId: 'found', attempts: 2, paperId: before?.paperId },
    });
  });

  it('posts the paper that fits now where the one that failed did not get through', async () => {
    await stage.subscribe();
    stage.failure = new PostingProblem('refused', 'too long');
    expect(await desk.now(stage.channel)).toEqual({ kind: 'failed', reason: 'too long' });
    stage.topics.add('bandits');
    await stage.subscribe({ topic: 'bandits' });
    expect(await desk.now(stage.channel)).toEqual({ kind: 'sent' });
    expect(stage.posts).toHaveLength(1);
  });

  it('posts today’s paper, once', async () => {
    await stage.subscribe();
    expect(await desk.now(stage.channel)).toEqual({ kind: 'sent' });
    expect(await desk.now(stage.channel)).toMatchObject({ kind: 'already', next: { slot: '2027-03-02' } });
    expect(stage.posts).toHaveLength(1);
  });

  it('tells of what is in its way', async () => {
    stage.obstacle = 'Invite me.';
    expect(await desk.now(stage.channel)).toEqual({ kind: 'obstacle', reason: 'Invite me.' });
    stage.obstacle = undefined;
    await stage.subscribe({ topic: 'falconry' });
    expect(await desk.now(stage.channel)).toEqual({ kind: 'no papers' });
  });
});

describe('a vote', () => {
  it('counts for a post alone', async () => {
    expect(await desk.vote(slotNow(), 'ada', 1)).toBeUndefined();
    await desk.now(stage.channel);
    expect(await desk.vote(slotNow(), 'ada', 1)).toMatchObject({
      paperId: seeds.papers[0]?.id,
      tally: { up: 1, down: 0 },
    });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AlertDispatcher, createAlertDispatcher } from '../../src/alerts/alert-dispatcher.ts';
import { PostingProblem } from '../../src/chat/posting.ts';
import { newSubscription } from '../../src/digest/subscription.ts';
import { type AlertStage, byLevine, newPaper, onCauses, openAlertStage } from '../helpers/alert-stage.ts';

let stage: AlertStage;
let dispatcher: AlertDispatcher;

beforeEach(async () => {
  stage = await openAlertStage();
  dispatcher = createAlertDispatcher(stage.options);
});
afterEach(() => stage.store.close());

const HOUR_MS = 3_600_000;
const tick = async (one = dispatcher) => {
  await one.tick();
  await one.idle();
};
const later = (hours: number) => {
  stage.now = new Date(stage.now.getTime() + hours * HOUR_MS);
};
const told = () => stage.sent.map(({ groups }) => groups);

describe('a follower', () => {
  it('is told once a day, at their time, of all that fits, each paper once and below what is followed', async () => {
    await stage.follow('author:levine');
    await stage.follow('"causal discovery"');
    later(3);
    await stage.arrive([byLevine('l1'), onCauses('c1')]);
    const both = { title: 'Causal discovery for robots', authors: ['Sergey Levine'] };
    await stage.arrive([newPaper('both', both), newPaper('neither')]);
    await tick();
    expect(stage.sent).toEqual([]);
    later(21);
    await tick();
    await tick();
    expect(stage.sent).toMatchObject([{ place: stage.adaDirect }]);
    expect(told()).toEqual([{ 'author:levine': ['l1', 'both'], '"causal discovery"': ['c1'] }]);
    const { next } = await stage.desk.following(stage.ada);
    expect(next?.at).toEqual(new Date('2027-03-03T09:00:00Z'));
    await stage.arrive([byLevine('l2')]);
    later(1);
    await tick();
    expect(stage.sent).toHaveLength(1);
    later(23);
    await tick();
    expect(told()[1]).toEqual({ 'author:levine': ['l2'] });
    later(24);
    await tick();
    expect(stage.sent).toHaveLength(2);
  });

  it('is told of what came by a search for plain words, and of nothing that was there when they began', async () => {
    await stage.arrive([onCauses('before')]);
    await stage.follow('causal discovery');
    await stage.arrive([onCauses('after'), newPaper('other', { title: 'Discovery of islands' })]);
    later(24);
    await tick();
    expect(told()).toEqual([{ 'causal discovery': ['after'] }]);
  });

  it('is told of a paper whose own date is days before it came, once, also under another id', async () => {
    await stage.follow('author:levine');
    later(24);
    await stage.arrive([byLevine('late')], 6);
    await tick();
    expect(told()).toEqual([{ 'author:levine': ['late'] }]);
    await stage.arrive([newPaper('merged', { authors: ['Sergey Levine'], otherIds: ['late'] })]);
    later(24);
    await tick();
    expect(stage.sent).toHaveLength(1);
  });

  it('gets what came while no process ran with the next, however long that took', async () => {
    await stage.follow('author:levine');
    later(30);
    await stage.arrive([byLevine('l1')]);
    later(40 * 24);
    await tick();
    expect(told()).toEqual([{ 'author:levine': ['l1'] }]);
  });

  it('is a channel as well, which is told at the time of its paper of the day', async () => {
    const { subscriptions } = stage.store.digests;
    const digest = { time: '15:00', timezone: 'Asia/Tokyo', days: [1] };
    await subscriptions.put(newSubscription(stage.channel, digest, stage.now));
    await stage.follow('author:levine', 'channel');
    await stage.arrive([byLevine('l1')]);
    later(20.9);
    await tick();
    expect(stage.sent).toEqual([]);
    later(0.2);
    await tick();
    expect(stage.sent).toMatchObject([{ place: stage.channel }]);
  });

  it('who stopped meanwhile is told nothing', async () => {
    await stage.follow('author:levine');
    await stage.arrive([byLevine('l1')]);
    later(24);
    stage.failure = new PostingProblem('later', 'busy');
    await tick();
    await stage.desk.unfollow(stage.ada, { query: 'author:levine' });
    later(1);
    await tick();
    expect(stage.sent).toEqual([]);
    expect(await stage.store.alerts.alerts.open()).toEqual([]);
  });
});

describe('a message that does not get through', () => {
  beforeEach(async () => {
    await stage.follow('author:levine');
    await stage.arrive([byLevine('l1')]);
    later(24);
  });
  const row = () => stage.store.alerts.alerts.get({ address: stage.ada, slot: '2027-03-02' });
  const follower = () => stage.store.alerts.follows.follower(stage.ada);

  it('is tried again for days, and nothing else comes before it', async () => {
    for (let day = 0; day < 3; day++) {
      stage.failure = new PostingProblem('later', 'busy');
      await tick();
      later(24);
    }
    await stage.arrive([byLevine('l2')]);
    await tick();
    expect(told()).toEqual([{ 'author:levine': ['l1'] }]);
    await tick();
    expect(told()[1]).toEqual({ 'author:levine': ['l2'] });
  });

  it('pauses who takes none, twice said, and comes when they are taken up again', async () => {
    for (const minutes of [0, 6]) {
      later(minutes / 60);
      stage.failure = new PostingProblem('gone', 'They take no direct messages.');
      await tick();
    }
    expect(await follower()).toMatchObject({ pausedReason: 'They take no direct messages.' });
    later(48);
    await stage.arrive([byLevine('l2')]);
    await tick();
    expect(stage.sent).toEqual([]);
    stage.untold.add(stage.ada);
    expect(await stage.desk.tellOfPause(stage.ada)).toBe('They take no direct messages.');
    expect(await stage.desk.tellOfPause(stage.ada)).toBeUndefined();
    expect(await stage.desk.resume(stage.ada)).toBe(true);
    await tick();
    later(24);
    await tick();
    expect(told()).toEqual([{ 'author:levine': ['l1'] }, { 'author:levine': ['l2'] }]);
  });

  it('that is refused pauses a person, and is on record for who asks', async () => {
    stage.failure = new PostingProblem('refused', 'Discord does not know this person.');
    await tick();
    expect(await follower()).toMatchObject({ pausedReason: 'Discord does not know this person.' });
    expect(await row()).toMatchObject({ state: 'failed', groups: [{ paperIds: ['l1'] }] });
  });

  it('is found where it got through although it seemed not to', async () => {
    const { sent } = stage;
    await tick();
    const slot = { address: stage.ada, slot: '2027-03-02' };
    expect(await row()).toMatchObject({ state: 'sent', messageId: '1', attempts: 1 });
    // As a backup has it that was put back.
    stage.diesAt = 'accepted';
    later(24);
    await stage.arrive([byLevine('l2')]);
    await tick();
    expect(sent).toHaveLength(2);
    stage.diesAt = undefined;
    await tick();
    expect(sent).toHaveLength(2);
    const next = { ...slot, slot: '2027-03-03' };
    expect(await stage.store.alerts.alerts.get(next)).toMatchObject({ state: 'sent', messageId: 'found 2' });
  });
});

it('takes a channel up again that takes posts again', async () => {
  const { follows } = stage.store.alerts;
  await stage.follow('author:levine', 'channel');
  await follows.pause(stage.channel, 'I was removed.');
  stage.obstacle = 'I was removed.';
  await tick();
  expect(await follows.follower(stage.channel)).toMatchObject({ pausedReason: 'I was removed.' });
  stage.obstacle = undefined;
  later(1.1);
  await tick();
  expect(await follows.follower(stage.channel)).toMatchObject({ pausedReason: undefined });
});

it('takes over from a process that is no more, but not from one that lives', async () => {
  await stage.follow('author:levine');
  const { alerts, instances, follows } = stage.store.alerts;
  const [one] = await follows.list(stage.ada);
  const groups = [{ follow: one?.id ?? 0, query: 'author:levine', paperIds: ['old2'] }];
  await alerts.claim({ address: stage.ada, slot: '2027-03-01', dueAt: stage.now, groups }, 'other');
  await instances.beat('other');
  await tick();
  expect(stage.sent).toEqual([]);
  await instances.leave('other');
  await tick();
  expect(stage.sent).toHaveLength(1);
});

it('lets two processes tell of the same once', async () => {
  const other = createAlertDispatcher(stage.options);
  for (const query of ['author:levine', '"causal discovery"']) await stage.follow(query);
  await stage.follow('author:levine', 'channel');
  await stage.arrive([byLevine('l1'), onCauses('c1')]);
  later(24);
  await Promise.all(
    [dispatcher, other].map(async (one) => {
      await one.beat();
      await tick(one);
    }),
  );
  expect(stage.sent.map(({ place }) => place).toSorted()).toEqual(
    [stage.adaDirect, stage.channel].toSorted(),
  );
});

it('says hello and goodbye', async () => {
  const { instances } = stage.store.alerts;
  await dispatcher.beat();
  expect((await instances.alive(60_000)).size).toBe(1);
  await dispatcher.stop();
  expect((await instances.alive(60_000)).size).toBe(0);
});

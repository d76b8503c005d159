import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { createDeskViews, type DeskViews } from '../../src/digest/desk-views.ts';
import { type DigestStage, deskOptionsOf, openDigestStage } from '../helpers/digest-stage.ts';
import { seeds } from '../helpers/seeds.ts';

let stage: DigestStage;
let views: DeskViews;

beforeEach(async () => {
  stage = await openDigestStage();
  views = createDeskViews(deskOptionsOf(stage));
});
afterEach(() => stage.store.close());

describe('the preview', () => {
  it('is of the defaults where it is off', async () => {
    const off = await views.preview(stage.channel, 3);
    expect(off.map(({ slot }) => slot)).toEqual(['2027-03-02', '2027-03-03', '2027-03-04']);
    expect(off.map(({ paper }) => paper)).toEqual(seeds.papers.slice(0, 3));
  });

  it('begins with what is due now, goes on after what was shown, and ends where nothing fits', async () => {
    const subscription = await stage.subscribe();
    const claim = { address: stage.channel, slot: '2027-02-28', paperId: 'p', note: undefined };
    await stage.store.digests.deliveries.claim({ ...claim, dueAt: stage.now }, 'a');
    const posts = await views.preview(stage.channel, 2);
    expect(posts.map(({ slot, paper }) => [slot, paper])).toEqual([
      ['2027-03-01', seeds.papers[1]],
      ['2027-03-02', seeds.papers[2]],
    ]);
    await stage.store.digests.subscriptions.put({ ...subscription, topic: 'falconry' });
    expect(await views.preview(stage.channel, 2)).toEqual([]);
  });
});

describe('the status', () => {
  it('has no next post where it is off or paused', async () => {
    expect(await views.status(stage.channel)).toEqual({
      subscription: undefined,
      next: undefined,
      last: undefined,
      isClockWrong: false,
      fitting: seeds.papers.length,
      canPublish: false,
      hasNews: false,
    });
    const subscription = await stage.subscribe();
    expect((await views.status(stage.channel)).next?.slot).toBe('2027-03-01');
    await stage.store.digests.subscriptions.put({ ...subscription, pausedReason: 'gone' });
    expect((await views.status(stage.channel)).next).toBeUndefined();
  });

  it('has the newest row of the ledger, and how many papers fit the topic', async () => {
    await stage.subscribe({ topic: 'falconry' });
    const { deliveries } = stage.store.digests;
    const days = ['2027-02-27', '2027-02-28'];
    await deliveries.recordMissed(days.map((slot) => ({ address: stage.channel, slot, dueAt: stage.now })));
    expect(await views.status(stage.channel)).toMatchObject({ last: { slot: '2027-02-28' }, fitting: 0 });
    expect(await views.lastPaper(stage.channel)).toBeUndefined();
    const claim = {
      address: stage.channel,
      slot: '2027-03-01',
      paperId: 'p',
      note: undefined,
      dueAt: stage.now,
    };
    await deliveries.claim(claim, 'a');
    expect(await views.lastPaper(stage.channel)).toBe('p');
  });
});

it('fills a form with what holds, and with the defaults where it is off', async () => {
  expect(await views.form(stage.channel)).toMatchObject({ isOn: false, time: '09:00', topic: '' });
  await stage.subscribe({ time: '10:30', thread: true });
  expect(await views.form(stage.channel)).toMatchObject({ isOn: true, time: '10:30', thread: true });
});

it('lists by workspace', async () => {
  await stage.subscribe();
  expect(await views.list('test:lab:')).toHaveLength(1);
  expect(await views.list('test:other:')).toEqual([]);
});

it('knows where there can be none', () => {
  expect(views.canPost(stage.channel)).toBe(true);
  expect(views.canPost(toAddress('web', 'local', 'page'))).toBe(false);
});

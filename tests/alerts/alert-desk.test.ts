import { afterEach, beforeEach, expect, it } from 'vitest';
import { followKey } from '../../src/alerts/alert-desk.ts';
import { newSubscription } from '../../src/digest/subscription.ts';
import { type AlertStage, byLevine, openAlertStage } from '../helpers/alert-stage.ts';

let stage: AlertStage;
beforeEach(async () => {
  stage = await openAlertStage();
});
afterEach(() => stage.store.close());

it('knows queries that mean the same', () => {
  expect(followKey('author:Levine  causal discovery')).toBe(followKey('discovery causal author:"levine"'));
  expect(followKey('C++')).not.toBe(followKey('C'));
  expect(followKey('author:levine')).not.toBe(followKey('levine'));
  expect(followKey('a OR b')).not.toBe(followKey('a b'));
});

it('says how many papers fit, and when the next come: by the zone of the channel where it is said', async () => {
  const digest = { time: '15:00', timezone: 'Asia/Tokyo', days: [1] };
  await stage.store.digests.subscriptions.put(newSubscription(stage.channel, digest, stage.now));
  const person = { id: stage.ada, kind: 'person', personId: 'ada', locale: 'en' } as const;
  const wish = { query: 'author:levine', by: 'ada', heardAt: stage.channel };
  expect(await stage.desk.follow(person, wish)).toMatchObject({
    ...{ kind: 'added', total: 1, follow: { query: 'author:levine' } },
    next: { at: new Date('2027-03-02T00:00:00Z'), timezone: 'Asia/Tokyo' },
  });
  expect(await stage.desk.follow(person, wish)).toMatchObject({ kind: 'present' });
});

it('takes up again who follows more, and tells them of what came meanwhile', async () => {
  await stage.follow('author:levine');
  await stage.store.alerts.follows.pause(stage.ada, 'closed');
  expect((await stage.desk.following(stage.ada)).next).toBeUndefined();
  await stage.arrive([byLevine('l1')]);
  await stage.follow('"causal discovery"');
  expect(await stage.desk.following(stage.ada)).toMatchObject({
    ...{ pausedReason: undefined, follows: [{ query: 'author:levine' }, { query: '"causal discovery"' }] },
  });
  const [first, second] = await stage.store.alerts.follows.withKnown(stage.ada);
  expect(first?.known.has('l1')).toBe(false);
  expect(second?.known.has('l1')).toBe(false);
});

it('reaches nobody where no platform posts', () => {
  expect(stage.desk.canReach('web:local:page' as never)).toBe(false);
});

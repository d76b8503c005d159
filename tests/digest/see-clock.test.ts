import { afterEach, beforeEach, expect, it } from 'vitest';
import { clockTrouble, isChannelClockWrong } from '../../src/digest/see-clock.ts';
import { type DigestStage, openDigestStage } from '../helpers/digest-stage.ts';

let stage: DigestStage;
beforeEach(async () => {
  stage = await openDigestStage();
});
afterEach(() => stage.store.close());

const at = async (now: Date) =>
  clockTrouble({ digests: stage.store.digests, now: async () => stage.now }, now);

it('is silent where clocks and days are right', async () => {
  await stage.subscribe();
  expect(await at(stage.now)).toBeUndefined();
  expect(await at(new Date(stage.now.getTime() + 60_000))).toBeUndefined();
});

it('tells of a clock that is apart from the database’s', async () => {
  expect(await at(new Date(stage.now.getTime() + 900_000))).toMatch(/is 900 s ahead of that of the database/);
  expect(await at(new Date(stage.now.getTime() - 900_000))).toMatch(/is 900 s behind that of the database/);
});

it('tells of days that have not come', async () => {
  const { activeSince } = await stage.subscribe({ activeSince: new Date('2028-01-01T00:00:00Z') });
  expect(await at(stage.now)).toMatch(/test:lab:papers was turned on 2028-01-01/);
  const subscription = await stage.store.digests.subscriptions.get(stage.channel);
  expect(isChannelClockWrong(subscription, undefined, stage.now)).toBe(true);
  expect(isChannelClockWrong(subscription, undefined, activeSince)).toBe(false);
  const row = { address: stage.channel, slot: '2028-03-01', dueAt: stage.now };
  await stage.store.digests.deliveries.recordMissed([row]);
  expect(await at(stage.now)).toMatch(/days that have not come, up to 2028-03-01/);
  expect(isChannelClockWrong(undefined, '2028-03-01', stage.now)).toBe(true);
  expect(isChannelClockWrong(undefined, '2027-03-02', stage.now)).toBe(false);
});

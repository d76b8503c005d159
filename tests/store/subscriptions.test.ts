import { afterEach, beforeEach, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import type { Subscription, Subscriptions } from '../../src/store/subscriptions.ts';

// What every engine has to do is in tests/contracts/store.ts.

let store: Store;
let subscriptions: Subscriptions;
beforeEach(async () => {
  store = await openStore('file::memory:');
  subscriptions = store.digests.subscriptions;
});
afterEach(() => store.close());

const address = toAddress('slack', 'T1', 'C1');
const now = new Date('2027-03-01T09:00:00Z');
const subscription: Subscription = {
  ...{ address, time: '09:00', timezone: 'UTC', days: [1, 2], thread: false, origin: 'chat' },
  ...{ createdAt: now, activeSince: now, changedAt: now },
};

it('lets one of many that see the same pause, resume and tell', async () => {
  await subscriptions.put(subscription);
  const ten = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 10 }, work));
  const won = (outcomes: readonly boolean[]) => outcomes.filter(Boolean).length;
  expect(won(await ten(() => subscriptions.pause(address, 'gone')))).toBe(1);
  expect(won(await ten(() => subscriptions.tell(address, 'gone')))).toBe(1);
  expect(won(await ten(() => subscriptions.resume(address, now)))).toBe(1);
});

it('does nothing where there is none', async () => {
  expect(await subscriptions.pause(address, 'gone')).toBe(false);
  expect(await subscriptions.resume(address, now)).toBe(false);
  expect(await subscriptions.tell(address, 'gone')).toBe(false);
  await subscriptions.keep(address);
  expect(await subscriptions.kept()).toEqual([]);
  expect(await subscriptions.activeOf(address)).toBeUndefined();
});

it('keeps what was there first', async () => {
  await subscriptions.put({ ...subscription, topic: 'own', createdBy: 'U1', trouble: 'gone' });
  await subscriptions.keep(address);
  await subscriptions.put({ ...subscription, topic: 'of the environment', origin: 'config' });
  await subscriptions.keep(address);
  expect(await subscriptions.kept()).toEqual([
    { ...subscription, topic: 'own', createdBy: 'U1', trouble: 'gone' },
  ]);
});

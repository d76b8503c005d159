import { afterEach, beforeEach, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { applyConfiguredChannels } from '../../src/digest/configured-channels.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';

const [a, b] = [toAddress('test', 'lab', 'a'), toAddress('test', 'lab', 'b')];
const settings = { time: '09:00', timezone: 'UTC', days: [1], topic: undefined };
const [monday, tuesday] = [new Date('2027-03-01T08:00:00Z'), new Date('2027-03-02T08:00:00Z')];

let store: Store;
beforeEach(async () => {
  store = await openStore('file::memory:');
});
afterEach(() => store.close());

const apply = (more: Partial<Parameters<typeof applyConfiguredChannels>[0]>, now: Date) =>
  applyConfiguredChannels({ channels: [], ...settings, ...more }, store.digests, now);
const get = (address: typeof a) => store.digests.subscriptions.get(address);

it('makes channels that are named, and ends those that are not any more', async () => {
  await apply({ channels: [a, b] }, monday);
  expect(await get(a)).toMatchObject({ origin: 'config', createdAt: monday });
  await apply({ channels: [b] }, tuesday);
  expect(await get(a)).toBeUndefined();
  expect(await get(b)).toMatchObject({ createdAt: monday, changedAt: monday });
});

it('changes what changed, and takes up what was paused', async () => {
  await apply({ channels: [a] }, monday);
  await store.digests.subscriptions.pause(a, 'gone');
  await apply({ channels: [a], time: '10:00', topic: 'bandits' }, tuesday);
  expect(await get(a)).toMatchObject({
    ...{ time: '10:00', topic: 'bandits', pausedReason: undefined },
    ...{ createdAt: monday, changedAt: tuesday, activeSince: tuesday },
  });
});

it('keeps what people turned on in a channel that is named, and gives it back when it is not any more', async () => {
  await apply({ channels: [b] }, monday);
  const other = await get(b);
  if (other === undefined) throw new Error('there is no digest');
  const own = { ...other, address: a, time: '07:45', topic: 'bandits', thread: true };
  await store.digests.subscriptions.put({ ...own, origin: 'chat', createdBy: 'ada' });
  for (const now of [monday, tuesday]) await apply({ channels: [a, b] }, now);
  expect(await get(a)).toMatchObject({ origin: 'config', time: '09:00', topic: undefined });
  await apply({ channels: [b] }, tuesday);
  expect(await get(a)).toMatchObject({
    ...{ origin: 'chat', createdBy: 'ada', time: '07:45', topic: 'bandits', thread: true },
    ...{ createdAt: monday, activeSince: tuesday },
  });
  await apply({ channels: [b] }, tuesday);
  await store.digests.subscriptions.remove(a);
  await apply({ channels: [b] }, tuesday);
  expect(await get(a)).toBeUndefined();
});

it('leaves alone what people turned on', async () => {
  await apply({ channels: [a] }, monday);
  const known = await get(a);
  if (known !== undefined) await store.digests.subscriptions.put({ ...known, address: b, origin: 'chat' });
  await apply({}, tuesday);
  expect(await get(a)).toBeUndefined();
  expect(await get(b)).toMatchObject({ origin: 'chat' });
});

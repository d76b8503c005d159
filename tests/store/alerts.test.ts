import { expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { openStore } from '../../src/store/open-store.ts';

// What every engine has to do is in tests/contracts/follows.ts.

it('ends what is open, whoever is at it, and leaves what was sent', async () => {
  const store = await openStore('file::memory:');
  const { alerts } = store.alerts;
  const address = toAddress('slack', 'T1', 'U1');
  const claim = (slot: string) => ({
    ...{ address, slot, dueAt: new Date(`${slot}T09:00:00Z`) },
    groups: [{ follow: 1, query: 'a', paperIds: [slot] }],
  });
  await alerts.claim(claim('2027-03-01'), 'a');
  await alerts.markSent(claim('2027-03-01'), 'a', 'm1');
  await alerts.claim(claim('2027-03-02'), 'a');
  await alerts.endOpen(address, 'Nothing is followed any more.');
  expect(await alerts.get(claim('2027-03-01'))).toMatchObject({ state: 'sent', messageId: 'm1' });
  expect(await alerts.latest(address)).toMatchObject({
    ...{ slot: '2027-03-02', state: 'failed', reason: 'Nothing is followed any more.', retryAt: undefined },
  });
  expect(await alerts.get(claim('2027-03-09'))).toBeUndefined();
  await store.close();
});

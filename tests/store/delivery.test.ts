import { expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { claimedRow, toDelivery } from '../../src/store/delivery.ts';

const slot = { address: toAddress('slack', 'T1', 'C1'), slot: '2027-03-01' };
const claim = { ...slot, paperId: 'p', note: 'why', dueAt: new Date('2027-03-01T09:00:00Z') };

it.each([undefined, [], ['a'], ['a', 'b']])('keeps which other new papers a post names: %j', (more) => {
  const delivery = toDelivery({ ...slot, ...claimedRow({ ...claim, more }, 'me') });
  expect(delivery).toMatchObject({
    ...slot,
    state: 'claimed',
    paperId: 'p',
    note: 'why',
    dueAt: claim.dueAt,
  });
  expect(delivery.more).toEqual(more);
});

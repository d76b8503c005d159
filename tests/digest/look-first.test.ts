import { describe, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { lookSince } from '../../src/digest/look-first.ts';
import type { Delivery } from '../../src/store/delivery.ts';

const dueAt = new Date('2027-03-01T09:00:00Z');
const ROW: Delivery = {
  ...{ address: toAddress('test', 'lab', 'papers'), slot: '2027-03-01', state: 'claimed', paperId: 'p' },
  ...{ note: undefined, claimedBy: 'a', claimedAt: new Date('2027-03-01T09:00:02Z'), dueAt, attempts: 0 },
  ...{ retryAt: undefined, sentAt: undefined, messageId: undefined, reason: undefined },
  goneSince: undefined,
};
const ON_TIME = new Date('2027-03-01T09:00:03Z');

describe('a first attempt', () => {
  it('need not look when it is on time and nothing can have been forgotten', () => {
    expect(lookSince(ROW, true, ON_TIME)).toEqual([]);
  });

  it('looks from the beginning of its day, wherever that begins first, when it is late or the ledger may lack it', () => {
    const since = new Date('2027-02-28T09:00:00Z');
    expect(lookSince(ROW, false, ON_TIME)).toEqual([since]);
    expect(lookSince(ROW, true, new Date('2027-03-01T09:02:00Z'))).toEqual([since]);
  });

  it('of a day that has not come looks before now', () => {
    const wrong = { ...ROW, slot: '2028-03-01', dueAt: new Date('2028-03-01T09:00:00Z') };
    expect(lookSince(wrong, false, ON_TIME)).toEqual([new Date('2027-03-01T08:00:02Z')]);
  });
});

describe('a later attempt', () => {
  const again = { ...ROW, attempts: 1 };

  it('looks from the beginning of the day too, since the first may have failed to; else from before the first', () => {
    const since = [new Date('2027-02-28T09:00:00Z'), new Date('2027-03-01T08:00:00Z')];
    expect(lookSince(again, true, ON_TIME)).toEqual(since);
  });

  it('looks far enough back whichever clock the first was written by', () => {
    // A process whose clock is a quarter of an hour fast posted it, by its clock at nine.
    const posted = new Date('2027-03-01T08:45:03Z');
    const at = new Date('2027-03-01T08:45:40Z');
    for (const since of lookSince({ ...again, claimedAt: new Date('2027-03-01T09:00:02Z') }, true, at))
      expect(since.getTime()).toBeLessThan(posted.getTime() - 15 * 60_000);
  });
});

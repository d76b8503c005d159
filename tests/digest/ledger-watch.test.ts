import { beforeEach, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { createLedgerWatch, type LedgerWatch } from '../../src/digest/ledger-watch.ts';

const MINUTE = 60_000;
const address = toAddress('test', 'lab', 'papers');
const due = { address, slot: '2027-03-02', dueAt: new Date('2027-03-02T09:00:00Z') };

let elapsed: number;
let watch: LedgerWatch;
beforeEach(() => {
  elapsed = 0;
  watch = createLedgerWatch({ elapsed: () => elapsed });
});

/** Looks every minute. */
function looks(from: string, to: string): void {
  for (let at = Date.parse(from); at <= Date.parse(to); at += MINUTE) {
    elapsed += MINUTE;
    watch.looked(new Date(at));
  }
}

it('is certain of a slot that became due since the last look, when it knows the ledger since before that day began anywhere', () => {
  looks('2027-03-01T09:59:00Z', '2027-03-02T08:59:00Z');
  expect(watch.isCertain(due)).toBe(true);
});

it('is not when it met the ledger only on that day: a backup may lack what was posted', () => {
  expect(watch.isCertain(due)).toBe(false);
  looks('2027-03-01T10:01:00Z', '2027-03-02T08:59:00Z');
  expect(watch.isCertain(due)).toBe(false);
});

it('is when it came after one that looked a moment ago, and not after one that looked long ago', () => {
  const since = new Date('2027-03-01T00:00:00Z');
  watch.met({ since, at: new Date('2027-03-02T08:50:00Z') }, new Date('2027-03-02T08:54:00Z'));
  // It may have come too late to see the slot become due.
  expect(watch.isCertain(due)).toBe(false);
  looks('2027-03-02T08:54:00Z', '2027-03-02T08:59:00Z');
  expect(watch.isCertain(due)).toBe(true);
  watch = createLedgerWatch({ elapsed: () => elapsed });
  watch.met({ since, at: new Date('2027-03-02T08:40:00Z') }, new Date('2027-03-02T08:54:00Z'));
  looks('2027-03-02T08:54:00Z', '2027-03-02T08:59:00Z');
  expect(watch.isCertain(due)).toBe(false);
});

it('is not when it saw the slot due before', () => {
  looks('2027-03-01T09:59:00Z', '2027-03-02T09:00:00Z');
  expect(watch.isCertain(due)).toBe(false);
});

it('is not when it lost sight of the ledger, or did not look for a while', () => {
  looks('2027-03-01T00:00:00Z', '2027-03-02T08:50:00Z');
  watch.lost();
  looks('2027-03-02T08:51:00Z', '2027-03-02T08:59:00Z');
  expect(watch.isCertain(due)).toBe(false);
  watch.lost();
  looks('2027-03-01T00:00:00Z', '2027-03-02T08:40:00Z');
  elapsed += 6 * MINUTE;
  expect(watch.isCertain(due)).toBe(false);
  watch.looked(new Date('2027-03-02T08:59:00Z'));
  expect(watch.isCertain(due)).toBe(false);
});

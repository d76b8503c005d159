import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import type { Deliveries } from '../../src/store/deliveries.ts';
import type { Claim } from '../../src/store/delivery.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';

// What every engine has to do is in tests/contracts/deliveries.ts.

let store: Store;
let deliveries: Deliveries;

beforeEach(async () => {
  store = await openStore('file::memory:');
  deliveries = store.digests.deliveries;
});
afterEach(() => store.close());

const [channel, other] = [toAddress('slack', 'T1', 'C1'), toAddress('slack', 'T1', 'C2')];
const dueAt = new Date('2027-03-01T09:00:00Z');
const claimOf = (slot: string, more: Partial<Claim> = {}): Claim => ({
  address: channel,
  slot,
  paperId: `paper of ${slot}`,
  note: undefined,
  dueAt,
  ...more,
});

describe('a row', () => {
  it('is given back as it was claimed, and knows when', async () => {
    const before = Date.now();
    await deliveries.claim(claimOf('2027-03-01', { note: 'Round 2 begins.' }), 'a');
    const row = await deliveries.get(claimOf('2027-03-01'));
    expect(row).toEqual({
      ...claimOf('2027-03-01', { note: 'Round 2 begins.' }),
      state: 'claimed',
      claimedBy: 'a',
      claimedAt: expect.any(Date),
      attempts: 0,
      retryAt: undefined,
      sentAt: undefined,
      messageId: undefined,
      reason: undefined,
    });
    expect(row?.claimedAt?.getTime()).toBeGreaterThanOrEqual(before);
    expect(await deliveries.get(claimOf('2027-03-02'))).toBeUndefined();
  });

  it('of another channel is another one', async () => {
    expect(await deliveries.claim(claimOf('2027-03-01'), 'a')).toBe(true);
    expect(await deliveries.claim(claimOf('2027-03-01', { address: other }), 'a')).toBe(true);
    await deliveries.markSent(claimOf('2027-03-01'), 'a', 'm');
    expect((await deliveries.open()).map(({ address }) => address)).toEqual([other]);
  });

  it('keeps its state whatever is said by who does not hold it', async () => {
    const claim = claimOf('2027-03-01');
    await deliveries.claim(claim, 'a');
    const before = await deliveries.get(claim);
    await deliveries.changePaper(claim, 'b', { paperId: 'x', note: 'x' });
    await deliveries.markFailed(claim, 'b', 'x');
    await deliveries.retryLater(claim, 'b', { at: dueAt, reason: 'x' });
    expect(await deliveries.get(claim)).toEqual(before);
  });

  it('that failed before anything was sent begins anew when it is asked for again', async () => {
    const claim = claimOf('2027-03-01');
    await deliveries.recordMissed([{ address: channel, slot: claim.slot, dueAt, reason: 'nothing fits' }]);
    expect(await deliveries.get(claim)).toMatchObject({ state: 'missed', reason: 'nothing fits' });
    expect(await deliveries.claimAgain({ ...claim, note: 'a note' }, 'b')).toBe(true);
    expect(await deliveries.get(claim)).toMatchObject({
      ...{ state: 'claimed', attempts: 0, claimedBy: 'b', reason: undefined },
      ...{ paperId: claim.paperId, note: 'a note', claimedAt: expect.any(Date) },
    });
  });

  it('that may have been sent keeps its paper, its attempts and when the first began', async () => {
    const claim = claimOf('2027-03-01');
    await deliveries.claim(claim, 'a');
    await deliveries.beginSending(claim, 'a');
    await deliveries.markFailed(claim, 'a', 'no permission');
    const before = await deliveries.get(claim);
    expect(await deliveries.claimAgain({ ...claim, paperId: 'other', note: 'x' }, 'b')).toBe(true);
    expect(await deliveries.get(claim)).toEqual({
      ...before,
      ...{ state: 'claimed', attempts: 1, claimedBy: 'b', reason: undefined },
    });
    expect(await deliveries.claimAgain(claim, 'c')).toBe(false);
    expect(await deliveries.claimAgain(claimOf('2027-03-02'), 'c')).toBe(false);
  });

  it('cannot be taken over by who saw it before another attempt began', async () => {
    const claim = claimOf('2027-03-01');
    await deliveries.claim(claim, 'a');
    const [seen] = await deliveries.open();
    await deliveries.beginSending(claim, 'a');
    if (seen !== undefined) expect(await deliveries.takeOver(seen, 'b')).toBe(false);
    expect((await deliveries.get(claim))?.claimedBy).toBe('a');
  });
});

it('is ended by who does not want it any more, whoever is at it', async () => {
  const claim = claimOf('2027-03-01');
  await deliveries.claim(claim, 'a');
  const attempt = { ...claim, attempts: 0 };
  expect(await deliveries.isHeld(attempt, 'a')).toBe(true);
  expect(await deliveries.isHeld({ ...claim, attempts: 1 }, 'a')).toBe(false);
  expect(await deliveries.isHeld(attempt, 'b')).toBe(false);
  await deliveries.endOpen(other, 'off');
  expect(await deliveries.isHeld(attempt, 'a')).toBe(true);
  await deliveries.endOpen(channel, 'off');
  expect(await deliveries.isHeld(attempt, 'a')).toBe(false);
  expect(await deliveries.get(claim)).toMatchObject({ state: 'failed', reason: 'off' });
});

it('takes what was missed by the thousand at once', async () => {
  const days = Array.from({ length: 1_203 }, (_, at) => ({ address: channel, slot: String(at), dueAt }));
  await deliveries.recordMissed(days);
  expect(await deliveries.recent(channel, 2_000)).toHaveLength(1_203);
  expect(await deliveries.shownPapers(channel)).toEqual([]);
});

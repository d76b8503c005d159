import { describe, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { openStore } from '../../src/store/open-store.ts';

const channel = toAddress('slack', 'T1', 'C1');

/** What the ledger has to do on every engine: part of the contract of the store. */
export function describeDeliveries(freshUrl: () => Promise<string>): void {
  describe('the ledger', () => {
    const opened = async () => openStore(await freshUrl());
    const slot = { address: channel, slot: '2027-03-01' };
    const claim = { ...slot, paperId: 'p1', note: undefined, dueAt: new Date('2027-03-01T09:00:00Z') };

    it('lets one of many processes claim a slot', async () => {
      const url = await freshUrl();
      const [a, b] = [await openStore(url), await openStore(url)];
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          (at % 2 === 0 ? a : b).digests.deliveries.claim(claim, `process ${at}`),
        ),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      const row = await b.digests.deliveries.get(slot);
      expect(row).toMatchObject({ state: 'claimed', paperId: 'p1', attempts: 0, dueAt: claim.dueAt });
      expect(row?.claimedBy).toBe(`process ${claims.indexOf(true)}`);
      await a.close();
      await b.close();
    });

    it('is changed only by the process that holds the row', async () => {
      const { digests, close } = await opened();
      const { deliveries } = digests;
      await deliveries.claim(claim, 'a');
      expect(await deliveries.beginSending(slot, 'b')).toBe(false);
      expect(await deliveries.beginSending(slot, 'a')).toBe(true);
      const [open] = await deliveries.open();
      if (open === undefined) throw new Error('there is no open row');
      const takers = await Promise.all([deliveries.takeOver(open, 'b'), deliveries.takeOver(open, 'c')]);
      expect(takers.filter(Boolean)).toHaveLength(1);
      expect(await deliveries.beginSending(slot, 'a')).toBe(false);
      await deliveries.markSent(slot, 'a', 'm1');
      expect(await deliveries.get(slot)).toMatchObject({ state: 'claimed', attempts: 1 });
      const holder = takers[0] === true ? 'b' : 'c';
      await deliveries.retryLater(slot, holder, { at: new Date(5_000), reason: 'busy' });
      expect(await deliveries.get(slot)).toMatchObject({ retryAt: new Date(5_000), reason: 'busy' });
      const [waiting] = await deliveries.open();
      if (waiting !== undefined) expect(await deliveries.takeOver(waiting, 'd')).toBe(true);
      await deliveries.markSent(slot, 'd', 'm1');
      expect(await deliveries.get(slot)).toMatchObject({
        state: 'sent',
        messageId: 'm1',
        reason: undefined,
      });
      expect(await deliveries.open()).toEqual([]);
      expect(await deliveries.claimAgain(claim, 'e')).toBe(false);
      await close();
    });

    it('keeps what was missed and failed, which may be asked for again', async () => {
      const { digests, close } = await opened();
      const { deliveries } = digests;
      const { dueAt } = claim;
      await deliveries.recordMissed(
        ['2027-02-27', '2027-02-28'].map((day) => ({ ...slot, slot: day, dueAt })),
      );
      await deliveries.recordMissed([{ ...slot, slot: '2027-02-28', dueAt }]);
      await deliveries.claim(claim, 'a');
      await deliveries.markFailed(slot, 'a', 'no permission');
      expect((await deliveries.recent(slot.address, 5)).map(({ state }) => state)).toEqual([
        'failed',
        'missed',
        'missed',
      ]);
      expect(await deliveries.shownPapers(slot.address)).toEqual([]);
      expect(await deliveries.claim(claim, 'b')).toBe(false);
      expect(await deliveries.claimAgain({ ...claim, paperId: 'p2' }, 'b')).toBe(true);
      await deliveries.changePaper(slot, 'b', { paperId: 'p3', note: 'a note' });
      expect(await deliveries.get(slot)).toMatchObject({ state: 'claimed', paperId: 'p3', note: 'a note' });
      expect(await deliveries.shownPapers(slot.address)).toEqual(['p3']);
      await close();
    });

    it('is listed by channel: rows newest first, papers in the order of their days', async () => {
      const { digests, close } = await opened();
      const { deliveries } = digests;
      for (const day of ['2027-03-02', '2027-03-01', '2027-03-03'])
        await deliveries.claim({ ...claim, slot: day, paperId: `of ${day}` }, 'a');
      await deliveries.claim({ ...claim, address: toAddress('slack', 'T1', 'C2') }, 'a');
      const recent = await deliveries.recent(channel, 2);
      expect(recent.map((one) => one.slot)).toEqual(['2027-03-03', '2027-03-02']);
      const shown = await deliveries.shownPapers(channel);
      expect(shown).toEqual(['of 2027-03-01', 'of 2027-03-02', 'of 2027-03-03']);
      await close();
    });

    it('keeps what may have been sent when it is asked for again', async () => {
      const { digests, close } = await opened();
      const { deliveries } = digests;
      await deliveries.claim(claim, 'a');
      await deliveries.beginSending(slot, 'a');
      const goneSince = new Date(7_000);
      await deliveries.retryLater(slot, 'a', { at: new Date(5_000), reason: 'gone', goneSince });
      const waiting = await deliveries.get(slot);
      expect(waiting).toMatchObject({ goneSince, attempts: 1 });
      if (waiting !== undefined) await deliveries.takeOver(waiting, 'a');
      await deliveries.markFailed(slot, 'a', 'no answer');
      expect(await deliveries.claimAgain({ ...claim, paperId: 'p2', note: 'n' }, 'b')).toBe(true);
      const { claimedAt } = waiting ?? {};
      const again = { paperId: 'p1', note: undefined, attempts: 1, claimedAt, claimedBy: 'b' };
      expect(await deliveries.get(slot)).toMatchObject({ ...again, goneSince: undefined });
      await deliveries.recordMissed([{ ...slot, slot: '2027-02-01', dueAt: claim.dueAt }]);
      await deliveries.claimAgain({ ...claim, slot: '2027-02-01', note: 'n' }, 'b');
      expect(await deliveries.get({ ...slot, slot: '2027-02-01' })).toMatchObject({
        paperId: 'p1',
        note: 'n',
      });
      await close();
    });

    it('takes back what was missed or failed on days to come, but nothing that people voted for', async () => {
      const { digests, close } = await opened();
      const { deliveries, subscriptions } = digests;
      const { dueAt } = claim;
      expect(await deliveries.newestSlot()).toBeUndefined();
      await deliveries.recordMissed(
        ['2027-03-01', '2028-03-01', '2028-03-02'].map((day) => ({ ...slot, slot: day, dueAt })),
      );
      for (const day of ['2028-03-03', '2028-03-04']) {
        await deliveries.claim({ ...claim, slot: day }, 'a');
        await deliveries.markFailed({ ...slot, slot: day }, 'a', 'x');
      }
      await digests.votes.put({ ...slot, slot: '2028-03-04' }, 'ada', 1);
      expect(await deliveries.takeBackAfter('2027-03-02')).toBe(3);
      expect(await deliveries.takeBackAfter('2027-03-02')).toBe(0);
      expect((await deliveries.recent(channel, 9)).map((row) => row.slot)).toEqual([
        '2028-03-04',
        '2027-03-01',
      ]);
      expect(await deliveries.newestSlot()).toBe('2028-03-04');
      const since = new Date(0);
      const times = { createdAt: since, activeSince: since, changedAt: since };
      const settings = { time: '09:00', timezone: 'UTC', days: [1], thread: false, origin: 'chat' as const };
      await subscriptions.put({ address: channel, ...settings, ...times });
      expect((await subscriptions.activeOf(channel))?.lastSlot).toBe('2028-03-04');
      expect((await subscriptions.activeOf(channel, '2027-03-02'))?.lastSlot).toBe('2027-03-01');
      expect((await subscriptions.active('2027-03-02')).map((one) => one.lastSlot)).toEqual(['2027-03-01']);
      await close();
    });

    it('counts one vote a person, and only for posts', async () => {
      const { digests, close } = await opened();
      await digests.deliveries.claim(claim, 'a');
      await digests.votes.put(slot, 'ada', 1);
      await digests.votes.put(slot, 'ada', 1);
      await digests.votes.put(slot, 'bob', -1);
      expect(await digests.votes.put(slot, 'eve', 1)).toEqual({ up: 2, down: 1 });
      expect(await digests.votes.put(slot, 'ada', -1)).toEqual({ up: 1, down: 2 });
      await expect(digests.votes.put({ ...slot, slot: '2027-01-01' }, 'ada', 1)).rejects.toThrow();
      await close();
    });
  });
}

import { describe, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import type { NewFollow, NewFollower } from '../../src/store/follows.ts';
import { openStore } from '../../src/store/open-store.ts';

const ada = toAddress('slack', 'T1', 'U1');
const person: NewFollower = {
  ...{ id: ada, kind: 'person', personId: 'U1', locale: 'de', timezone: 'Europe/Berlin' },
};
const wish = (query: string, more: Partial<NewFollow> = {}): NewFollow => ({
  ...{ query, key: query, known: [], createdBy: 'U1', ...more },
});
const now = new Date('2027-03-01T12:00:00Z');
const limit = { most: 3, now };

/** What follows, and the ledger of what followers are told, have to do on every engine: part of the contract of the store. */
export function describeFollows(freshUrl: () => Promise<string>): void {
  describe('what is followed', () => {
    const opened = async () => openStore(await freshUrl());

    it('is kept once a follower, in its order, up to a limit, and over a restart', async () => {
      const url = await freshUrl();
      const { alerts, close } = await openStore(url);
      const { follows } = alerts;
      expect(await follows.add(person, wish('a', { known: ['p1', 'p2'] }), limit)).toBe('added');
      expect(await follows.add(person, wish('A', { key: 'a' }), limit)).toBe('present');
      expect(await follows.add(person, wish('b'), limit)).toBe('added');
      expect(await follows.add(person, wish('c'), limit)).toBe('added');
      expect(await follows.add(person, wish('d'), limit)).toBe('full');
      expect(await follows.add(person, wish('c'), limit)).toBe('present');
      await close();
      const again = await openStore(url);
      const kept = await again.alerts.follows.list(ada);
      expect(kept.map(({ query }) => query)).toEqual(['a', 'b', 'c']);
      expect(kept[0]).toEqual({
        ...{ id: kept[0]?.id, follower: ada, query: 'a', createdBy: 'U1' },
        ...{ createdAt: now, lastAt: undefined },
      });
      expect((await again.alerts.follows.withKnown(ada))[0]?.known).toEqual(new Set(['p1', 'p2']));
      expect(await again.alerts.follows.followers()).toEqual([
        {
          ...{ id: ada, kind: 'person', personId: 'U1', locale: 'de', timezone: 'Europe/Berlin' },
          ...{ activeSince: now, lastSlot: undefined, pausedReason: undefined, isToldOfPause: false },
        },
      ]);
      await again.close();
    });

    it('ends for its follower alone, who is none without any, and begins anew after that', async () => {
      const { alerts, close } = await opened();
      const { follows } = alerts;
      await follows.add(person, wish('a'), limit);
      const [one] = await follows.list(ada);
      const id = one?.id ?? 0;
      expect(await follows.remove(toAddress('slack', 'T1', 'U2'), id)).toBe(false);
      expect(await follows.remove(ada, id)).toBe(true);
      expect(await follows.remove(ada, id)).toBe(false);
      expect(await follows.followers()).toEqual([]);
      await follows.pause(ada, 'closed');
      const later = new Date('2027-06-01T12:00:00Z');
      await follows.add({ ...person, timezone: undefined, locale: 'fr' }, wish('a'), { most: 3, now: later });
      expect(await follows.followers()).toMatchObject([
        { activeSince: later, pausedReason: undefined, locale: 'fr', timezone: 'Europe/Berlin' },
      ]);
      await close();
    });

    it('is paused, told of and taken up again by one of many that see the same', async () => {
      const { alerts, close } = await opened();
      const { follows } = alerts;
      const ten = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 10 }, work));
      const won = (outcomes: readonly boolean[]) => outcomes.filter(Boolean).length;
      await follows.add(person, wish('a'), limit);
      expect(await follows.tellOfPause(ada)).toBe(false);
      expect(won(await ten(() => follows.pause(ada, 'closed')))).toBe(1);
      expect(won(await ten(() => follows.tellOfPause(ada)))).toBe(1);
      expect(await follows.follower(ada)).toMatchObject({ pausedReason: 'closed', isToldOfPause: true });
      expect(won(await ten(() => follows.resume(ada, new Date(5_000))))).toBe(1);
      await follows.pause(ada, 'closed again');
      expect(await follows.tellOfPause(ada)).toBe(true);
      await close();
    });
  });

  describe('the ledger of alerts', () => {
    const slot = { address: ada, slot: '2027-03-02' };
    const dueAt = new Date('2027-03-02T09:00:00Z');
    const groups = [
      { follow: 1, query: 'a', paperIds: ['p1', 'p2'] },
      { follow: 2, query: 'b', paperIds: ['p3'] },
    ];

    it('lets one of many processes claim a day, with its papers, which are told then', async () => {
      const url = await freshUrl();
      const [a, b] = [await openStore(url), await openStore(url)];
      await a.alerts.follows.add(person, wish('a'), limit);
      const claims = await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          (at % 2 === 0 ? a : b).alerts.alerts.claim({ ...slot, dueAt, groups }, `process ${at}`),
        ),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      const row = await b.alerts.alerts.get(slot);
      expect(row).toMatchObject({ state: 'claimed', groups, attempts: 0, dueAt });
      expect(row?.claimedBy).toBe(`process ${claims.indexOf(true)}`);
      expect(await b.alerts.alerts.told(ada)).toEqual(new Set(['p1', 'p2', 'p3']));
      await a.close();
      await b.close();
    });

    it('is changed only by the process that holds the row', async () => {
      const store = await openStore(await freshUrl());
      const { alerts } = store.alerts;
      await alerts.claim({ ...slot, dueAt, groups }, 'a');
      expect(await alerts.beginSending(slot, 'b')).toBe(false);
      expect(await alerts.beginSending(slot, 'a')).toBe(true);
      const [open] = await alerts.open();
      if (open === undefined) throw new Error('there is no open row');
      const takers = await Promise.all([alerts.takeOver(open, 'b'), alerts.takeOver(open, 'c')]);
      expect(takers.filter(Boolean)).toHaveLength(1);
      const holder = takers[0] === true ? 'b' : 'c';
      await alerts.markSent(slot, 'a', 'm1');
      expect(await alerts.isHeld({ ...slot, attempts: 1 }, holder)).toBe(true);
      expect(await alerts.isHeld({ ...slot, attempts: 1 }, 'a')).toBe(false);
      await alerts.retryLater(slot, holder, { at: new Date(5_000), reason: 'busy', goneSince: dueAt });
      expect(await alerts.get(slot)).toMatchObject({
        ...{ state: 'claimed', claimedBy: undefined, retryAt: new Date(5_000), goneSince: dueAt },
      });
      const [waiting] = await alerts.open();
      if (waiting !== undefined) expect(await alerts.takeOver(waiting, 'd')).toBe(true);
      await alerts.markSent(slot, 'd', 'm1');
      expect(await alerts.latest(ada)).toMatchObject({ state: 'sent', messageId: 'm1', reason: undefined });
      expect(await alerts.open()).toEqual([]);
      await store.close();
    });
  });
}

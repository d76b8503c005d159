import { randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { MAX_SAVED } from '../../src/store/reading-list.ts';
import type { Subscription } from '../../src/store/subscriptions.ts';
import { openFormerProgram } from '../helpers/former-program.ts';
import { runSql } from '../helpers/run-sql.ts';
import { describeConversations } from './conversations.ts';
import { describeDeliveries } from './deliveries.ts';
import { describeFollows } from './follows.ts';
import { describeInterests } from './interests.ts';
import { describeLeases } from './leases.ts';
import { describeRecords } from './records.ts';

const channel = toAddress('slack', 'T1', 'C1');
const other = toAddress('discord', '1', '2');
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** What every engine of the store has to do. @param freshUrl makes an empty database that outlives a connection */
export function describeStore(engine: string, freshUrl: () => Promise<string>): void {
  describe(`the store on ${engine}`, () => {
    const opened = async (): Promise<Store> => openStore(await freshUrl());

    it('claims an event once, also when many ask at once and after a restart', async () => {
      const url = await freshUrl();
      const [a, b] = [await openStore(url), await openStore(url)];
      const claims = await Promise.all(
        Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? a : b).seenEvents.claim('slack:Ev1')),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await b.seenEvents.claim('slack:Ev2')).toBe(true);
      await a.close();
      await b.close();
      const again = await openStore(url);
      expect(await again.seenEvents.claim('slack:Ev1')).toBe(false);
      await again.close();
    });

    it('keeps reading lists apart, newest first, each paper once', async () => {
      const { readingList, close } = await opened();
      expect(await readingList.add('slack:T1:U1', 'p1')).toBe('added');
      expect(await readingList.add('slack:T1:U1', 'p2')).toBe('added');
      expect(await readingList.add('slack:T1:U1', 'p1')).toBe('present');
      expect(await readingList.add('slack:T2:U1', 'p3')).toBe('added');
      expect(await readingList.list('slack:T1:U1')).toEqual(['p2', 'p1']);
      await readingList.remove('slack:T1:U1', 'p2');
      await readingList.remove('slack:T1:U1', 'nothing');
      expect(await readingList.list('slack:T1:U1')).toEqual(['p1']);
      expect(await readingList.list('slack:T2:U1')).toEqual(['p3']);
      await close();
    });

    it('has one list of a person who is the same everywhere, with what was saved in single workspaces', async () => {
      const { readingList, close } = await opened();
      await readingList.add('discord:G1:U1', 'p1');
      await readingList.add('discord:dm:U1', 'p2');
      await readingList.add('discord:G2:U1', 'p1');
      await readingList.add('discord:G1:U11', 'theirs');
      await readingList.add('slack:G1:U1', 'elsewhere');
      const owner = 'discord:*:U1';
      expect(await readingList.list(owner)).toEqual(['p1', 'p2']);
      expect(await readingList.add(owner, 'p1')).toBe('present');
      expect(await readingList.add(owner, 'p3')).toBe('added');
      await readingList.remove(owner, 'p1');
      expect(await readingList.list(owner)).toEqual(['p3', 'p2']);
      expect(await readingList.list('slack:G1:U1')).toEqual(['elsewhere']);
      await close();
    });

    it('knows what most people saved, and tells nothing of what only one or two did', async () => {
      const { readingList, close } = await opened();
      const people = { popular: 4, earlier: 3, latest: 3, pair: 2 };
      for (const [paper, count] of Object.entries(people))
        for (let person = 0; person < count; person++) await readingList.add(`discord:*:U${person}`, paper);
      // One person with lists in many workspaces is one.
      for (const workspace of ['G1', 'G2', 'G3']) await readingList.add(`discord:${workspace}:U1`, 'own');
      expect(await readingList.mostSaved?.(10)).toEqual(['popular', 'latest', 'earlier']);
      expect(await readingList.mostSaved?.(1)).toEqual(['popular']);
      await close();
    });

    it('keeps no more than a list can hold', async () => {
      const { readingList, close } = await opened();
      for (let count = 0; count < MAX_SAVED; count++) await readingList.add('o', `p${count}`);
      expect(await readingList.add('o', 'one more')).toBe('full');
      expect(await readingList.add('o', 'p0')).toBe('present');
      expect(await readingList.list('o')).toHaveLength(MAX_SAVED);
      await close();
    });

    it('keeps secrets, replaces and removes them, and reads them after keys were rotated', async () => {
      const url = await freshUrl();
      const [former, next] = [randomBytes(32), randomBytes(32)];
      const store = await openStore(url);
      const secrets = store.secrets([former]);
      await secrets.put('a', 'first');
      await secrets.put('a', 'xoxb-second');
      await secrets.put('b', 'other');
      expect(await secrets.get('a')).toBe('xoxb-second');
      expect(await secrets.get('nothing')).toBeUndefined();
      const rotated = store.secrets([next, former]);
      expect(await rotated.get('a')).toBe('xoxb-second');
      await rotated.put('a', 'third');
      await expect(store.secrets([former]).get('a')).rejects.toMatchObject({ code: 'secret_unreadable' });
      await rotated.remove('a');
      expect(await rotated.get('a')).toBeUndefined();
      expect(await rotated.get('b')).toBe('other');
      await store.close();
    });

    describeDeliveries(freshUrl);
    describeFollows(freshUrl);
    describeInterests(freshUrl);
    describeLeases(freshUrl);
    describeRecords(opened);
    describeConversations('in it', async () => {
      const url = await freshUrl();
      const { conversations, close } = await openStore(url);
      const later = async (milliseconds: number) =>
        void (await runSql(url, `update conversations set at = at - ${milliseconds}`));
      return { conversations, later, close };
    });

    it('removes conversations older than a day within an hour, also while nobody says anything', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      try {
        const url = await freshUrl();
        const { conversations, close } = await openStore(url);
        await conversations.keep('old', 'what somebody said');
        await conversations.keep('young', 'what somebody said');
        await runSql(url, `update conversations set at = at - ${DAY_MS} where key = 'old'`);
        vi.advanceTimersByTime(HOUR_MS);
        await expect.poll(() => runSql(url, 'select key from conversations')).toEqual([{ key: 'young' }]);
        await close();
        expect(vi.getTimerCount()).toBe(0);
      } finally {
        vi.useRealTimers();
      }
    });

    it('keeps conversations over a restart and for replicas, and removes those older than a day', async () => {
      const url = await freshUrl();
      const [a, b] = [await openStore(url), await openStore(url)];
      await a.conversations.keep('old', 'one');
      await a.conversations.keep('young', 'two');
      expect(await b.conversations.recall('young')).toBe('two');
      await runSql(url, `update conversations set at = at - ${2 * DAY_MS} where key = 'old'`);
      await Promise.all([a.close(), b.close()]);
      const again = await openStore(url);
      expect(await again.conversations.recall('young')).toBe('two');
      expect(await runSql(url, 'select key from conversations')).toHaveLength(2);
      // The first that a process keeps sweeps.
      await again.conversations.keep('next', 'three');
      const left = await runSql(url, 'select key from conversations order by key');
      expect(left.map(({ key }) => key)).toEqual(['next', 'young']);
      await again.close();
    });

    it('keeps subscriptions with the newest slot of their ledger, and says which are paused', async () => {
      const { digests, close } = await opened();
      const now = new Date('2027-03-01T12:00:00Z');
      const subscription: Subscription = {
        address: channel,
        time: '09:30',
        timezone: 'Europe/Berlin',
        days: [1, 3],
        topic: 'offline “RL”',
        thread: true,
        origin: 'chat',
        createdBy: 'U1',
        createdAt: now,
        activeSince: now,
        changedAt: now,
        pausedReason: undefined,
      };
      const { subscriptions, deliveries } = digests;
      await subscriptions.put(subscription);
      await subscriptions.put({ ...subscription, address: other, topic: undefined });
      for (const day of ['2027-02-27', '2027-02-28'])
        await deliveries.claim(
          { address: channel, slot: day, paperId: 'p', note: undefined, dueAt: now },
          'a',
        );
      expect(await subscriptions.get(channel)).toEqual(subscription);
      const active = await subscriptions.active();
      expect(active.map(({ subscription: { address }, lastSlot }) => [address, lastSlot]).sort()).toEqual([
        [other, undefined],
        [channel, '2027-02-28'],
      ]);
      expect(await subscriptions.pause(channel, 'gone')).toBe(true);
      expect(await subscriptions.pause(channel, 'again')).toBe(false);
      expect(await subscriptions.activeOf(channel)).toBeUndefined();
      expect((await subscriptions.active()).map((one) => one.subscription.address)).toEqual([other]);
      expect((await subscriptions.list('slack:T1:'))[0]?.pausedReason).toBe('gone');
      expect(await subscriptions.resume(channel, new Date(now.getTime() + 1))).toBe(true);
      expect(await subscriptions.resume(channel, now)).toBe(false);
      expect(await subscriptions.get(channel)).toMatchObject({ activeSince: new Date(now.getTime() + 1) });
      expect(await subscriptions.tell(channel, 'gone')).toBe(true);
      expect(await subscriptions.tell(channel, 'gone')).toBe(false);
      expect(await subscriptions.tell(channel, 'nothing fits')).toBe(true);
      expect(await subscriptions.get(channel)).toMatchObject({ trouble: 'nothing fits' });
      await subscriptions.clearTrouble(channel);
      expect((await subscriptions.get(channel))?.trouble).toBeUndefined();
      await subscriptions.keep(channel);
      await subscriptions.put({ ...subscription, topic: 'another', origin: 'config' });
      await subscriptions.keep(channel);
      const [kept] = await subscriptions.kept();
      expect(kept).toEqual({ ...subscription, activeSince: new Date(now.getTime() + 1) });
      await subscriptions.forgetKept(channel);
      expect(await subscriptions.kept()).toEqual([]);
      await subscriptions.remove(channel);
      expect(await subscriptions.get(channel)).toBeUndefined();
      await close();
    });

    it('knows which processes are alive', async () => {
      const { digests, close } = await opened();
      const { instances } = digests;
      await instances.beat('a');
      await instances.beat('b');
      await instances.beat('a');
      expect(await instances.alive(60_000)).toEqual(new Set(['a', 'b']));
      expect(await instances.alive(-60_000)).toEqual(new Set());
      await instances.leave('a');
      expect(await instances.alive(60_000)).toEqual(new Set(['b']));
      await close();
    });

    it('tells since when the ledger was looked at, and when last', async () => {
      const { digests, close } = await opened();
      const { sightings } = digests;
      expect(await sightings.last()).toBeUndefined();
      const at = (hour: number) => new Date(Date.UTC(2027, 2, 1, hour));
      await sightings.tell({ since: at(3), at: at(9) });
      await sightings.tell({ since: at(5), at: at(10) });
      await sightings.tell({ since: at(3), at: at(11) });
      expect(await sightings.last()).toEqual({ since: at(5), at: at(11) });
      // By a clock that was days ahead.
      await sightings.tell({ since: at(100), at: at(100) });
      await sightings.tell({ since: at(4), at: at(12) });
      expect(await sightings.last()).toEqual({ since: at(4), at: at(12) });
      await close();
    });

    it('answers a ping, and says what time it is', async () => {
      const store = await opened();
      await store.ping();
      const before = Date.now();
      const now = (await store.now()).getTime();
      // One machine, two readings of its clock, each cut to milliseconds in its own way.
      expect(now).toBeGreaterThanOrEqual(before - 2);
      expect(now).toBeLessThanOrEqual(Date.now() + 2);
      await store.close();
      await expect(store.ping()).rejects.toThrow();
    });

    it('opens while others open it too, and again and again', async () => {
      const url = await freshUrl();
      const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url)));
      await Promise.all(stores.map(async ({ seenEvents }, at) => seenEvents.claim(`k${at}`)));
      await Promise.all(stores.map((store) => store.close()));
      await (await openStore(url)).close();
    });

    it('brings a database of an earlier version up to date, with what is in it', async () => {
      const url = await freshUrl();
      const former = await openFormerProgram(url);
      await former.makeTables();
      await former.say('save', 'slack:T1:U1', 'p1', Date.now());
      await former.close();
      const store = await openStore(url);
      expect(await store.digests.subscriptions.kept()).toEqual([]);
      expect(await store.digests.sightings.last()).toBeUndefined();
      expect(await store.conversations.recall('a')).toBeUndefined();
      expect(await store.readingList.list('slack:T1:U1')).toEqual(['p1']);
      await store.close();
    });

    it('refuses a database with a step of a newer version that it cannot live with, and opens one with any other', async () => {
      const url = await freshUrl();
      await (await openStore(url)).close();
      await runSql(url, `insert into additive_migration ${LATER_STEP}`);
      const store = await openStore(url);
      await store.readingList.add('slack:T1:U1', 'p1');
      await store.close();
      await runSql(url, `insert into kysely_migration ${LATER_STEP}`);
      await expect(openStore(url)).rejects.toMatchObject({
        code: 'store_newer',
        message: expect.stringContaining('newer version'),
      });
    });

    it('leaves no half of a step that failed on the way', async () => {
      const url = await freshUrl();
      const former = await openFormerProgram(url);
      await former.close();
      await runSql(url, 'create table instances (id text)');
      await expect(openStore(url)).rejects.toMatchObject({ code: 'store_unavailable' });
      await runSql(url, 'drop table instances');
      await (await openStore(url)).close();
    });
  });
}

const LATER_STEP = "(name, timestamp) values ('999-later', '2099-01-01T00:00:00Z')";

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { type FormerProgram, openFormerProgram } from '../helpers/former-program.ts';
import { type Postgres, postgresMissing, startPostgres } from '../helpers/postgres.ts';

// Replicas are replaced one after the other: an older program runs, and may be started, beside a newer one on its tables.

const folder = mkdtempSync(join(tmpdir(), 'paperboy-upgrade-'));
let files = 0;
let postgres: Postgres | undefined;

beforeAll(async () => {
  if (postgresMissing === undefined) postgres = await startPostgres();
});

afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const engines = [
  ['SQLite', async () => `file:${join(folder, `${files++}.db`)}`],
  ['PostgreSQL', async () => (await postgres?.freshUrl()) ?? ''],
] as const;

const channel = toAddress('slack', 'T1', 'C1');
const other = toAddress('discord', '1', '2');
const NOW = Date.parse('2027-03-01T09:00:00Z');
const day = (at: number) => new Date(Date.UTC(2027, 2, at)).toISOString().slice(0, 10);

async function older(url: string): Promise<FormerProgram> {
  const program = await openFormerProgram(url);
  onTestFinished(() => program.close());
  return program;
}

async function newer(url: string): Promise<Store> {
  const store = await openStore(url);
  onTestFinished(() => store.close());
  return store;
}

/** Claims a day, sends and settles it. @returns how many of its statements changed a row: 3 */
async function post({ say }: FormerProgram, slot: string): Promise<number> {
  const claimed = await say('claim', channel, slot, 'p1', 'older', NOW, NOW);
  const begun = await say('beginSending', channel, slot, 'older');
  const sent = await say('markSent', channel, slot, 'older', 'm1', NOW);
  return claimed.changed + begun.changed + sent.changed;
}

describe.each(engines)('on %s', (engine, freshUrl) => {
  const isMissing = engine === 'PostgreSQL' && postgresMissing !== undefined;
  const test = it.skipIf(isMissing);

  test('an older program posts on while a newer one brings the tables up to date, and may be started after that', async () => {
    const url = await freshUrl();
    const former = await older(url);
    await former.makeTables();
    let isOpen = false;
    const opening = openStore(url).finally(() => {
      isOpen = true;
    });
    let posted = 0;
    while (!isOpen) {
      expect(await post(former, day(++posted))).toBe(3);
      // Others of this process have their turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
    const store = await opening;
    onTestFinished(() => store.close());
    expect(await post(former, day(++posted))).toBe(3);
    expect(await former.mayStart()).toBe(true);
    // On a busy machine hundreds were posted by then.
    const recent = await store.digests.deliveries.recent(channel, posted);
    expect(recent.map(({ slot, state }) => `${slot} ${state}`)).toEqual(
      Array.from({ length: posted }, (_, at) => `${day(posted - at)} sent`),
    );
  });

  test('each keeps to what the other wrote in the ledger', async () => {
    const url = await freshUrl();
    const former = await older(url);
    await former.makeTables();
    const { digests } = await newer(url);
    const claim = { address: channel, paperId: 'p1', note: undefined, dueAt: new Date(NOW) };
    // Whoever comes second gets nothing.
    expect(await digests.deliveries.claim({ ...claim, slot: day(1) }, 'newer')).toBe(true);
    expect((await former.say('claim', channel, day(1), 'p2', 'older', NOW, NOW)).changed).toBe(0);
    await former.say('claim', channel, day(2), 'p2', 'older', NOW, NOW);
    expect(await digests.deliveries.claim({ ...claim, slot: day(2) }, 'newer')).toBe(false);
    // What one lets go of the other takes over, and ends.
    expect(await digests.deliveries.beginSending({ address: channel, slot: day(1) }, 'newer')).toBe(true);
    await digests.deliveries.retryLater({ address: channel, slot: day(1) }, 'newer', {
      at: new Date(NOW),
      reason: 'slow',
    });
    expect((await former.say('takeOver', channel, day(1), 'older', 1)).changed).toBe(1);
    await former.say('beginSending', channel, day(1), 'older');
    expect((await former.say('markFailed', channel, day(1), 'older', 'no')).changed).toBe(1);
    expect((await former.say('claimAgain', channel, day(1), 'p3', 'older', NOW, NOW)).changed).toBe(1);
    await former.say('retryLater', channel, day(2), 'older', NOW, 'slow');
    const waiting = await digests.deliveries.get({ address: channel, slot: day(2) });
    expect(waiting).toMatchObject({ state: 'claimed', claimedBy: undefined, reason: 'slow' });
    expect(waiting && (await digests.deliveries.takeOver(waiting, 'newer'))).toBe(true);
    await digests.deliveries.markSent({ address: channel, slot: day(2) }, 'newer', 'm2');
    expect((await former.say('recordMissed', channel, day(2), NOW)).changed).toBe(0);
    expect((await former.say('delivery', channel, day(2))).rows[0]).toMatchObject({ state: 'sent' });
    expect((await former.say('open')).rows.map(({ slot }) => slot)).toEqual([day(1)]);
    expect((await former.say('shown', channel)).rows).toEqual([{ paper_id: 'p3' }, { paper_id: 'p2' }]);
    await former.say('vote', channel, day(2), 'ada', 1);
    expect(await digests.votes.put({ address: channel, slot: day(2) }, 'bob', -1)).toEqual({
      up: 1,
      down: 1,
    });
    expect((await former.say('tally', channel, day(2))).rows).toHaveLength(2);
  });

  test('each knows the digests of the other, and which processes live', async () => {
    const url = await freshUrl();
    const former = await older(url);
    await former.makeTables();
    await former.say('subscribe', channel, '09:00', NOW);
    const { digests } = await newer(url);
    const one = await digests.subscriptions.get(channel);
    expect(one).toMatchObject({ time: '09:00', createdBy: 'ada', pausedReason: undefined });
    if (one === undefined) return;
    await digests.subscriptions.put({ ...one, address: other, time: '10:00' });
    expect((await former.say('active')).rows.map(({ time }) => time).sort()).toEqual(['09:00', '10:00']);
    await former.say('subscribe', other, '11:00', NOW);
    expect(await digests.subscriptions.get(other)).toMatchObject({ time: '11:00' });
    await former.say('pause', other, 'gone');
    expect((await digests.subscriptions.active()).map(({ subscription }) => subscription.address)).toEqual([
      channel,
    ]);
    await former.say('unsubscribe', channel);
    expect(await digests.subscriptions.get(channel)).toBeUndefined();
    await former.say('beat', 'older', Date.now());
    await digests.instances.beat('newer');
    expect(await digests.instances.alive(600_000)).toEqual(new Set(['older', 'newer']));
    expect((await former.say('alive', Date.now() - 600_000)).rows).toHaveLength(2);
    await former.say('leave', 'newer', 0);
    expect(await digests.instances.alive(600_000)).toEqual(new Set(['older']));
  });

  test('each knows the lists, events, secrets and leases of the other', async () => {
    const url = await freshUrl();
    const former = await older(url);
    await former.makeTables();
    await former.say('save', 'slack:T1:U1', 'p1', NOW);
    const store = await newer(url);
    await store.readingList.add('slack:T1:U1', 'p2');
    await former.say('save', 'slack:T1:U1', 'p3', NOW);
    expect(await store.readingList.list('slack:T1:U1')).toEqual(['p3', 'p2', 'p1']);
    expect((await former.say('saved', 'slack:T1:U1')).rows).toHaveLength(3);
    await former.say('see', 'slack:Ev1', Date.now());
    expect(await store.seenEvents.claim('slack:Ev1')).toBe(false);
    expect(await store.seenEvents.claim('slack:Ev2')).toBe(true);
    expect((await former.say('see', 'slack:Ev2', Date.now())).changed).toBe(0);
    const secrets = store.secrets([Buffer.alloc(32, 1)]);
    await secrets.put('a', 'xoxb-1');
    const [sealed] = (await former.say('kept', 'a')).rows;
    await former.say('keep', 'a', String(sealed?.['sealed']), NOW);
    expect(await secrets.get('a')).toBe('xoxb-1');
    const later = Date.now() + 600_000;
    await former.say('lease', 'build', 'older', later, Date.now());
    expect(await store.leases.take('build', 'newer', 60_000)).toBe(false);
    expect(await store.leases.take('learn', 'newer', 60_000)).toBe(true);
    expect((await former.say('lease', 'learn', 'older', later, Date.now())).changed).toBe(0);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Address, partsOf, toAddress } from '../../src/chat/address.ts';
import { PostingProblem } from '../../src/chat/posting.ts';
import { applyConfiguredChannels } from '../../src/digest/configured-channels.ts';
import { deliveryKey } from '../../src/digest/delivery-key.ts';
import { createDeskChanges } from '../../src/digest/desk-changes.ts';
import { createDeskViews } from '../../src/digest/desk-views.ts';
import { createDispatcher, type Dispatcher, type DispatcherOptions } from '../../src/digest/dispatcher.ts';
import type { SlotOutcome } from '../../src/digest/slot-outcome.ts';
import { type DigestRecords, openStore, type Store } from '../../src/store/open-store.ts';
import { type DigestStage, deskOptionsOf, openDigestStage } from '../helpers/digest-stage.ts';
import { seeds } from '../helpers/seeds.ts';

let stage: DigestStage;
let dispatcher: Dispatcher;

beforeEach(async () => {
  stage = await openDigestStage();
  dispatcher = createDispatcher(stage.options);
});
afterEach(() => stage.store.close());

const tick = async () => {
  await dispatcher.tick();
  await dispatcher.idle();
};
const rows = () => stage.store.digests.deliveries.recent(stage.channel, 10);
const later = (hours: number) => {
  stage.now = new Date(stage.now.getTime() + hours * 3_600_000);
};

describe('a tick', () => {
  it('posts what is due, once', async () => {
    await stage.subscribe();
    await tick();
    await tick();
    const slot = { address: stage.channel, slot: '2027-03-01' };
    expect(stage.posts).toEqual([deliveryKey(slot)]);
    expect(await rows()).toMatchObject([{ ...slot, state: 'sent', messageId: '1', attempts: 1 }]);
    later(24);
    await tick();
    expect(stage.posts).toHaveLength(2);
  });

  it('records what nobody will get any more', async () => {
    await stage.subscribe();
    later(3 * 24 + 13);
    await tick();
    expect(stage.posts).toEqual([]);
    expect((await rows()).map(({ state }) => state)).toEqual(['missed', 'missed', 'missed', 'missed']);
  });

  it('tries again what did not get through, and looks first whether it did', async () => {
    await stage.subscribe();
    stage.failure = new PostingProblem('later', 'busy');
    await tick();
    expect(await rows()).toMatchObject([{ state: 'claimed', reason: 'busy', claimedBy: undefined }]);
    await tick();
    expect(stage.posts).toEqual([]);
    stage.posts.push(deliveryKey({ address: stage.channel, slot: '2027-03-01' }));
    later(1);
    await tick();
    expect(stage.posts).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: 'sent', messageId: 'found', attempts: 2 }]);
  });

  it('says once where no paper fits, looks again, and goes on by itself when one does', async () => {
    const { address } = await stage.subscribe({ topic: 'falconry' });
    await tick();
    later(25);
    await tick();
    const { subscriptions } = stage.store.digests;
    expect(await subscriptions.get(address)).toMatchObject({
      ...{ pausedReason: undefined, trouble: 'No paper fits the topic “falconry”.' },
    });
    expect(stage.told).toEqual(['ada']);
    expect(await rows()).toMatchObject([{ slot: '2027-03-01', state: 'missed', reason: expect.any(String) }]);
    stage.topics.add('falconry');
    later(1);
    await tick();
    expect(await rows()).toMatchObject([{ slot: '2027-03-02', state: 'sent' }, { state: 'missed' }]);
    expect((await subscriptions.get(address))?.trouble).toBeUndefined();
  });

  it('takes over from a process that is no more, but not from one that lives', async () => {
    await stage.subscribe();
    const { deliveries, instances } = stage.store.digests;
    const claim = { address: stage.channel, slot: '2027-03-01', dueAt: stage.now };
    await deliveries.claim({ ...claim, paperId: 'p', note: undefined }, 'other');
    await instances.beat('other');
    await tick();
    expect(stage.posts).toEqual([]);
    await instances.leave('other');
    await tick();
    expect(await rows()).toMatchObject([{ state: 'sent', paperId: 'p' }]);
  });
});

describe('what somebody asks for', () => {
  const order = () => ({
    slot: { address: stage.channel, slot: '2027-03-01', dueAt: stage.now },
    topic: undefined,
    again: true,
  });

  it('is posted once, however many ask at a time', async () => {
    const outcomes = await Promise.all([dispatcher.post(order()), dispatcher.post(order())]);
    expect(outcomes).toEqual(['sent', 'taken']);
    expect(stage.posts).toHaveLength(1);
  });

  it('is not taken over while its process ends and still posts it', async () => {
    const gate = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const posting = stage.options.postingFor(stage.channel);
    const slow = posting && {
      ...posting,
      send: async (...args: Parameters<typeof posting.send>) => {
        // Asked and on its way: nothing holds it back any more.
        if (!(await args[2]?.())) throw new PostingProblem('later', 'It is not allowed.');
        begun.resolve();
        await gate.promise;
        return posting.send(args[0], args[1]);
      },
    };
    const ending = createDispatcher({ ...stage.options, postingFor: () => slow });
    const asked = ending.post(order());
    await begun.promise;
    const stopped = ending.stop();
    await tick();
    gate.resolve();
    expect(await asked).toBe('sent');
    await stopped;
    await tick();
    expect(stage.posts).toHaveLength(1);
  });
});

it('says hello and goodbye', async () => {
  const { instances } = stage.store.digests;
  await dispatcher.beat();
  expect((await instances.alive(60_000)).size).toBe(1);
  await dispatcher.stop();
  expect((await instances.alive(60_000)).size).toBe(0);
});

/** A dispatcher whose ledger may be put back to an earlier state, as it goes through the minutes. */
function startOn(current: () => Store, more: Partial<DispatcherOptions> = {}) {
  const records: DigestRecords = {
    get subscriptions() {
      return current().digests.subscriptions;
    },
    get deliveries() {
      return current().digests.deliveries;
    },
    get instances() {
      return current().digests.instances;
    },
    get sightings() {
      return current().digests.sightings;
    },
    get interests() {
      return current().digests.interests;
    },
    get votes() {
      return current().digests.votes;
    },
  };
  const pace = { ...stage.options.pace, elapsed: () => stage.now.getTime() };
  const running = createDispatcher({ ...stage.options, records, pace, ...more });
  const look = async () => {
    await running.tick();
    await running.idle();
  };
  const minutes = async (from: string, to: string) => {
    for (let at = Date.parse(from); at <= Date.parse(to); at += 60_000) {
      stage.now = new Date(at);
      await look();
    }
  };
  return { running, look, minutes };
}

describe('a ledger that lacks what was posted', () => {
  const lost: Store[] = [];
  afterEach(() => Promise.all(lost.splice(0).map((store) => store.close())));

  /** Yesterday's backup: the digest is in it, and no post. */
  const backup = async () => {
    const store = await openStore('file::memory:');
    lost.push(store);
    const subscription = await stage.store.digests.subscriptions.get(stage.channel);
    if (subscription !== undefined) await store.digests.subscriptions.put(subscription);
    return store;
  };
  const today = () => ({ address: stage.channel, slot: '2027-03-01' });

  it.each([0, 0.01, 2])('doubles nothing when it is put back %d hours after the post', async (hours) => {
    await stage.subscribe();
    await tick();
    later(hours);
    const restored = await backup();
    await startOn(() => restored).look();
    expect(stage.posts).toHaveLength(1);
    expect(await restored.digests.deliveries.get(today())).toMatchObject({
      ...{ state: 'sent', messageId: 'found' },
    });
  });

  it('doubles nothing when it comes by another server while the process runs', async () => {
    const since = new Date('2027-02-28T09:30:00Z');
    await stage.subscribe({ activeSince: since, createdAt: since, changedAt: since });
    let current = stage.store;
    const { minutes } = startOn(() => current);
    await minutes('2027-02-28T10:00:00Z', '2027-03-01T09:00:00Z');
    expect(stage.posts).toHaveLength(1);
    current = await backup();
    await minutes('2027-03-01T09:01:00Z', '2027-03-01T09:03:00Z');
    expect(stage.posts).toHaveLength(1);
  });

  it('doubles nothing when another server comes while papers wait for their turn', async () => {
    const since = new Date('2027-02-28T09:30:00Z');
    const all = Array.from({ length: 9 }, (_, at) => toAddress('test', 'lab', `c${at}`));
    for (const address of all)
      await stage.subscribe({ address, activeSince: since, createdAt: since, changedAt: since });
    const posting = stage.options.postingFor(stage.channel);
    const fails = Promise.withResolvers<void>();
    let waits = 0;
    const { picker } = stage.options;
    const slow = {
      ...picker,
      pick: async (request: Parameters<typeof picker.pick>[0]) => {
        waits++;
        await fails.promise;
        // Whoever waits for it loses the connection.
        if (waits <= 8) throw new Error('Connection terminated unexpectedly');
        return picker.pick(request);
      },
    };
    const { running, minutes } = startOn(() => stage.store, { postingFor: () => posting, picker: slow });
    await minutes('2027-02-28T10:00:00Z', '2027-03-01T08:59:00Z');
    stage.now = new Date('2027-03-01T09:00:00Z');
    await running.tick();
    await expect.poll(() => waits, { timeout: 20_000 }).toBe(8);
    // Another process posted all of them, and the server that took over has no row of that.
    stage.posts.push(...all.map((address) => deliveryKey({ address, slot: '2027-03-01' })));
    fails.resolve();
    await running.idle();
    expect(waits).toBe(9);
    expect(stage.posts).toHaveLength(9);
  });

  it('doubles nothing where the day’s paper was brought forward before', async () => {
    await stage.subscribe({ time: '18:00' });
    const desk = createDeskChanges(deskOptionsOf(stage));
    expect(await desk.now(stage.channel)).toEqual({ kind: 'sent' });
    const restored = await backup();
    await startOn(() => restored).minutes('2027-03-01T17:50:00Z', '2027-03-01T18:00:00Z');
    expect(stage.posts).toHaveLength(1);
    expect(await restored.digests.deliveries.get(today())).toMatchObject({ state: 'sent' });
  });

  it('doubles nothing where the first look for it failed', async () => {
    // Rows are written by the clock of the machine, which is past this.
    stage.now = new Date('2025-03-01T09:00:10Z');
    await stage.subscribe({ time: '18:00' });
    const desk = createDeskChanges(deskOptionsOf(stage));
    expect(await desk.now(stage.channel)).toEqual({ kind: 'sent' });
    const restored = await backup();
    const posting = stage.options.postingFor(stage.channel);
    let fails = 1;
    const busy = posting && {
      ...posting,
      find: async (...args: Parameters<typeof posting.find>) => {
        // The stage's channel says what is there since when, as a platform does.
        if (fails-- > 0) throw new PostingProblem('later', 'Slack asks to wait for 30 seconds.');
        return args[2] < new Date('2025-03-01T09:00:10Z') ? posting.find(...args) : undefined;
      },
    };
    const { minutes } = startOn(() => restored, { postingFor: () => busy });
    await minutes('2025-03-01T18:00:00Z', '2025-03-01T18:02:00Z');
    expect(stage.posts).toHaveLength(1);
    expect(await restored.digests.deliveries.get({ ...today(), slot: '2025-03-01' })).toMatchObject({
      ...{ state: 'sent', messageId: 'found', attempts: 2 },
    });
  });

  it('is looked through from the first attempt on, where so much was written that day', async () => {
    stage.now = new Date('2025-03-01T09:00:10Z');
    await stage.subscribe();
    const posting = stage.options.postingFor(stage.channel);
    const busy = posting && {
      ...posting,
      find: async (...args: Parameters<typeof posting.find>) => {
        if (args[2] < new Date('2025-03-01T07:59:00Z'))
          throw new PostingProblem('refused', 'So much was written.');
        return posting.find(...args);
      },
    };
    const { look } = startOn(() => stage.store, { postingFor: () => busy });
    stage.failure = new PostingProblem('later', 'busy');
    await look();
    expect(await rows()).toMatchObject([{ state: 'claimed', attempts: 1 }]);
    later(0.1);
    await look();
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2 }]);
    expect(stage.posts).toHaveLength(1);
  });

  it('costs no look where a process knows the ledger and is on time', async () => {
    const since = new Date('2027-02-28T09:30:00Z');
    await stage.subscribe({ activeSince: since, createdAt: since, changedAt: since });
    await startOn(() => stage.store).minutes('2027-02-28T09:59:00Z', '2027-03-01T08:55:00Z');
    // Also after a restart that was short.
    await startOn(() => stage.store).minutes('2027-03-01T08:58:00Z', '2027-03-01T09:00:00Z');
    expect(stage.posts).toHaveLength(1);
    expect(stage.looks).toEqual([]);
  });

  it('is not looked through in vain where so much was written that it cannot be told', async () => {
    await stage.subscribe();
    const posting = stage.options.postingFor(stage.channel);
    const find = () => Promise.reject(new PostingProblem('refused', 'So much was written.'));
    const { look } = startOn(() => stage.store, { postingFor: () => posting && { ...posting, find } });
    await look();
    expect(stage.posts).toHaveLength(1);
  });
});

describe('what changed while it waited for its turn', () => {
  /** The channel's turn comes when the test lets go. */
  const held = async (change: () => Promise<unknown>) => {
    const gate = Promise.withResolvers<void>();
    let waits = 0;
    const slow = {
      ...stage.options.picker,
      pick: async (request: Parameters<typeof stage.options.picker.pick>[0]) => {
        const picked = await stage.options.picker.pick(request);
        waits++;
        await gate.promise;
        return picked;
      },
    };
    dispatcher = createDispatcher({ ...stage.options, picker: slow });
    await dispatcher.tick();
    await expect.poll(() => waits, { timeout: 20_000 }).toBe(1);
    await change();
    gate.resolve();
    await dispatcher.idle();
  };
  const desk = () => createDeskChanges(deskOptionsOf(stage));

  it('is not sent where the digest was turned off', async () => {
    await stage.subscribe();
    await held(() => desk().off(stage.channel));
    expect(stage.posts).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'failed', reason: 'It was turned off before.' }]);
  });

  it('is not sent where the channel was taken out of DIGEST_CHANNELS', async () => {
    await stage.subscribe({ origin: 'config' });
    const none = { channels: [], topic: undefined, time: '09:00', timezone: 'UTC', days: [1] };
    await held(() => applyConfiguredChannels(none, stage.store.digests, stage.now));
    expect(stage.posts).toEqual([]);
  });

  it('is a paper on the topic that holds then', async () => {
    const subscription = await stage.subscribe();
    const composed: (string | undefined)[] = [];
    stage.topics.add('bandits');
    const { picker } = stage.options;
    const other = seeds.papers[7];
    const options = {
      ...stage.options,
      compose: async (post: Parameters<typeof stage.options.compose>[0]) => {
        composed.push(post.paperId);
        return stage.options.compose(post);
      },
      picker: {
        ...picker,
        fits: async (_: string, id: string) => id === other?.id,
        pick: async (request: Parameters<typeof picker.pick>[0]) => {
          if (request.topic === 'bandits') return other && { paper: other };
          const picked = await picker.pick(request);
          // Changed after it was read and before it is claimed.
          await stage.store.digests.subscriptions.put({ ...subscription, topic: 'bandits' });
          return picked;
        },
      },
    };
    dispatcher = createDispatcher(options);
    await tick();
    expect(composed.at(-1)).toBe(other?.id);
    expect(await rows()).toMatchObject([{ state: 'sent', paperId: other?.id }]);
  });

  it('is not due any more where its time was changed meanwhile', async () => {
    const subscription = await stage.subscribe();
    const before = stage.options.records.subscriptions;
    const subscriptions = {
      ...before,
      active: async (upTo?: string) => {
        const active = await before.active(upTo);
        await before.put({ ...subscription, time: '15:00', changedAt: stage.now });
        return active;
      },
    };
    dispatcher = createDispatcher({ ...stage.options, records: { ...stage.options.records, subscriptions } });
    await tick();
    expect(stage.posts).toEqual([]);
    expect(await rows()).toEqual([]);
  });
});

describe('a platform that hangs', () => {
  const never = () => new Promise<never>(() => undefined);
  const slowChannels = Array.from({ length: 12 }, (_, at) => toAddress('slow', 'lab', `c${at}`));

  it('holds back no paper of another', async () => {
    for (const address of slowChannels) await stage.subscribe({ address });
    await stage.subscribe();
    const posting = stage.options.postingFor(stage.channel);
    const hanging = posting && { ...posting, send: never, find: never };
    const postingFor = (address: Address) => (partsOf(address).platform === 'slow' ? hanging : posting);
    dispatcher = createDispatcher({ ...stage.options, postingFor });
    await dispatcher.tick();
    await expect.poll(() => stage.posts, { timeout: 20_000 }).toHaveLength(1);
  });

  it('does not occupy a place for ever: the row may have been sent, and is looked for', async () => {
    await stage.subscribe();
    const posting = stage.options.postingFor(stage.channel);
    let hangs = true;
    const answers: (() => void)[] = [];
    const hanging = posting && {
      ...posting,
      // It takes the post, and its answer does not come.
      send: async (...args: Parameters<typeof posting.send>) => {
        const id = await posting.send(...args);
        if (!hangs) return id;
        hangs = false;
        return new Promise<string>((resolve) => answers.push(() => resolve(id)));
      },
    };
    const pace = { ...stage.options.pace, deliveryMs: 1_000 };
    dispatcher = createDispatcher({ ...stage.options, pace, postingFor: () => hanging });
    await tick();
    expect(await rows()).toMatchObject([
      { state: 'claimed', claimedBy: undefined, attempts: 1, retryAt: later2() },
    ]);
    // The answer comes after all.
    for (const answer of answers) answer();
    later(1);
    await tick();
    expect(await rows()).toMatchObject([{ state: 'sent', messageId: 'found', attempts: 2 }]);
    expect(stage.posts).toHaveLength(1);
  });

  const later2 = () => new Date(stage.now.getTime() + 2 * 60_000);
});

describe('a clock that was ahead', () => {
  const YEAR = 365 * 24;

  it('silences nothing: what was written of days to come is taken back, or does not count', async () => {
    await stage.subscribe();
    const right = stage.now;
    later(YEAR);
    await tick();
    // Catching up what seems to be a year is bounded.
    expect((await stage.store.digests.deliveries.recent(stage.channel, 400)).length).toBeLessThan(40);
    stage.failure = new PostingProblem('later', 'busy');
    later(24);
    await tick();
    expect(await rows()).toContainEqual(expect.objectContaining({ slot: '2028-03-01', state: 'claimed' }));
    stage.now = right;
    await tick();
    await tick();
    await tick();
    const slots = (await rows()).map(({ slot, state }) => `${slot} ${state}`);
    // What a channel was shown by it is there; that day is over.
    expect(slots).toEqual(['2028-02-29 sent', '2027-03-01 sent']);
    expect(stage.posts[1]).toBe(deliveryKey({ address: stage.channel, slot: '2027-03-01' }));
    later(24);
    await tick();
    expect(stage.posts).toHaveLength(3);
  });

  it('silences nothing where a digest was turned on or changed by it', async () => {
    const ahead = new Date(stage.now.getTime() + YEAR * 3_600_000);
    await stage.subscribe({ createdAt: ahead, activeSince: ahead, changedAt: ahead });
    await tick();
    expect(stage.posts).toHaveLength(1);
    const [next] = await createDeskViews(deskOptionsOf(stage)).preview(stage.channel, 1);
    expect(next?.slot).toBe('2027-03-02');
  });
});

it('looks every hour, and at the start, whether a channel whose digest is paused takes posts again', async () => {
  await stage.subscribe({ pausedReason: 'It is gone.' });
  stage.obstacle = 'It is gone.';
  const { look } = startOn(() => stage.store);
  await look();
  stage.obstacle = undefined;
  later(0.9);
  await look();
  expect(stage.posts).toEqual([]);
  later(0.2);
  await look();
  await look();
  expect(stage.posts).toHaveLength(1);
  await stage.store.digests.subscriptions.pause(stage.channel, 'It is gone.');
  await startOn(() => stage.store).look();
  expect((await stage.store.digests.subscriptions.get(stage.channel))?.pausedReason).toBeUndefined();
});

it('tells what became of each paper, and how late it was', async () => {
  const outcomes: SlotOutcome[] = [];
  dispatcher = createDispatcher({ ...stage.options, onOutcome: (outcome) => outcomes.push(outcome) });
  await stage.subscribe();
  stage.failure = new PostingProblem('later', 'busy');
  await tick();
  later(1);
  await tick();
  stage.failure = new PostingProblem('refused', 'too long');
  later(24);
  await tick();
  later(48);
  await tick();
  const [latenessMs, hour] = [10_000, 3_600_000];
  expect(outcomes).toEqual([
    { platform: 'test', outcome: 'retried', latenessMs },
    { platform: 'test', outcome: 'sent', latenessMs: latenessMs + hour },
    { platform: 'test', outcome: 'failed', latenessMs: latenessMs + hour },
    { platform: 'test', outcome: 'missed', latenessMs: latenessMs + 25 * hour },
    { platform: 'test', outcome: 'sent', latenessMs: latenessMs + hour },
  ]);
});

describe('two processes on one database, one with a clock that is a quarter of an hour fast', () => {
  const fastPace = () => ({
    ...stage.options.pace,
    now: () => new Date(stage.now.getTime() + 15 * 60_000),
  });
  it('double nothing, and take no row from each other while both live', async () => {
    await stage.subscribe();
    const fast = createDispatcher({ ...stage.options, pace: fastPace() });
    const right = createDispatcher(stage.options);
    await fast.beat();
    await right.beat();
    stage.now = new Date('2027-03-01T08:45:05Z');
    const gate = Promise.withResolvers<void>();
    const posting = stage.options.postingFor(stage.channel);
    const slow = posting && {
      ...posting,
      send: async (...args: Parameters<typeof posting.send>) => {
        await gate.promise;
        return posting.send(...args);
      },
    };
    const slowFast = createDispatcher({ ...stage.options, postingFor: () => slow, pace: fastPace() });
    await slowFast.beat();
    await slowFast.tick();
    await expect.poll(async () => (await rows())[0]?.attempts, { timeout: 20_000 }).toBe(1);
    const holder = (await rows())[0]?.claimedBy;
    stage.now = new Date('2027-03-01T09:00:05Z');
    for (const one of [right, fast, right, fast]) {
      await one.tick();
      await one.idle();
    }
    expect(await rows()).toMatchObject([{ state: 'claimed', claimedBy: holder, attempts: 1 }]);
    gate.resolve();
    await slowFast.idle();
    for (const one of [right, fast]) {
      await one.tick();
      await one.idle();
    }
    expect(stage.posts).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: 'sent' }]);
  });

  it('try again what failed, whichever of them wrote when', async () => {
    await stage.subscribe();
    const fast = createDispatcher({ ...stage.options, pace: fastPace() });
    const right = createDispatcher(stage.options);
    stage.now = new Date('2027-03-01T08:45:05Z');
    stage.failure = new PostingProblem('later', 'busy');
    await fast.tick();
    await fast.idle();
    expect(await rows()).toMatchObject([{ state: 'claimed', retryAt: new Date('2027-03-01T09:00:35Z') }]);
    // It ends, and the one that is right goes on a quarter of an hour later at most.
    await fast.stop();
    stage.now = new Date('2027-03-01T09:00:40Z');
    await right.tick();
    await right.idle();
    expect(stage.posts).toHaveLength(1);
  });
});

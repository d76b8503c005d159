import pino from 'pino';
import type { Asker } from '../../src/answers/answer-context.ts';
import { type Address, toAddress } from '../../src/chat/address.ts';
import { type Posting, whileAllowed } from '../../src/chat/posting.ts';
import type { DeliveryContext } from '../../src/digest/deliver.ts';
import type { DeskOptions } from '../../src/digest/desk-options.ts';
import { createDispatcher, type DispatcherOptions } from '../../src/digest/dispatcher.ts';
import { createHeartbeat } from '../../src/digest/heartbeat.ts';
import { MACHINE_PACE } from '../../src/digest/pace.ts';
import type { Picker } from '../../src/digest/pick-paper.ts';
import { newSubscription } from '../../src/digest/subscription.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import type { Subscription } from '../../src/store/subscriptions.ts';
import { seeds } from './seeds.ts';

/** A store in memory, a channel that takes posts unless the test says otherwise, and a clock that the test moves. */
export interface DigestStage {
  readonly store: Store;
  readonly channel: Address;
  /** For a dispatcher. */
  readonly options: DispatcherOptions;
  /** Of a process that delivers. */
  contextOf(instance: string): DeliveryContext;
  /** What the channel received: the delivery keys. */
  readonly posts: (string | undefined)[];
  /** Since when posts were looked for. */
  readonly looks: Date[];
  /** What people were told directly. */
  readonly told: string[];
  /** Topics that papers fit; others none. */
  readonly topics: Set<string>;
  /** Thrown at the next post. */
  failure: Error | undefined;
  /** What a post waits for. */
  gate: Promise<void> | undefined;
  /** Whom each post notifies. */
  readonly pings: (string | undefined)[];
  /** Why the channel takes no posts. */
  obstacle: string | undefined;
  now: Date;
  /** Turns a digest on at nine o'clock, as if that was done a day ago. */
  subscribe(more?: Partial<Subscription>): Promise<Subscription>;
}

const NINE = { time: '09:00', timezone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] };
const CATCH_UP_MS = 12 * 3_600_000;

export async function openDigestStage(): Promise<DigestStage> {
  const store = await openStore('file::memory:');
  const channel = toAddress('test', 'lab', 'papers');
  const posting: Posting = {
    send: (_, { deliveryKey, ping }, isAllowed) =>
      whileAllowed(isAllowed, async () => {
        await stage.gate;
        const { failure } = stage;
        stage.failure = undefined;
        if (failure !== undefined) throw failure;
        stage.pings.push(ping);
        return String(stage.posts.push(deliveryKey));
      }),
    find: async (_, key, since) => {
      stage.looks.push(since);
      return stage.posts.includes(key) ? 'found' : undefined;
    },
    openThread: async () => {},
    obstacle: async () => stage.obstacle,
    direct: async (address) => address,
    tell: async (_, personId) => void stage.told.push(personId),
  };
  const stage: DigestStage = {
    store,
    channel,
    options: {
      records: store.digests,
      picker: pickerInOrder((topic) => topic === undefined || stage.topics.has(topic)),
      postingFor: (address) => (address === channel ? posting : undefined),
      compose: async ({ deliveryKey }) => ({ tone: 'answer', blocks: [], deliveryKey }),
      catchUpMs: CATCH_UP_MS,
      pace: { ...MACHINE_PACE, now: () => stage.now },
      logger: pino({ level: 'silent' }),
    },
    contextOf: (instance) => ({
      ...stage.options,
      instance,
      heartbeat: createHeartbeat(store.digests.instances, instance, stage.options.pace),
    }),
    posts: [],
    pings: [],
    looks: [],
    told: [],
    topics: new Set(),
    failure: undefined,
    gate: undefined,
    obstacle: undefined,
    now: new Date('2027-03-01T09:00:10Z'),
    subscribe: async (more) => {
      const since = new Date(stage.now.getTime() - 23 * 3_600_000);
      const subscription = { ...newSubscription(channel, NINE, since), createdBy: 'ada', ...more };
      await store.digests.subscriptions.put(subscription);
      return subscription;
    },
  };
  return stage;
}

/** For a desk; in the place of what the stage has, what the test says. */
export function deskOptionsOf(stage: DigestStage, more: Partial<DeskOptions> = {}): DeskOptions {
  return {
    ...stage.options,
    dispatcher: createDispatcher({ ...stage.options, ...more }),
    defaults: { time: '09:00', timezone: 'UTC', days: [1, 2, 3, 4, 5] },
    wake: () => undefined,
    ...more,
  };
}

/** Somebody who asks in the channel, and may manage it unless the test says otherwise. */
export function askerIn({ channel }: DigestStage, more: Partial<Asker> = {}): Asker {
  return {
    address: channel,
    id: 'ada',
    isManager: true,
    owner: 'test:lab:ada',
    name: 'Ada',
    canShare: false,
    inTheOpen: false,
    ...more,
  };
}

/** The papers one after the other. */
function pickerInOrder(fits: (topic: string | undefined) => boolean): Picker {
  return {
    hasNews: false,
    taste: async () => ({ signals: [], words: [], hasNews: false, hasOwn: true }),
    fitting: async (topic) => (fits(topic) ? seeds.papers.length : 0),
    fits: async (topic) => fits(topic),
    pick: async ({ topic, shown }) => {
      const paper = fits(topic) ? seeds.papers[shown.length] : undefined;
      return paper && { paper };
    },
  };
}

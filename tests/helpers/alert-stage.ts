import type { AlertContext, AlertOptions } from '../../src/alerts/alert-context.ts';
import { type AlertDesk, createAlertDesk } from '../../src/alerts/alert-desk.ts';
import { type Address, toAddress } from '../../src/chat/address.ts';
import { type Posting, whileAllowed } from '../../src/chat/posting.ts';
import { createHeartbeat } from '../../src/digest/heartbeat.ts';
import { MACHINE_PACE, type Step } from '../../src/digest/pace.ts';
import type { Paper, PaperFacts } from '../../src/papers/paper.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import type { Library } from '../../src/search/library.ts';
import type { Arrival } from '../../src/store/arrivals.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { silent } from './conversation.ts';
import { paper } from './paper.ts';

/** A post that was sent, and where. */
interface Sent {
  readonly place: Address;
  readonly key: string | undefined;
  /** The papers of each group, by what is followed. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** A store in memory, a platform that takes messages unless the test says otherwise, papers that come, and a clock. */
export interface AlertStage {
  readonly store: Store;
  readonly options: AlertOptions;
  readonly desk: AlertDesk;
  readonly ada: Address;
  /** Where Ada gets direct messages. */
  readonly adaDirect: Address;
  readonly channel: Address;
  readonly sent: Sent[];
  readonly arrived: Arrival[];
  readonly untold: Set<Address>;
  /** Thrown at the next post. */
  failure: Error | undefined;
  /** Thrown at every step of this name, as if the process died there. */
  diesAt: Step | undefined;
  obstacle: string | undefined;
  now: Date;
  /** Of a process that tells. */
  contextOf(instance: string): AlertContext;
  /** Papers come into the library, and appeared now, or so many days ago. */
  arrive(papers: readonly Paper[], daysAgo?: number): Promise<void>;
  follow(query: string, who?: 'ada' | 'channel'): Promise<void>;
}

const DAY_MS = 24 * 3_600_000;

/** On Monday at nine, ten seconds after it is looked what came. @param library that several stages may share */
export async function openAlertStage(library = libraryOfOld()): Promise<AlertStage> {
  const store = await openStore('file::memory:');
  const ada = toAddress('test', 'lab', 'ada');
  const adaDirect = toAddress('test', 'dm', 'ada');
  const channel = toAddress('test', 'lab', 'papers');
  const posting: Posting = {
    send: (place, answer, isAllowed) =>
      whileAllowed(isAllowed, async () => {
        const { failure } = stage;
        stage.failure = undefined;
        if (failure !== undefined) throw failure;
        const { deliveryKey: key } = answer;
        return String(stage.sent.push({ place, key, groups: JSON.parse(textOf(answer)) }));
      }),
    find: async (place, key) => {
      const at = stage.sent.findIndex((one) => one.key === key && one.place === place);
      return at < 0 ? undefined : `found ${at + 1}`;
    },
    openThread: async () => {},
    obstacle: async () => stage.obstacle,
    direct: async (_, person) => toAddress('test', 'dm', person),
    tell: async () => {},
  };
  const options: AlertOptions = {
    records: store.alerts,
    library,
    arrivals: async () => ({
      since: async (moment) =>
        stage.arrived
          .filter(({ appearedAt }) => appearedAt >= moment)
          .toSorted((one, other) => other.appearedAt.getTime() - one.appearedAt.getTime()),
    }),
    compose: async ({ groups, deliveryKey }) => {
      const shown = groups.map(({ query, paperIds }) => [query, paperIds]);
      const text = JSON.stringify(Object.fromEntries(shown));
      return { tone: 'answer', deliveryKey, blocks: [{ kind: 'text', role: 'body', spans: [{ text }] }] };
    },
    settings: { time: '09:00', timezone: 'UTC', catchUpMs: 12 * 3_600_000 },
    postingFor: (address) => (address.startsWith('test:') ? posting : undefined),
    pace: {
      ...MACHINE_PACE,
      now: () => stage.now,
      elapsed: () => stage.now.getTime(),
      reached: (step) => {
        if (step === stage.diesAt) throw new Died(step);
      },
    },
    logger: silent,
  };
  const untold = new Set<Address>();
  const stage: AlertStage = {
    ...{ store, options, ada, adaDirect, channel, untold, sent: [], arrived: [] },
    ...{ failure: undefined, diesAt: undefined, obstacle: undefined },
    desk: createAlertDesk({ ...options, untold }),
    now: new Date('2027-03-01T09:00:10Z'),
    contextOf: (instance) => ({
      ...options,
      instance,
      heartbeat: createHeartbeat(store.alerts.instances, instance, options.pace),
    }),
    arrive: async (papers, daysAgo = 0) => {
      await library.apply({ put: papers, removed: [] });
      const appearedAt = new Date(stage.now.getTime() - daysAgo * DAY_MS);
      stage.arrived.push(...papers.map(({ id }) => ({ paperId: id, appearedAt, source: 'arxiv:cs.LG' })));
    },
    follow: async (query, who = 'ada') => {
      const person = { id: ada, kind: 'person', personId: 'ada', locale: 'en' } as const;
      const all = { id: channel, kind: 'channel', personId: undefined, locale: 'en' } as const;
      await stage.desk.follow(who === 'ada' ? person : all, { query, by: 'ada', heardAt: channel });
    },
  };
  return stage;
}

/** Thrown where a process is to end. */
class Died extends Error {}

function textOf({ blocks }: { readonly blocks: readonly unknown[] }): string {
  const [block] = blocks as readonly { readonly spans: readonly { readonly text: string }[] }[];
  return block?.spans[0]?.text ?? '{}';
}

/** A library with what was there from the beginning. */
export function libraryOfOld(): Library {
  return createLibrary(OLD).library;
}

const OLD = [
  paper('old1', { title: 'Causal discovery of yore', authors: ['Judea Pearl'], year: 1999 }),
  paper('old2', { title: 'Robots that walk', authors: ['Sergey Levine'], venue: 'ICLR', year: 2018 }),
  paper('old3', { title: 'Bandits with few arms', authors: ['Emilie Kaufmann'], year: 2015 }),
];

/** A paper that came. */
export function newPaper(id: string, facts: Partial<PaperFacts> = {}): Paper {
  return paper(id, { authors: ['Nobody Known'], year: 2027, abstract: 'We say something.', ...facts });
}

/** By an author that Ada follows. */
export const byLevine = (id: string): Paper =>
  newPaper(id, { title: `Offline lessons ${id}`, authors: ['Sergey Levine', 'Chelsea Finn'] });

/** On a topic that Ada follows. */
export const onCauses = (id: string): Paper =>
  newPaper(id, { title: `Causal discovery in ${id}`, abstract: 'We find causes where none were sought.' });

import type { DigestScheduleOptions } from '../digest/digest-schedule.ts';
import type { SourceStatus } from '../harvest/source-desk.ts';
import { type Late, late } from './late.ts';
import { addSourceMetrics, type SourceRead } from './source-metrics.ts';

type SlotOutcome = Parameters<NonNullable<DigestScheduleOptions['onOutcome']>>[0];

/** What `/metrics` tells, in the text format of Prometheus. docs/operating.md says what each is for. */
export interface Metrics {
  /** An answer was composed. */
  answered(platform: string, tone: string, seconds: number): void;
  /** A chat asked us to wait. */
  rateLimited(platform: string): void;
  /** Something became of a paper of the day. */
  posted(outcome: SlotOutcome): void;
  /** A source was read to its end, or could not be. */
  sourceRead(read: SourceRead): void;
  render(): Promise<{ readonly type: string; readonly body: string }>;
}

/** What is read when somebody looks. */
export interface Gauges {
  readonly platforms: () => readonly {
    readonly name: string;
    readonly connection: { readonly state: string };
    readonly waiting: number;
  }[];
  /** In milliseconds; undefined before the first look. */
  readonly sinceLastLookMs: () => number | undefined;
  /** State of each part, by its name. */
  readonly parts: () => Promise<Readonly<Record<string, { readonly state: string }>>>;
  /** How each source of papers stands; rejected where that cannot be told. */
  readonly sources?: (() => Promise<readonly SourceStatus[]>) | undefined;
}

// From a tenth of a millisecond, which a search takes, to the three seconds in which chats want a word.
const SECONDS = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3];
// From what nobody notices to the hours in which a missed paper is still posted.
const LATENESS_SECONDS = [1, 5, 15, 60, 300, 900, 3_600, 14_400, 43_200];

/** Loaded late: the package takes a while. */
export function lateMetrics(gauges: Gauges): Late<Metrics> {
  return late(() => loadMetrics(gauges));
}

async function loadMetrics(gauges: Gauges): Promise<Metrics> {
  const prometheus = await import('prom-client');
  const registry = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: registry });
  addGauges(gauges, prometheus, registry);
  return {
    ...counters(prometheus, [registry]),
    sourceRead: addSourceMetrics(gauges.sources, prometheus, registry),
    render: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}

type Prometheus = typeof import('prom-client');
type Registry = InstanceType<Prometheus['Registry']>;

function counters(
  { Counter, Histogram }: Prometheus,
  registers: Registry[],
): Omit<Metrics, 'render' | 'sourceRead'> {
  const answers = new Histogram({
    name: 'paperboy_answer_seconds',
    help: 'Time to compose an answer, by platform and tone (answer, notice, error).',
    labelNames: ['platform', 'tone'],
    buckets: SECONDS,
    registers,
  });
  const waits = new Counter({
    name: 'paperboy_rate_limited_total',
    help: 'How often a chat asked to wait before the next request.',
    labelNames: ['platform'],
    registers,
  });
  const posts = new Counter({
    name: 'paperboy_digest_posts_total',
    help: 'Papers of the day by platform and outcome (sent, retried, failed, missed).',
    labelNames: ['platform', 'outcome'],
    registers,
  });
  const lateness = new Histogram({
    name: 'paperboy_digest_lateness_seconds',
    help: 'How long after its time a paper of the day was posted.',
    labelNames: ['platform'],
    buckets: LATENESS_SECONDS,
    registers,
  });
  return {
    answered: (platform, tone, seconds) => answers.observe({ platform, tone }, seconds),
    rateLimited: (platform) => waits.inc({ platform }),
    posted: ({ platform, outcome, latenessMs }) => {
      posts.inc({ platform, outcome });
      if (outcome === 'sent') lateness.observe({ platform }, latenessMs / 1000);
    },
  };
}

function addGauges(gauges: Gauges, { Gauge }: Prometheus, registry: Registry): void {
  const { platforms, sinceLastLookMs, parts } = gauges;
  const registers = [registry];
  new Gauge({
    name: 'paperboy_connected',
    help: '1 while a platform is connected, 0 while it is not.',
    labelNames: ['platform'],
    registers,
    collect() {
      for (const { name, connection } of platforms())
        this.set({ platform: name }, Number(connection.state === 'connected'));
    },
  });
  new Gauge({
    name: 'paperboy_waiting',
    help: 'Answers and posts that wait for their turn, by platform.',
    labelNames: ['platform'],
    registers,
    collect() {
      for (const { name, waiting } of platforms()) this.set({ platform: name }, waiting);
    },
  });
  new Gauge({
    name: 'paperboy_digest_seconds_since_last_look',
    help: 'Seconds since it was last looked, to the end, which papers of the day are due; missing before the first look.',
    registers,
    collect() {
      const since = sinceLastLookMs();
      if (since === undefined) this.remove();
      else this.set(since / 1000);
    },
  });
  new Gauge({
    name: 'paperboy_part_ok',
    help: '1 while a part (library, store, each platform, digest) does its work, 0 while it does not.',
    labelNames: ['part'],
    registers,
    async collect() {
      for (const [part, { state }] of Object.entries(await parts()))
        this.set({ part }, Number(state === 'ok'));
    },
  });
}

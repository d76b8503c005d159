import { type Late, late } from './late.ts';

/** What `/metrics` tells, in the text format of Prometheus. */
export interface Metrics {
  /** An answer was composed. */
  answered(platform: string, tone: string, seconds: number): void;
  /** A chat asked us to wait. */
  rateLimited(platform: string): void;
  render(): Promise<{ readonly type: string; readonly body: string }>;
}

// From a tenth of a millisecond, which a search takes, to the three seconds in which chats want a word.
const SECONDS = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3];

/** Loaded late: the package takes a while. */
export function lateMetrics(): Late<Metrics> {
  return late(loadMetrics);
}

async function loadMetrics(): Promise<Metrics> {
  const { Counter, collectDefaultMetrics, Histogram, Registry } = await import('prom-client');
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
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
  return {
    answered: (platform, tone, seconds) => answers.observe({ platform, tone }, seconds),
    rateLimited: (platform) => waits.inc({ platform }),
    render: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}

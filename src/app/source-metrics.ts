import type { FinishedReading } from '../harvest/settled-reading.ts';
import type { SourceStatus } from '../harvest/source-desk.ts';
import { shownName } from '../sources/shown-name.ts';

/** What became of one reading of a source. */
export interface SourceRead {
  readonly source: string;
  readonly outcome: 'read' | 'failed';
  readonly seconds: number;
}

/** A reading as it is counted. */
export function sourceReadOf({ source, milliseconds, trouble }: FinishedReading): SourceRead {
  return { source, outcome: trouble === undefined ? 'read' : 'failed', seconds: milliseconds / 1_000 };
}

type Prometheus = typeof import('prom-client');
type Registry = InstanceType<Prometheus['Registry']>;

/** From a feed that did not change to the history of arXiv. */
const SECONDS = [0.3, 1, 3, 10, 30, 100, 300, 1_000, 3_600, 14_400];
const LABEL_CHARACTERS = 100;
/** More labels than that are one, so that nobody who adds sources makes metrics grow without end. */
const MOST_SOURCES = 100;

/** Adds what is told of sources. @returns what counts a reading */
export function addSourceMetrics(
  sources: (() => Promise<readonly SourceStatus[]>) | undefined,
  prometheus: Prometheus,
  registry: Registry,
): (read: SourceRead) => void {
  if (sources !== undefined) addGauges(sources, prometheus, registry);
  const options = { labelNames: ['source'] as const, registers: [registry] };
  const failures = new prometheus.Counter({
    name: 'paperboy_source_failures_total',
    help: 'How often a source could not be read.',
    ...options,
  });
  const durations = new prometheus.Histogram({
    name: 'paperboy_source_read_seconds',
    help: 'How long a reading of a source took, from where it went on to its end.',
    buckets: SECONDS,
    ...options,
  });
  const known = new Set<string>();
  return ({ source: name, outcome, seconds }) => {
    const source = boundedLabel(name, known);
    if (outcome === 'failed') failures.inc({ source });
    else durations.observe({ source }, seconds);
  };
}

function addGauges(
  sources: () => Promise<readonly SourceStatus[]>,
  { Gauge }: Prometheus,
  registry: Registry,
): void {
  const told = (value: (status: SourceStatus) => number | undefined) =>
    async function collect(this: InstanceType<Prometheus['Gauge']>) {
      // Of a source that went nothing is told any more.
      this.reset();
      for (const status of (await sources().catch(() => [])).slice(0, MOST_SOURCES)) {
        const known = value(status);
        if (known !== undefined) this.set({ source: labelOf(status.name) }, known);
      }
    };
  const options = { labelNames: ['source'], registers: [registry] };
  new Gauge({
    name: 'paperboy_source_papers',
    help: 'Papers that a source has in the library, before copies are merged.',
    ...options,
    collect: told(({ papers }) => papers),
  });
  new Gauge({
    name: 'paperboy_source_last_success_timestamp_seconds',
    help: 'When a source was last read to its end; missing before the first time.',
    ...options,
    collect: told(({ lastSuccess }) =>
      lastSuccess === undefined ? undefined : lastSuccess.getTime() / 1_000,
    ),
  });
}

/** `arxiv:cs.LG` */
function labelOf(name: string): string {
  return shownName(name).slice(0, LABEL_CHARACTERS).toWellFormed();
}

function boundedLabel(name: string, known: Set<string>): string {
  const label = labelOf(name);
  if (known.size >= MOST_SOURCES && !known.has(label)) return 'others';
  known.add(label);
  return label;
}

import type { PeerName } from '../peers/peers.ts';
import type { CorpusMeasures, EngineTimes, KindMeasures } from './corpus-measures.ts';
import { type Growth, growthOf } from './growth.ts';
import { type QueryKind, queryKinds } from './queries.ts';
import { percentiles } from './timing.ts';

/** One corpus in the figures that are printed; times in milliseconds. */
export interface CorpusSummary extends Omit<CorpusMeasures, 'kinds'> {
  readonly bytesAPaper: number;
  readonly kinds: Readonly<Partial<Record<QueryKind, KindSummary>>>;
}

/** One kind of question. */
export interface KindSummary {
  readonly questions: number;
  readonly p50: number;
  readonly p99: number;
  readonly stallMs: number;
  /** How many of the questions had the paper they were made from first. */
  readonly sourceFirst: number;
  readonly peers: Readonly<Partial<Record<PeerName, PeerSummary>>>;
}

/** Another engine on one kind of question. */
export interface PeerSummary {
  /** The first of ours. */
  readonly questions: number;
  readonly p50: number;
  readonly p99: number;
  readonly sourceFirst: number;
  /** Our p50 by theirs, both of the questions that both were asked: below 1 we are faster. */
  readonly ratio: number;
}

/** The figures of one corpus. */
export function summarise({ kinds, ...measures }: CorpusMeasures): CorpusSummary {
  return {
    ...measures,
    bytesAPaper: measures.build.bytes / measures.papers,
    kinds: Object.fromEntries(kinds.map((measured) => [measured.kind, summariseKind(measured)])),
  };
}

function summariseKind({ ours, stallMs, peers }: KindMeasures): KindSummary {
  const theirs = Object.entries(peers).map(([name, times]) => [name, summarisePeer(ours, times)]);
  return { ...figures(ours), stallMs, peers: Object.fromEntries(theirs) };
}

function summarisePeer(ours: EngineTimes, theirs: EngineTimes): PeerSummary {
  const both = Math.min(ours.ms.length, theirs.ms.length);
  const [own, other] = [ours, theirs].map(({ ms }) => percentiles(ms.slice(0, both)).p50);
  return { ...figures(theirs), ratio: (own ?? Number.NaN) / (other ?? Number.NaN) };
}

function figures({ ms, sourceFirst }: EngineTimes) {
  return { questions: ms.length, ...percentiles(ms), sourceFirst };
}

/** How the p50 of each kind grows with the papers, over the corpora of one run; empty where there are fewer than two. */
export function growthOfKinds(all: readonly CorpusSummary[]): Readonly<Partial<Record<QueryKind, Growth>>> {
  const grown = queryKinds.flatMap((kind) => {
    const growth = growthOf(
      all.flatMap(({ papers, kinds }) => {
        const measured = kinds[kind];
        return measured === undefined ? [] : [{ papers, p50: measured.p50 }];
      }),
    );
    return growth === undefined ? [] : [[kind, growth] as const];
  });
  return Object.fromEntries(grown);
}

import type { PeerName } from '../peers/peers.ts';
import type { Joining } from './joining.ts';
import type { Memory } from './memory.ts';
import type { QueryKind } from './queries.ts';

/** All that is measured of one corpus; times in milliseconds. */
export interface CorpusMeasures {
  /** As it was given. */
  readonly corpus: string;
  readonly papers: number;
  readonly build: BuildMeasures;
  readonly open: OpenMeasures;
  readonly kinds: readonly KindMeasures[];
  readonly peers: readonly PeerMeasures[];
  readonly joining: readonly Joining[];
}

/** Made for the first time, in a process of its own. */
export interface BuildMeasures {
  /** To read the listings. */
  readonly loadMs: number;
  /** After that, until a question is answered by the words. */
  readonly wordsMs: number;
  /** After that, until the ranking knows all that it can learn. */
  readonly allMs: number;
  readonly memory: Memory;
  /** Of everything that is kept for the next start. */
  readonly bytes: number;
}

/** Opened again, in another process. */
export interface OpenMeasures {
  readonly ms: number;
  /** Of the first question after it. */
  readonly firstAnswerMs: number;
  readonly afterQuestions: Memory;
}

/** One kind of question: what each engine took, question by question. */
export interface KindMeasures {
  readonly kind: QueryKind;
  readonly ours: EngineTimes;
  /** The longest for which the thread that answers let nothing else have a turn. */
  readonly stallMs: number;
  /** Of the first questions, as many as they were asked; without those that have no means for that kind. */
  readonly peers: Readonly<Partial<Record<PeerName, EngineTimes>>>;
}

/** What one engine took for each question of a kind, and how often the paper that it was made from came first. */
export interface EngineTimes {
  readonly ms: readonly number[];
  readonly sourceFirst: number;
}

/** Another engine with the same papers. */
export interface PeerMeasures {
  readonly name: PeerName;
  readonly fillMs: number;
  /** After all questions. */
  readonly memory: Memory;
}

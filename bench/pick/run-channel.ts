import type { Outcome } from '../../src/digest/new/duel.ts';
import type { NewCandidate, Signal } from '../../src/digest/new/pick-new.ts';
import { seededRandom } from '../../src/digest/new/seeded-random.ts';
import { nearnessTo, type WordVector } from '../../src/digest/new/word-vectors.ts';
import { type Arriving, type ArrivingPaper, isLiked } from './arriving-papers.ts';
import type { HiddenTopic } from './hidden-topics.ts';

/** What is known on a day. */
export interface Day {
  readonly papers: readonly ArrivingPaper[];
  /** The same papers, as they are picked among. */
  readonly candidates: readonly NewCandidate[];
  readonly signals: readonly Signal[];
  readonly outcomes: readonly Outcome[];
  readonly seed: string;
}

/** Says which of the day's papers is posted, by its place; `learn` hears what became of it. */
export interface Strategy {
  choose(day: Day): number;
  learn?(reward: number): void;
}

/** What all channels share. */
export interface World {
  readonly arriving: Arriving;
  readonly vectors: ReadonlyMap<string, WordVector>;
  readonly areaOf: (id: string) => number;
  /** How near a paper is to each of some that were there before. */
  nearLab(id: string): readonly number[];
  /** How well a paper fits what is asked: 0 to 1. */
  fit(query: string, id: string): number;
  /** A query has to be asked before. */
  ask(query: string): Promise<void>;
}

/** A channel with its hidden topic. */
export interface Channel {
  readonly topic: HiddenTopic;
  readonly seed: string;
  /** So many papers of its topic were saved before. */
  readonly saves: number;
  /** Said with `digest on`. */
  readonly saysTopic: boolean;
}

/** How it went. */
export interface Run {
  /** Share of the papers that were liked, of all days and of the second half. */
  readonly liked: number;
  readonly late: number;
  /** So many areas were shown. */
  readonly areas: number;
}

/** Somebody votes for what is liked and against what is not on this share of days. */
const VOTES = 0.6;
const VOTES_AGAINST = 0.3;

/** Sixty days of a channel: what is posted is voted on by its hidden topic alone. */
export function runChannel(channel: Channel, strategyOf: () => Strategy, world: World): Run {
  const { topic, seed, saysTopic } = channel;
  const random = seededRandom(`people ${seed}`);
  const signals: Signal[] = savedBefore(channel, random, world).map((paperId) => ({
    paperId,
    kind: 'saved',
  }));
  const outcomes: Outcome[] = [];
  const strategy = strategyOf();
  const good: boolean[] = [];
  for (const [day, papers] of world.arriving.days.entries()) {
    const candidates = candidatesOf({ papers, signals, query: saysTopic ? topic.query : undefined }, world);
    const paper = papers[strategy.choose({ papers, candidates, signals, outcomes, seed: `${seed} ${day}` })];
    if (paper === undefined) continue;
    const isGood = isLiked(paper, topic);
    good.push(isGood);
    const votes = random() < (isGood ? VOTES : VOTES_AGAINST);
    if (votes) signals.unshift({ paperId: paper.id, kind: isGood ? 'up' : 'down' });
    const reward = votes && isGood ? 1 : 0;
    outcomes.push({ area: world.areaOf(paper.id), reward });
    strategy.learn?.(reward);
  }
  const share = (days: readonly boolean[]) => days.filter(Boolean).length / days.length;
  return {
    liked: share(good),
    late: share(good.slice(good.length / 2)),
    areas: new Set(outcomes.map(({ area }) => area)).size,
  };
}

function savedBefore(
  { topic, saves }: Channel,
  random: () => number,
  { arriving }: World,
): readonly string[] {
  const own = arriving.library.filter((paper) => isLiked(paper, topic));
  return Array.from({ length: saves }, () => own[Math.floor(random() * own.length)]?.id ?? '');
}

interface Asked {
  readonly papers: readonly ArrivingPaper[];
  readonly signals: readonly Signal[];
  readonly query: string | undefined;
}

function candidatesOf({ papers, signals, query }: Asked, world: World): readonly NewCandidate[] {
  const none: WordVector = new Map();
  const vectorOf = (id: string) => world.vectors.get(id) ?? none;
  const near = nearnessTo(signals.map(({ paperId }) => vectorOf(paperId)));
  return papers.map(({ id }) => ({
    id,
    appearedAt: new Date(0),
    fit: query === undefined ? undefined : world.fit(query, id),
    near: near(vectorOf(id)),
    nearLab: world.nearLab(id),
    area: world.areaOf(id),
  }));
}

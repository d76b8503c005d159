import { type Outcome, winOfDuels } from './duel.ts';
import { seededRandom } from './seeded-random.ts';

/** What a channel did with a paper: by which it shows what it likes. */
type SignalKind = 'saved' | 'shared' | 'up' | 'down' | 'less';

/** A paper that a channel did something with. */
export interface Signal {
  readonly paperId: string;
  readonly kind: SignalKind;
}

/** A paper that appeared since the last one, with what is known of it. All shares are from 0 to 1. */
export interface NewCandidate {
  readonly id: string;
  readonly appearedAt: Date;
  /** How well it fits the topic; undefined where there is none. */
  readonly fit?: number | undefined;
  /** How near it is to the paper of each signal, in their order. */
  readonly near: readonly number[];
  /** How near it is to each of some papers that the lab has. */
  readonly nearLab: readonly number[];
  /** Which of the areas it is of. */
  readonly area: number;
}

/** All that a pick goes by. */
export interface NewQuestion {
  /** None of them was shown before. */
  readonly candidates: readonly NewCandidate[];
  /** The newest first. */
  readonly signals: readonly Signal[];
  /** What became of the papers that were shown, the oldest first. */
  readonly outcomes: readonly Outcome[];
  /** Of the channel and the day: where it is left to chance, the same seed gives the same paper. */
  readonly seed: string;
}

/** Why a paper was picked. `at` is the place of what it is near to, among the signals or the papers of the lab. */
export type Because =
  | { readonly kind: 'signal' | 'lab'; readonly at: number }
  | { readonly kind: 'topic' | 'other area' | 'new' };

/** The paper of the day out of what is new. */
export interface NewPick {
  readonly id: string;
  readonly because: Because;
  /** Ids of the best others, best first. */
  readonly more: readonly string[];
}

/** How much each thing counts. */
export interface PickWeights {
  readonly nearest: number;
  readonly middle: number;
  readonly disliked: number;
  readonly lab: number;
  readonly fit: number;
  /** On this share of days another area may have its turn. */
  readonly exploring: number;
}

/** Found by bench/pick-simulation.ts on topics that its figures are not of. */
export const PICK_WEIGHTS: PickWeights = {
  nearest: 1,
  middle: 1.5,
  disliked: 0.7,
  lab: 0.1,
  fit: 0.3,
  exploring: 0.12,
};

/** So many more are named. */
const MOST_MORE = 5;
/** The mean of so many of the nearest counts. */
const NEAREST = 3;
/** What is at least so near to what nobody wants is left out, unless it is nearer to something liked. */
const ALIKE = 0.25;
/** Only what is at least so near is a reason that people understand. */
const TELLING = 0.1;

/**
 * Picks the best of what is new: near to the topic where there is one, to what the channel liked and not to what it did not, else to
 * what the lab has; on some days the best of another area, so that all stay within reach. The same question has the same answer
 * on every machine. Undefined where nothing fits.
 */
export function pickNew(
  { candidates, signals, outcomes, seed }: NewQuestion,
  weights = PICK_WEIGHTS,
): NewPick | undefined {
  const places = placesOf(signals);
  const ranked = candidates
    .filter((candidate) => isWelcome(candidate, places))
    .map((candidate) => ({ candidate, score: scoreOf(candidate, places, weights) }))
    .sort((a, b) => b.score - a.score || order(a.candidate, b.candidate));
  const [best] = ranked;
  if (best === undefined) return undefined;
  const random = seededRandom(seed);
  const areas = [...new Set(ranked.map(({ candidate }) => candidate.area))].sort((a, b) => a - b);
  const area = random() < weights.exploring ? winOfDuels(outcomes, areas, random) : undefined;
  const other = ranked.find(({ candidate }) => candidate.area === area);
  const { candidate } = other ?? best;
  return {
    id: candidate.id,
    because: becauseOf(candidate, places, candidate.id !== best.candidate.id),
    more: ranked.flatMap(({ candidate: { id } }) => (id === candidate.id ? [] : [id])).slice(0, MOST_MORE),
  };
}

/** Which signals say that a paper was liked, and which that it was not. */
interface Places {
  readonly liked: readonly number[];
  readonly disliked: readonly number[];
}

function placesOf(signals: readonly Signal[]): Places {
  const at = (kinds: readonly SignalKind[]) =>
    signals.flatMap(({ kind }, place) => (kinds.includes(kind) ? [place] : []));
  return { liked: at(['saved', 'shared', 'up']), disliked: at(['down', 'less']) };
}

function isWelcome({ near }: NewCandidate, { liked, disliked }: Places): boolean {
  const nearest = Math.max(0, ...disliked.map((at) => near[at] ?? 0));
  return nearest < ALIKE || nearest <= Math.max(0, ...liked.map((at) => near[at] ?? 0));
}

function scoreOf(
  { near, nearLab, fit = 0 }: NewCandidate,
  { liked, disliked }: Places,
  weights: PickWeights,
): number {
  const likedNear = liked.map((at) => near[at] ?? 0);
  const dislikedNear = disliked.map((at) => near[at] ?? 0);
  return (
    weights.nearest * meanOfGreatest(likedNear, NEAREST) +
    weights.middle * mean(likedNear) -
    weights.disliked * meanOfGreatest(dislikedNear, NEAREST) +
    weights.lab * meanOfGreatest(nearLab, NEAREST) +
    weights.fit * fit
  );
}

function meanOfGreatest(numbers: readonly number[], count: number): number {
  if (numbers.length === 0) return 0;
  const greatest: number[] = [];
  for (const number of numbers) {
    let at = greatest.length;
    while (at > 0 && (greatest[at - 1] ?? 0) < number) at--;
    if (at >= count) continue;
    greatest.splice(at, 0, number);
    if (greatest.length > count) greatest.pop();
  }
  return mean(greatest);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Of equals the newest; of those the first by its id. */
function order(one: NewCandidate, other: NewCandidate): number {
  return other.appearedAt.getTime() - one.appearedAt.getTime() || (one.id < other.id ? -1 : 1);
}

function becauseOf({ near, nearLab, fit }: NewCandidate, { liked }: Places, isOther: boolean): Because {
  const signal = greatestOf(liked, near);
  if (signal !== undefined) return { kind: 'signal', at: signal };
  if (fit !== undefined) return { kind: 'topic' };
  if (isOther) return { kind: 'other area' };
  const lab = greatestOf([...nearLab.keys()], nearLab);
  return lab === undefined ? { kind: 'new' } : { kind: 'lab', at: lab };
}

/** The place of the nearest, where it is near enough to be told. */
function greatestOf(places: readonly number[], near: readonly number[]): number | undefined {
  let best: number | undefined;
  for (const at of places)
    if ((near[at] ?? 0) >= TELLING && (best === undefined || (near[at] ?? 0) > (near[best] ?? 0))) best = at;
  return best;
}

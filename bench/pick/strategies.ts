import { PICK_WEIGHTS, type PickWeights, pickNew } from '../../src/digest/new/pick-new.ts';
import { seededRandom } from '../../src/digest/new/seeded-random.ts';
import { createLinearThompson } from './linear-thompson.ts';
import type { Day, Strategy, World } from './run-channel.ts';

/** What fits the topic less is not picked; see scoresOnTopic. */
const LEAST_FIT = 0.4;

/** What the bot does, with these weights. */
export const picked =
  (weights: Partial<PickWeights> = {}) =>
  (): Strategy => ({
    choose: (day) => {
      const candidates = day.candidates.filter(({ fit = 1 }) => fit >= LEAST_FIT);
      const pick = pickNew({ ...day, candidates }, { ...PICK_WEIGHTS, ...weights });
      // In place of one of the library.
      return pick === undefined ? anyOf().choose(day) : day.candidates.findIndex(({ id }) => id === pick.id);
    },
  });

/** The first of the day's papers, which come in no order of merit. */
export const newestFirst = (): Strategy => ({ choose: ({ papers }) => papers.length - 1 });

/** Any of them. */
export const anyOf = (): Strategy => ({
  choose: ({ papers, seed }) => Math.floor(seededRandom(`any ${seed}`)() * papers.length),
});

/** The one that a query finds first; where it finds none, any. */
export const queryFirst = (world: World, query: string) => (): Strategy => ({
  choose: (day) => {
    const fits = day.papers.map(({ id }) => world.fit(query, id));
    const most = Math.max(...fits);
    return most > 0 ? fits.indexOf(most) : anyOf().choose(day);
  },
});

/** The same features with linear Thompson sampling in place of weights and duels. */
export const linearThompson = (spread: number, areas: number) => (): Strategy => {
  const { nearest, middle, disliked, lab, fit } = PICK_WEIGHTS;
  const learner = createLinearThompson(
    [0, nearest, middle, -disliked, lab, fit, ...new Array<number>(areas).fill(0)],
    spread,
  );
  let shown: readonly number[] = [];
  return {
    choose: (day) => {
      const fitting = day.candidates.filter(({ fit = 1 }) => fit >= LEAST_FIT);
      if (fitting.length === 0) return anyOf().choose(day);
      const features = fitting.map((candidate) => featuresOf(candidate, day, areas));
      const chosen = learner.choose(features, seededRandom(`thompson ${day.seed}`));
      shown = features[chosen] ?? [];
      return day.candidates.findIndex(({ id }) => id === fitting[chosen]?.id);
    },
    learn: (reward) => learner.learn(shown, reward),
  };
};

function featuresOf(
  { near, nearLab, fit = 0, area }: Day['candidates'][number],
  { signals }: Day,
  areas: number,
): number[] {
  const liked = near.filter((_, at) => isLike(signals[at]?.kind)).toSorted((a, b) => b - a);
  const against = near.filter((_, at) => !isLike(signals[at]?.kind)).toSorted((a, b) => b - a);
  const mean = (numbers: readonly number[]) =>
    numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return [
    ...[1, mean(liked.slice(0, 3)), mean(liked), mean(against.slice(0, 3))],
    ...[mean(nearLab.toSorted((a, b) => b - a).slice(0, 3)), fit],
    ...Array.from({ length: areas }, (_, one) => (one === area ? 1 : 0)),
  ];
}

function isLike(kind: string | undefined): boolean {
  return kind === 'saved' || kind === 'shared' || kind === 'up';
}

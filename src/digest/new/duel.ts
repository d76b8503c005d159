/** What a channel thought of a paper that it was shown: the area that it was of, and 1 where it was liked, 0 where not. */
export interface Outcome {
  readonly area: number;
  readonly reward: number;
}

/**
 * Which areas deserve a look besides the one that is known best: sub-sampling duelling (Baudry, Kaufmann and Maillard,
 * “Sub-sampling for Efficient Non-Parametric Bandit Exploration”, NeurIPS 2020). The area with the most outcomes is the leader;
 * another one wins its duel when the mean of its outcomes is no less than that of as many of the leader's, drawn without
 * replacement. So little is assumed of how people vote, and an area that was tried little is tried again now and then. One that
 * was tried less than √log of all is tried whatever it brought.
 *
 * @param areas those that have papers now
 * @returns an area that won, of several the one that was tried least; undefined where the leader beats all
 */
export function winOfDuels(
  outcomes: readonly Outcome[],
  areas: readonly number[],
  random: () => number,
): number | undefined {
  const rewards = new Map<number, number[]>();
  for (const { area, reward } of outcomes) rewards.set(area, [...(rewards.get(area) ?? []), reward]);
  const [leader = -1, best = []] =
    [...rewards].toSorted(
      ([a, one], [b, other]) => other.length - one.length || mean(other) - mean(one) || a - b,
    )[0] ?? [];
  const least = Math.sqrt(Math.log(Math.max(1, outcomes.length)));
  const winners = areas
    .filter((area) => area !== leader)
    .filter((area) => {
      const own = rewards.get(area) ?? [];
      return own.length < least || mean(own) >= mean(drawn(best, own.length, random));
    })
    .map((area) => ({ area, tried: rewards.get(area)?.length ?? 0, at: random() }))
    .toSorted((a, b) => a.tried - b.tried || a.at - b.at);
  return winners[0]?.area;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function drawn(numbers: readonly number[], count: number, random: () => number): readonly number[] {
  const left = [...numbers];
  return Array.from(
    { length: Math.min(count, numbers.length) },
    () => left.splice(Math.floor(random() * left.length), 1)[0] ?? 0,
  );
}

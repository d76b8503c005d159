/**
 * Linear Thompson sampling (Agrawal and Goyal, 2013): a Bayesian regression of what was liked on features of the papers; each
 * day weights are drawn from what is believed of them, and the paper that is best by these is shown.
 */
export interface LinearThompson {
  choose(features: readonly (readonly number[])[], random: () => number): number;
  learn(features: readonly number[], reward: number): void;
}

/** @param prior the mean that is believed before anything is known */
export function createLinearThompson(prior: readonly number[], spread: number): LinearThompson {
  const size = prior.length;
  const precision = prior.map((_, row) =>
    prior.map((_, column) => (row === column ? 1 / PRIOR_VARIANCE : 0)),
  );
  const moments = prior.map((mean) => mean / PRIOR_VARIANCE);
  return {
    choose: (features, random) => {
      const lower = cholesky(precision);
      const mean = solveUpper(lower, solveLower(lower, moments));
      const noise = solveUpper(
        lower,
        prior.map(() => gaussian(random) * spread),
      );
      const weights = mean.map((one, at) => one + (noise[at] ?? 0));
      let [best, most] = [0, Number.NEGATIVE_INFINITY];
      for (const [at, one] of features.entries()) {
        const value = one.reduce((sum, feature, place) => sum + feature * (weights[place] ?? 0), 0);
        if (value > most) [best, most] = [at, value];
      }
      return best;
    },
    learn: (features, reward) => {
      for (let row = 0; row < size; row++) {
        moments[row] = (moments[row] ?? 0) + (reward * (features[row] ?? 0)) / NOISE_VARIANCE;
        const line = precision[row] ?? [];
        for (let column = 0; column < size; column++)
          line[column] =
            (line[column] ?? 0) + ((features[row] ?? 0) * (features[column] ?? 0)) / NOISE_VARIANCE;
      }
    },
  };
}

const PRIOR_VARIANCE = 1;
const NOISE_VARIANCE = 0.25;

function cholesky(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const lower: number[][] = [];
  for (const [row, values] of matrix.entries()) {
    const line: number[] = [];
    for (let column = 0; column < row; column++)
      line.push(
        ((values[column] ?? 0) - dot(line, lower[column] ?? [], column)) / (lower[column]?.[column] ?? 1),
      );
    line.push(Math.sqrt((values[row] ?? 0) - dot(line, line, row)));
    lower.push(line);
  }
  return lower;
}

function dot(one: readonly number[], other: readonly number[], length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function solveLower(lower: readonly (readonly number[])[], right: readonly number[]): number[] {
  const found: number[] = [];
  for (const [row, line] of lower.entries()) {
    let sum = right[row] ?? 0;
    for (let at = 0; at < row; at++) sum -= (line[at] ?? 0) * (found[at] ?? 0);
    found.push(sum / (line[row] ?? 1));
  }
  return found;
}

function solveUpper(lower: readonly (readonly number[])[], right: readonly number[]): number[] {
  const found = right.map(() => 0);
  for (let row = lower.length - 1; row >= 0; row--) {
    let sum = right[row] ?? 0;
    for (let at = row + 1; at < lower.length; at++) sum -= (lower[at]?.[row] ?? 0) * (found[at] ?? 0);
    found[row] = sum / (lower[row]?.[row] ?? 1);
  }
  return found;
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

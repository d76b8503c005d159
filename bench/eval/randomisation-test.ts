const ROUNDS = 10_000;
const SEED = 20_070_101;

/**
 * Paired randomisation test, two-sided: how likely is a difference of the means at least this large, if both systems were
 * the same? Signs of the differences are drawn at random (Smucker, Allan, Carterette, CIKM 2007). Deterministic.
 */
export function randomisationTest(one: readonly number[], other: readonly number[]): number {
  const differences = one.map((value, at) => value - (other[at] ?? 0));
  const seen = Math.abs(differences.reduce((sum, difference) => sum + difference, 0));
  let state = SEED;
  let asLarge = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let sum = 0;
    for (const difference of differences) {
      // Marsaglia's xorshift, 2003.
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      sum += state < 0 ? difference : -difference;
    }
    if (Math.abs(sum) >= seen - ROUNDING) asLarge++;
  }
  return (asLarge + 1) / (ROUNDS + 1);
}

const ROUNDING = 1e-12;

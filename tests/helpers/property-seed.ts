import fc from 'fast-check';

const { PROPERTY_SEED: seed = '20261129', PROPERTY_RUNS: runs = '30' } = process.env;

/**
 * The same code passes or fails alike each time: whoever changes a line is not told of an old fault by chance. To look elsewhere, and
 * longer: `PROPERTY_SEED=$RANDOM PROPERTY_RUNS=1000 npx vitest run tests/papers`
 */
fc.configureGlobal({ seed: Number(seed), numRuns: Number(runs) });

import { existsSync } from 'node:fs';
import { RANKING_WEIGHTS, type RankingWeights } from '../src/search/ranking/ranking-weights.ts';
import { evaluate, rankWith } from './eval/evaluate.ts';
import { learnOnce } from './eval/learn-once.ts';
import { readRelevanceCollection } from './eval/relevance-collection.ts';

// nDCG@10 on each collection that lies beside the project: what each part of the ranking brings, and the weights that
// would be chosen on the others. `node bench/relevance.ts`

const SHARED = process.env['PAPERBOY_SHARED'] ?? '../shared';
const NAMES = ['cranfield', 'cisi', 'scifact'];
const NONE = { latentTimes: 0, embedding: 0 };
const NOTHING: RankingWeights = {
  nearForms: 0,
  latent: 0,
  relatedLatent: 0,
  neighbours: 0,
  embedding: 0,
  unanswered: NONE,
  answered: RANKING_WEIGHTS.answered,
};
const { nearForms, latent, neighbours } = RANKING_WEIGHTS;

type Measure = (weights: RankingWeights) => Promise<number>;

async function open(folder: string): Promise<Measure> {
  const collection = await readRelevanceCollection(folder);
  const libraryWith = await learnOnce(collection.papers);
  return async (weights) => {
    const { evaluation } = await evaluate(rankWith(libraryWith(weights), { related: false }), collection);
    return evaluation['nDCG@10'];
  };
}

const collections = new Map<string, Measure>();
for (const name of NAMES) {
  const folder = `${SHARED}/relevance/${name}`;
  if (existsSync(folder)) collections.set(name, await open(folder));
  else console.log(`${folder} is not here: left out`);
}

function row(label: string, values: readonly number[]): void {
  console.log(label.padEnd(44) + values.map((value) => value.toFixed(4).padStart(10)).join(''));
}

const measureAll = (weights: RankingWeights) =>
  Promise.all([...collections.values()].map((measure) => measure(weights)));

console.log(''.padEnd(44) + [...collections.keys()].map((name) => name.padStart(10)).join(''));
row('words', await measureAll(NOTHING));
row('words, near forms', await measureAll({ ...NOTHING, nearForms }));
row('words, latent space', await measureAll({ ...NOTHING, latent }));
row('words, neighbours', await measureAll({ ...NOTHING, neighbours }));
row('all but near forms', await measureAll({ ...RANKING_WEIGHTS, nearForms: 0 }));
row('all but the latent space', await measureAll({ ...RANKING_WEIGHTS, latent: 0 }));
row('all but neighbours', await measureAll({ ...RANKING_WEIGHTS, neighbours: 0 }));
row('all but by meaning', await measureAll({ ...RANKING_WEIGHTS, unanswered: NONE }));
row('all', await measureAll(RANKING_WEIGHTS));

const grid: { readonly weights: RankingWeights; readonly values: readonly number[] }[] = [];
for (const oneLatent of [0.4, 0.6, 0.8]) {
  for (const oneNeighbours of [0.1, 0.15, 0.2, 0.25]) {
    const weights = { ...RANKING_WEIGHTS, latent: oneLatent, neighbours: oneNeighbours };
    const values = await measureAll(weights);
    grid.push({ weights, values });
    row(`latent ${oneLatent}, neighbours ${oneNeighbours}`, values);
  }
}

for (const [at, name] of [...collections.keys()].entries()) {
  const meanOfOthers = (values: readonly number[]) =>
    values.reduce((sum, value, other) => sum + (other === at ? 0 : value), 0);
  const [chosen] = grid.toSorted((a, b) => meanOfOthers(b.values) - meanOfOthers(a.values));
  if (chosen === undefined) break;
  const { weights, values } = chosen;
  console.log(
    `${name}: ${values[at]?.toFixed(4)} with latent ${weights.latent}, neighbours ${weights.neighbours}, chosen on the others`,
  );
}

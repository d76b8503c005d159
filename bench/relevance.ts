import { existsSync } from 'node:fs';
import { evaluate, rankWith } from '../src/search/evaluate.ts';
import { loadCorpusModel } from '../src/search/load-corpus-model.ts';
import { createMiniSearchLibrary } from '../src/search/minisearch-library.ts';
import { RANKING_WEIGHTS, type RankingWeights } from '../src/search/ranking-weights.ts';
import { readRelevanceCollection } from '../src/search/relevance-collection.ts';

// nDCG@10 on each collection that lies beside the project: what each part of the ranking brings, and the weights that
// would be chosen on the others. `node bench/relevance.ts`

const SHARED = process.env['PAPERBOY_SHARED'] ?? '../shared';
const NAMES = ['cranfield', 'cisi', 'scifact'];
const NOTHING: RankingWeights = { nearForms: 0, latent: 0, neighbours: 0 };
const { nearForms, latent, neighbours } = RANKING_WEIGHTS;

type Measure = (weights: RankingWeights) => number;

async function open(folder: string): Promise<Measure> {
  const collection = await readRelevanceCollection(folder);
  const model = await loadCorpusModel(collection.papers, { isAwaited: true });
  return (weights) => {
    const library = createMiniSearchLibrary(collection.papers, { model: () => model, weights });
    return evaluate(rankWith(library, { related: false }), collection).evaluation['nDCG@10'];
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

const measureAll = (weights: RankingWeights) => [...collections.values()].map((measure) => measure(weights));

console.log(''.padEnd(44) + [...collections.keys()].map((name) => name.padStart(10)).join(''));
row('words', measureAll(NOTHING));
row('words, near forms', measureAll({ ...NOTHING, nearForms }));
row('words, latent space', measureAll({ ...NOTHING, latent }));
row('words, neighbours', measureAll({ ...NOTHING, neighbours }));
row('all but near forms', measureAll({ nearForms: 0, latent, neighbours }));
row('all but the latent space', measureAll({ nearForms, latent: 0, neighbours }));
row('all but neighbours', measureAll({ nearForms, latent, neighbours: 0 }));
row('all', measureAll(RANKING_WEIGHTS));

const grid: { readonly weights: RankingWeights; readonly values: readonly number[] }[] = [];
for (const oneLatent of [0.4, 0.6, 0.8]) {
  for (const oneNeighbours of [0.1, 0.15, 0.2, 0.25]) {
    const weights = { nearForms, latent: oneLatent, neighbours: oneNeighbours };
    const values = measureAll(weights);
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

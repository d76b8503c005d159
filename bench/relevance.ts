import { existsSync } from 'node:fs';
import { evaluate, rankWith } from '../src/search/evaluate.ts';
import { loadLatentSpace } from '../src/search/load-latent-space.ts';
import { createMiniSearchLibrary } from '../src/search/minisearch-library.ts';
import { readRelevanceCollection } from '../src/search/relevance-collection.ts';

// nDCG@10 by the share of the latent space in a score, on each collection that lies beside the project, and what a share
// that was chosen on the others gives on each. `node bench/relevance.ts`

const SHARED = process.env['PAPERBOY_SHARED'] ?? '../shared';
const SHARES = [0, 0.1, 0.15, 0.2, 0.22, 0.25, 0.3, 0.4];
const COLLECTIONS = ['cranfield', 'cisi', 'scifact'];

/** By collection, then by share. */
const measured = new Map<string, readonly number[]>();
for (const name of COLLECTIONS) {
  const folder = `${SHARED}/relevance/${name}`;
  if (!existsSync(folder)) {
    console.log(`${folder} is not here: left out`);
    continue;
  }
  const collection = await readRelevanceCollection(folder);
  const latentSpace = await loadLatentSpace(collection.papers, { isAwaited: true });
  const scores = SHARES.map((latentShare) => {
    const library = createMiniSearchLibrary(collection.papers, {
      latentSpace: () => latentSpace,
      latentShare,
    });
    return evaluate(rankWith(library, { related: false }), collection).evaluation['nDCG@10'];
  });
  measured.set(name, scores);
  console.log(`${name.padEnd(12)}${scores.map((score) => score.toFixed(4).padStart(8)).join('')}`);
}
console.log(`${'share'.padEnd(12)}${SHARES.map((share) => String(share).padStart(8)).join('')}`);

for (const [name, scores] of measured) {
  const others = [...measured].filter(([other]) => other !== name).map(([, values]) => values);
  const means = SHARES.map((_, at) => others.reduce((sum, values) => sum + (values[at] ?? 0), 0));
  const best = means.indexOf(Math.max(...means));
  console.log(`${name}: ${scores[best]?.toFixed(4)} with ${SHARES[best]}, chosen on the others`);
}

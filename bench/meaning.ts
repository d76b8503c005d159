import { existsSync } from 'node:fs';
import { readConfig } from '../src/app/config.ts';
import { hubAccessOf } from '../src/app/hub-access-of.ts';
import { CACHE_FOLDER } from '../src/app/open-library.ts';
import { compareSources } from '../src/papers/compare-sources.ts';
import { indexPapers } from '../src/search/engine/index-papers.ts';
import { createLibraryOn } from '../src/search/library-on-base.ts';
import { embedPapers } from '../src/search/meaning/embed-papers.ts';
import type { EmbeddedCorpus } from '../src/search/meaning/embedder.ts';
import { createMeanings } from '../src/search/meaning/meanings.ts';
import { openModel } from '../src/search/meaning/open-model.ts';
import { fitCorpusModel } from '../src/search/model/fit-corpus-model.ts';
import { RANKING_WEIGHTS } from '../src/search/ranking/ranking-weights.ts';
import { termCountsOf } from '../src/search/segment/term-counts-of.ts';
import { loadCorpus } from '../src/sources/corpus.ts';
import { evaluate, rankWith } from './eval/evaluate.ts';
import {
  type RelevanceCollection,
  readJudgedQueries,
  readRelevanceCollection,
} from './eval/relevance-collection.ts';

// What a sentence model brings: nDCG@10 of it alone and with several shares, and what a paper and a question cost, on the
// project's judged set and each collection that lies beside it. `EMBEDDINGS_MODEL=owner/name node bench/meaning.ts`

const SHARED = process.env['PAPERBOY_SHARED'] ?? '../shared';
const SHARES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
const MEASURED = 60;

const config = readConfig(process.env);
const before = process.memoryUsage.rss();
const embedder = await openModel(config.embeddingsModel ?? 'packaged', {
  hub: hubAccessOf(config),
  cacheFolder: CACHE_FOLDER,
  say: console.error,
});

async function readCollection(name: string): Promise<RelevanceCollection | undefined> {
  if (name === 'seeds')
    return {
      papers: (await loadCorpus('seeds')).papers,
      queries: await readJudgedQueries('tests/relevance'),
    };
  const folder = `${SHARED}/relevance/${name}`;
  return existsSync(folder) ? readRelevanceCollection(folder) : undefined;
}

async function measure(name: string, { papers: unsorted, queries }: RelevanceCollection): Promise<void> {
  const papers = unsorted.toSorted(compareSources);
  const embedded = await embedPapers(papers, embedder, { cacheFolder: CACHE_FOLDER });
  if (embedded === undefined) return;
  const base = indexPapers(papers);
  const model = fitCorpusModel(termCountsOf(base.segment));
  const evaluated = async (share: number, known?: EmbeddedCorpus): Promise<string> => {
    const weights = { ...RANKING_WEIGHTS, embedding: share };
    const { library } = createLibraryOn({ ...base, learned: { model, embedded: known } }, { weights });
    const { evaluation } = await evaluate(rankWith(library, { related: false }), { papers, queries });
    return evaluation['nDCG@10'].toFixed(4);
  };
  const meanings = createMeanings(embedded);
  const alone = await evaluate(
    async ({ text }, limit) => {
      const nearness = await meanings.ofText(text);
      const scored = papers.map(({ id }, place) => ({ id, score: nearness?.(place) ?? 0 }));
      return scored
        .sort((one, other) => other.score - one.score)
        .slice(0, limit)
        .map(({ id }) => id);
    },
    { papers, queries },
  );
  const shares: string[] = [];
  for (const share of SHARES) shares.push(`${share}: ${await evaluated(share, embedded)}`);
  const plain = await evaluated(0);
  console.log(
    `${name}: without ${plain}, alone ${alone.evaluation['nDCG@10'].toFixed(4)}, ${shares.join(', ')}`,
  );
}

/** In milliseconds of the processor, which others on the machine change least. */
async function measureCost({ papers, queries }: RelevanceCollection): Promise<void> {
  const cost = async (texts: readonly string[], kind: 'question' | 'paper'): Promise<string> => {
    const started = process.cpuUsage();
    for (const text of texts) await embedder.embed([text], kind);
    const { user, system } = process.cpuUsage(started);
    return ((user + system) / 1_000 / texts.length).toFixed(1);
  };
  const some = papers.slice(0, MEASURED).map(({ shown }) => `${shown.title}. ${shown.abstract}`);
  const asked = queries.slice(0, MEASURED).map(({ text }) => text);
  await cost(some.slice(0, 1), 'paper');
  const [paper, question] = [await cost(some, 'paper'), await cost(asked, 'question')];
  const memory = Math.round((process.memoryUsage.rss() - before) / 1e6);
  console.log(`${embedder.id}: a paper ${paper} ms, a question ${question} ms, memory ${memory} MB more`);
}

for (const name of ['seeds', 'cranfield', 'cisi', 'scifact']) {
  const collection = await readCollection(name);
  if (collection === undefined) console.log(`${name} is not here: left out`);
  else {
    if (name === 'seeds') await measureCost(collection);
    await measure(name, collection);
  }
}
await embedder.close();

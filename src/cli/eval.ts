import { embedCorpus } from '../embeddings/embed-corpus.ts';
import { CACHE_FOLDER } from '../open-corpus.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { type Evaluation, evaluate, rankPlainly, rankWith } from '../search/evaluate.ts';
import { loadCorpusModel } from '../search/load-corpus-model.ts';
import { createMiniSearchLibrary } from '../search/minisearch-library.ts';
import { createPlainBm25 } from '../search/plain-bm25.ts';
import { createPlainMiniSearch } from '../search/plain-minisearch.ts';
import { randomisationTest } from '../search/randomisation-test.ts';
import { readRelevanceCollection } from '../search/relevance-collection.ts';
import { jsonLine } from './lines.ts';
import { embeddingProgress } from './open-with-progress.ts';

export interface EvalOptions {
  readonly related: boolean;
  /** An engine to compare with. */
  readonly baseline: Baseline | undefined;
  readonly json: boolean;
  /** `packaged`, or the folder of a sentence model. */
  readonly embeddingsModel: string | undefined;
}

/** What rankings are compared with: MiniSearch as it comes, or BM25 as published figures have it. */
const BASELINES = {
  minisearch: { name: 'MiniSearch', create: createPlainMiniSearch },
  bm25: { name: 'BM25', create: createPlainBm25 },
} as const;
export type Baseline = keyof typeof BASELINES;

interface Compared {
  readonly baseline: Evaluation;
  /** Of nDCG@10. */
  readonly difference: number;
  /** Of the paired randomisation test. */
  readonly pValue: number;
}

/** `paperboy eval`: how well the ranking finds what people judged relevant, on a collection in the BEIR layout. */
export async function runEval(
  directory: string,
  { related, baseline, json, embeddingsModel }: EvalOptions,
  terminal: Terminal,
): Promise<void> {
  const collection = await readRelevanceCollection(directory);
  const { stdout, stderr } = terminal;
  const { papers, queries } = collection;
  stderr.write(`Indexing ${papers.length} documents, asking ${queries.length} queries…\n`);
  const model = await loadCorpusModel(papers, { isAwaited: true });
  const embedded =
    embeddingsModel === undefined
      ? undefined
      : await embedCorpus(papers, embeddingsModel, {
          cacheFolder: CACHE_FOLDER,
          onProgress: embeddingProgress(terminal),
        });
  const library = createMiniSearchLibrary(papers, { model: () => model, embedded: () => embedded });
  const { evaluation, perQuery } = await evaluate(rankWith(library, { related }), collection);
  if (baseline === undefined) {
    stdout.write(json ? jsonLine(evaluation) : table({ Paperboy: evaluation }));
    return;
  }
  const { name, create } = BASELINES[baseline];
  const other = await evaluate(rankPlainly(create(papers), papers, { related }), collection);
  const compared: Compared = {
    baseline: other.evaluation,
    difference: evaluation['nDCG@10'] - other.evaluation['nDCG@10'],
    pValue: randomisationTest(perQuery, other.perQuery),
  };
  stdout.write(
    json
      ? jsonLine({ ...evaluation, ...compared })
      : `${table({ Paperboy: evaluation, [name]: other.evaluation })}${verdict(compared)}`,
  );
}

function verdict({ difference, pValue }: Compared): string {
  const sign = difference < 0 ? '' : '+';
  return `difference  ${sign}${difference.toFixed(4)} nDCG@10, p = ${pValue.toFixed(4)} (paired randomisation test, two-sided)\n`;
}

function table(columns: Readonly<Record<string, Evaluation>>): string {
  const row = (label: string, read: (evaluation: Evaluation) => string) =>
    label.padEnd(12) +
    Object.values(columns)
      .map((one) => read(one).padEnd(12))
      .join('')
      .trimEnd();
  const heads = Object.keys(columns);
  return [
    ...(heads.length > 1
      ? [
          ''.padEnd(12) +
            heads
              .map((name) => name.padEnd(12))
              .join('')
              .trimEnd(),
        ]
      : []),
    row('nDCG@10', (one) => one['nDCG@10'].toFixed(4)),
    row('MRR@10', (one) => one['MRR@10'].toFixed(4)),
    row('recall@100', (one) => one['recall@100'].toFixed(4)),
    row('p50', ({ p50 }) => `${p50.toFixed(2)} ms`),
    row('p99', ({ p99 }) => `${p99.toFixed(2)} ms`),
    row('queries', ({ queries }) => String(queries)),
    '',
  ].join('\n');
}

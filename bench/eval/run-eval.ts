import type { Config } from '../../src/app/config.ts';
import { type HubConfig, hubAccessOf } from '../../src/app/hub-access-of.ts';
import { CACHE_FOLDER } from '../../src/app/open-library.ts';
import { jsonLine } from '../../src/cli/lines.ts';
import { embeddingProgress } from '../../src/cli/open-with-progress.ts';
import type { Terminal } from '../../src/platforms/console/terminal.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { createLearner } from '../../src/search/learner.ts';
import { type Evaluation, evaluate, rankPlainly, rankWith } from './evaluate.ts';
import { createPlainBm25 } from './plain-bm25.ts';
import { createPlainMiniSearch } from './plain-minisearch.ts';
import { randomisationTest } from './randomisation-test.ts';
import { readRelevanceCollection } from './relevance-collection.ts';

export interface EvalOptions {
  readonly related: boolean;
  /** An engine to compare with. */
  readonly baseline: Baseline | undefined;
  readonly json: boolean;
  /** Which sentence model there is, and where it comes from. */
  readonly model: HubConfig & Pick<Config, 'embeddingsModel'>;
}

/** What rankings are compared with: MiniSearch as it comes, or BM25 as published figures have it. */
const BASELINES = {
  minisearch: { name: 'MiniSearch', create: createPlainMiniSearch },
  bm25: { name: 'BM25', create: createPlainBm25 },
} as const;
type Baseline = keyof typeof BASELINES;

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
  { related, baseline, json, model }: EvalOptions,
  terminal: Terminal,
): Promise<void> {
  const collection = await readRelevanceCollection(directory);
  const { stdout, stderr } = terminal;
  const { embeddingsModel } = model;
  const { papers, queries } = collection;
  stderr.write(`Indexing ${papers.length} documents, asking ${queries.length} queries…\n`);
  const learner = createLearner({
    // Where only sentence models are kept: what is measured is learned anew.
    cacheFolder: embeddingsModel === undefined ? undefined : CACHE_FOLDER,
    embeddingsModel,
    hub: hubAccessOf(model),
    onModel: (line) => void stderr.write(`${line}\n`),
    isAwaited: true,
    onEmbedding: embeddingProgress(terminal),
  });
  const { library, learned } = createLibrary(papers, { learner });
  await learned;
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

import type { Terminal } from '../platforms/console/terminal.ts';
import { type Evaluation, evaluate } from '../search/evaluate.ts';
import { createMiniSearchLibrary } from '../search/minisearch-library.ts';
import { readRelevanceCollection } from '../search/relevance-collection.ts';
import { jsonLine } from './lines.ts';

interface EvalOptions {
  readonly related: boolean;
  readonly json: boolean;
}

/** `paperboy eval`: how well the ranking finds what people judged relevant, on a collection in the BEIR layout. */
export async function runEval(
  directory: string,
  { related, json }: EvalOptions,
  { stdout, stderr }: Terminal,
): Promise<void> {
  const collection = await readRelevanceCollection(directory);
  stderr.write(
    `Indexing ${collection.papers.length} documents, asking ${collection.queries.length} queries…\n`,
  );
  const result = evaluate(createMiniSearchLibrary(collection.papers), collection, { related });
  stdout.write(json ? jsonLine(result) : table(result));
}

function table(result: Evaluation): string {
  return [
    `nDCG@10     ${result['nDCG@10'].toFixed(4)}`,
    `MRR@10      ${result['MRR@10'].toFixed(4)}`,
    `recall@100  ${result['recall@100'].toFixed(4)}`,
    `p50         ${result.p50.toFixed(2)} ms`,
    `p99         ${result.p99.toFixed(2)} ms`,
    `queries     ${result.queries}`,
    '',
  ].join('\n');
}

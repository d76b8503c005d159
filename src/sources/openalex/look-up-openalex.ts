import { writtenDoi } from '../../papers/references/written-doi.ts';
import { isObject } from '../formats/json/parse-value.ts';
import type { LiveRecord } from '../live-source.ts';
import type { SourceContext } from '../source-kind.ts';
import { createOpenalexApi } from './openalex-api.ts';
import { readWork } from './openalex-work.ts';

/**
 * A single work by its DOI.
 * @param doi bare: `10.1162/neco.1997.9.8.1735`
 * @returns undefined where OpenAlex knows none, or another one
 * @throws SourceProblem where it does not answer
 */
export async function lookUpOpenalex(
  doi: string,
  context: SourceContext,
  signal?: AbortSignal,
): Promise<LiveRecord | undefined> {
  const wanted = writtenDoi(doi.toWellFormed());
  // Nothing that leads elsewhere as part of an address.
  if (wanted === undefined || /\/\.{1,2}(?:\/|$)/.test(wanted)) return undefined;
  const work = await createOpenalexApi(context).work(wanted, signal);
  const found = isObject(work) && typeof work['doi'] === 'string' ? writtenDoi(work['doi']) : undefined;
  if (work === undefined || found?.toLowerCase() !== wanted.toLowerCase()) return undefined;
  const read = readWork(work);
  return read.kind === 'record' ? read.record : undefined;
}

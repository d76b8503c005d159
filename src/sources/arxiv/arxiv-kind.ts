import type { SourceKind } from '../source-kind.ts';
import { readArxivSpec, writeArxivSpec } from './read-spec.ts';

const DAY_MS = 24 * 60 * 60_000;

/** arXiv: whole categories by OAI-PMH and its news, words within them by its query API. */
export const arxivKind: SourceKind = {
  kind: 'arxiv',
  expected:
    'categories (cs.LG+stat.ML, cs.*), or words and phrases, also within categories ("causal discovery" cs.LG); with “since 2020” at the end to read no older ones',
  example: 'arxiv:cs.LG+stat.ML',
  isForgotten: true,
  everyMs: DAY_MS,
  normalise: (spec) => {
    const read = readArxivSpec(spec);
    return read === undefined ? undefined : writeArxivSpec(read);
  },
  open: async (spec, context) => {
    const read = readArxivSpec(spec);
    if (read === undefined) throw new TypeError(`“${spec}” is no source of arXiv in its normal form`);
    if (read.condition !== undefined) return (await import('./query-source.ts')).openQuery(read, context);
    return (await import('./category-source.ts')).openCategories(read, context);
  },
};

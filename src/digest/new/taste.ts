import type { Paper } from '../../papers/paper.ts';
import { isStopWord, stem, words } from '../../search/words/analyzer.ts';
import type { LibrarySample } from './library-sample.ts';
import type { Signal } from './pick-new.ts';
import { countTerms } from './word-vectors.ts';

/** What a channel's papers are picked by, as it can be told. */
export interface Taste {
  /** What it did with papers, the newest first. */
  readonly signals: readonly (Signal & { readonly paper: Paper })[];
  /** The words that carry what it liked, strongest first, as they stand in the papers. */
  readonly words: readonly string[];
  /** Do new papers come in? */
  readonly hasNews: boolean;
  /** Does the library have papers that the lab itself collected? */
  readonly hasOwn: boolean;
}

const MOST_WORDS = 8;

/** The words by which what was liked differs from all else. */
export function wordsOfTaste(
  signals: Taste['signals'],
  { weigh }: Pick<LibrarySample, 'weigh'>,
): readonly string[] {
  const liked = signals.flatMap(({ kind, paper }) => (kind === 'down' || kind === 'less' ? [] : [paper]));
  const sums = new Map<string, number>();
  for (const paper of liked)
    for (const [term, weight] of weigh(countTerms(paper))) sums.set(term, (sums.get(term) ?? 0) + weight);
  const strongest = [...sums]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS);
  const read = readableForms(liked);
  return strongest.map(([term]) => read.get(term) ?? term);
}

/** Of each term the form that stands there most often. */
function readableForms(papers: readonly Paper[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { shown } of papers)
    for (const word of words(`${shown.title} ${shown.abstract}`)) {
      if (isStopWord(word)) continue;
      const forms = counts.get(stem(word)) ?? new Map<string, number>();
      counts.set(stem(word), forms);
      forms.set(word, (forms.get(word) ?? 0) + 1);
    }
  const most = (forms: ReadonlyMap<string, number>) =>
    [...forms].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0] ?? '';
  return new Map(Array.from(counts, ([term, forms]) => [term, most(forms)]));
}

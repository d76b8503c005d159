import { lazily } from '../lazily.ts';
import type { SearchHit } from '../library.ts';
import { likenessTo } from '../model/latent-space.ts';
import { countTerms } from '../model/weighed-documents.ts';
import { matchedSentences, type SentenceCriteria } from '../ranking/excerpt.ts';
import type { Ranked } from '../ranking/ranked.ts';
import type { ResolvedQuery } from '../words/resolve-words.ts';
import { inverseDocumentFrequency, type TermIndex } from '../words/term-index.ts';
import type { Learned } from './snapshot.ts';

/** Turns what was ranked into hits, with the words that matched and the sentences that answer. */
export function createSearchHits(
  { weights }: ResolvedQuery,
  index: TermIndex,
  { model }: Learned,
): (ranked: Ranked) => readonly SearchHit[] {
  const criteria = lazily((): SentenceCriteria => {
    const nearness = model === undefined ? undefined : likenessTo(model.space, weights);
    return {
      idf: (term) => inverseDocumentFrequency(index.papers.length, index.documentFrequency.get(term) ?? 0),
      nearness: (terms) => nearness?.(countTerms(terms)) ?? 0,
    };
  });
  return ({ place, score, terms }) => {
    const paper = index.papers[place];
    if (paper === undefined) return [];
    // Reading the abstract takes longer than finding it, and not everybody wants to know.
    const matched = lazily(() => {
      const asked = terms.filter((term) => weights.has(term));
      return index.wordsWithTerms(place, asked);
    });
    const sentences = lazily(() => matchedSentences(paper.shown.abstract, matched(), criteria()));
    return [
      {
        paper,
        score,
        get matched() {
          return matched();
        },
        get sentences() {
          return sentences();
        },
      },
    ];
  };
}

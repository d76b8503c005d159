/** How much the parts of the ranking weigh. Chosen on three collections by `node bench/relevance.ts`: docs/relevance.md. */
export interface RankingWeights {
  /** Of another form of a word, beside 1 for the word itself. */
  readonly nearForms: number;
  /** The share of the latent space in a score, for a query that it represents wholly; 0 to 1. */
  readonly latent: number;
  /** The share of a paper's neighbours in its score, 0 to 1. */
  readonly neighbours: number;
  /** The share of a sentence model's cosine in a score, where there is one; 0 to 1. */
  readonly embedding: number;
}

/** Those that the program answers with. */
export const RANKING_WEIGHTS: RankingWeights = {
  nearForms: 0.2,
  latent: 0.6,
  neighbours: 0.15,
  embedding: 0.2,
};

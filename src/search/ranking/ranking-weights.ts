/** How much the parts of the ranking weigh. Chosen on three collections by `node bench/relevance.ts`: docs/relevance.md. */
export interface RankingWeights {
  /** Of another form of a word, beside 1 for the word itself. */
  readonly nearForms: number;
  /** The share of the latent space in a score, for a query that it represents wholly; 0 to 1. */
  readonly latent: number;
  /** The same for a whole paper as the query, whose many words say better where it lies. */
  readonly relatedLatent: number;
  /** The share of a paper's neighbours in its score, 0 to 1. */
  readonly neighbours: number;
  /** The share of a sentence model's cosine in a score, where there is one; 0 to 1. */
  readonly embedding: number;
  /** How the shares change for a question that the words do not answer (answered-share.ts). */
  readonly unanswered: {
    /** So many times its share the latent space has, where no sentence model helps; 0: neither changes, and nothing is found by meaning. */
    readonly latentTimes: number;
    /** In place of `embedding`. */
    readonly embedding: number;
  };
  /** What counts as an answer (confidence.ts). Chosen by `node bench/answers.ts`. */
  readonly answered: {
    /** The evidence needed for one word, two and so on: of two both have to be there, or one that the paper is about. */
    readonly needed: readonly number[];
    /** The same for more words: a long question has some that no paper repeats. */
    readonly neededOfMore: number;
    /** What a title that is asked for as a whole counts beside the words, of three words or more. */
    readonly title: number;
    /** What an English word counts that an abstract mentions once, 0 to 1: the paper need not be about it. */
    readonly mentioned: number;
    /** The same in a question of more words than `needed` has: few papers dwell on each word of a sentence. */
    readonly mentionedOfMore: number;
  };
}

/** Those that the program answers with. */
export const RANKING_WEIGHTS: RankingWeights = {
  nearForms: 0.2,
  latent: 0.6,
  relatedLatent: 0.8,
  neighbours: 0.15,
  embedding: 0.2,
  unanswered: { latentTimes: 3, embedding: 0.5 },
  answered: {
    needed: [0.65, 0.69, 0.61],
    neededOfMore: 0.43,
    title: 0.4,
    mentioned: 0.6,
    mentionedOfMore: 1,
  },
};

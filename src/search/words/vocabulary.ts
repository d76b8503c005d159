/** The words and terms of all papers. */
export interface Vocabulary {
  /** Of how many papers; 0 for a word that none has. Stop words too. */
  wordFrequency(word: string): number;
  /** Of how many papers, names, venue and year included, any word of the term is. */
  documentFrequency(term: string): number;
  /** `schoelkopf` → `scholkopf`, where a paper writes the word with an umlaut. */
  umlautForm(word: string): string | undefined;
  /** Known words that begin with the prefix, those of most papers first. */
  completions(prefix: string, limit: number): readonly string[];
  /** Known words within `maxDistance` edits, nearest first, then those of most papers. */
  nearest(word: string, maxDistance: number, limit: number): readonly NearWord[];
}

/** A known word, and how far it is from the one that was asked about. */
export interface NearWord {
  readonly word: string;
  /** In edits: see editDistance. */
  readonly distance: number;
}

import { displayText } from '../papers/latex.ts';
import type { Paper } from '../papers/paper.ts';
import { isStopWord, stem, words } from './analyzer.ts';
import { expandUmlauts } from './umlauts.ts';

/**
 * What the engines know of a corpus: its papers as terms (stems), and its words. A paper is named by its place. LaTeX is
 * indexed as it is displayed, so that `$Q$-learning` and `na\"{\i}ve` are found by the words people see.
 */
export interface TermIndex {
  readonly papers: readonly Paper[];
  readonly documents: readonly IndexedPaper[];
  /** In how many papers each term occurs, names and venue included. */
  readonly documentFrequency: ReadonlyMap<string, number>;
  /** In how many papers each folded word occurs. */
  readonly wordFrequency: ReadonlyMap<string, number>;
  /** `schoelkopf` → `scholkopf`, for every word that the corpus writes with an umlaut. */
  readonly umlautForms: ReadonlyMap<string, string>;
}

interface IndexedPaper {
  readonly title: readonly string[];
  readonly abstract: readonly string[];
  /** Terms of authors, venue and year: searched, but no part of what a paper is about. */
  readonly facts: readonly string[];
}

export function createTermIndex(papers: readonly Paper[]): TermIndex {
  const documentFrequency = new Map<string, number>();
  const wordFrequency = new Map<string, number>();
  const umlautForms = new Map<string, string>();
  const documents = papers.map((paper) => {
    const parts = [displayText(paper.title), displayText(paper.abstract), factsText(paper)] as const;
    for (const part of parts) collectUmlauts(part, umlautForms);
    const [title, abstract, facts] = [words(parts[0]), words(parts[1]), words(parts[2])];
    const seenWords = new Set([...title, ...abstract, ...facts]);
    for (const word of seenWords) increment(wordFrequency, word);
    const toTerms = (list: readonly string[]) => list.filter((word) => !isStopWord(word)).map(stem);
    const document = { title: toTerms(title), abstract: toTerms(abstract), facts: toTerms(facts) };
    for (const term of new Set([...document.title, ...document.abstract, ...document.facts])) {
      increment(documentFrequency, term);
    }
    return document;
  });
  return { papers, documents, documentFrequency, wordFrequency, umlautForms };
}

/** How telling a term is: the inverse document frequency of BM25, positive for every count (Robertson and Zaragoza 2009). */
export function inverseDocumentFrequency(documents: number, documentFrequency: number): number {
  return Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

function factsText(paper: Paper): string {
  return [
    ...paper.authors,
    paper.venue ?? '',
    paper.year === undefined ? '' : String(paper.year),
    paper.track ?? '',
  ].join('\n');
}

const WORD_WITH_UMLAUT = /\p{L}*[äöüøåÄÖÜØÅ]\p{L}*/gu;

function collectUmlauts(text: string, forms: Map<string, string>): void {
  for (const [word] of text.matchAll(WORD_WITH_UMLAUT)) {
    const [folded] = words(word);
    const expanded = expandUmlauts(word);
    if (folded !== undefined && expanded !== undefined) forms.set(expanded, folded);
  }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

import type { Paper } from '../../papers/paper.ts';
import { isStopWord, stem, words, wordsAndParts } from './analyzer.ts';
import { expandUmlauts } from './umlauts.ts';

/**
 * What the engines know of a corpus: its papers as terms (stems), and its words. A paper is named by its place. LaTeX is
 * indexed as it is displayed, so that `$Q$-learning` and `na\"{\i}ve` are found by the words people see.
 */
export interface TermIndex {
  readonly papers: readonly Paper[];
  /** In how many papers each term occurs, names and venue included. */
  readonly documentFrequency: ReadonlyMap<string, number>;
  /** In how many papers each folded word occurs. */
  readonly wordFrequency: ReadonlyMap<string, number>;
  /** `schoelkopf` → `scholkopf`, for every word that the corpus writes with an umlaut. */
  readonly umlautForms: ReadonlyMap<string, string>;
  /** Does the paper have this folded word, or any word of this term? Names, venue and year count too. */
  hasWord(paper: number, word: string): boolean;
  hasTerm(paper: number, term: string): boolean;
  /** The words by which a paper has the given terms: `learns` and `learned` for the term `learn`. */
  wordsWithTerms(paper: number, terms: readonly string[]): readonly string[];
}

/** A paper as terms, for filling the engines; not kept. */
export interface AnalysedPaper {
  readonly title: readonly string[];
  readonly abstract: readonly string[];
  /** Terms of authors, venue and year: searched, but no part of what a paper is about. */
  readonly facts: readonly string[];
}

interface Word {
  readonly text: string;
  readonly place: number;
  /** Undefined for a stop word. */
  readonly term: Term | undefined;
  papers: number;
  lastPaper: number;
}

interface Term {
  readonly text: string;
  /** Its words, by their places. */
  readonly words: number[];
  papers: number;
  lastPaper: number;
}

/** Analyses every paper once. */
export function createTermIndex(papers: readonly Paper[]): {
  readonly index: TermIndex;
  readonly documents: readonly AnalysedPaper[];
} {
  const lexicon = createLexicon();
  const wordsOfPapers: Uint32Array[] = [];
  const umlautForms = new Map<string, string>();
  const documents = papers.map((paper, at) => {
    const found: number[] = [];
    const read = (text: string): readonly string[] => {
      if (UMLAUT.test(text)) collectUmlauts(text, umlautForms);
      return lexicon.read(wordsAndParts(text), at, found);
    };
    const document = {
      title: read(paper.shown.title),
      abstract: read(paper.shown.abstract),
      facts: read(factsText(paper)),
    };
    wordsOfPapers.push(Uint32Array.from(found).sort());
    return document;
  });
  const { list } = lexicon;
  const wordsWithTerms = (paper: number, terms: readonly string[]): readonly string[] => {
    const own = wordsOfPapers[paper] ?? new Uint32Array();
    const matching: string[] = [];
    for (const term of terms) {
      for (const place of lexicon.terms.get(term)?.words ?? []) {
        if (isAmong(place, own)) matching.push(list[place]?.text ?? '');
      }
    }
    return matching;
  };
  const hasPlace = (paper: number, place: number): boolean => {
    const own = wordsOfPapers[paper];
    return own !== undefined && isAmong(place, own);
  };
  const hasWord = (paper: number, text: string): boolean => {
    const word = lexicon.byText.get(text);
    return word !== undefined && hasPlace(paper, word.place);
  };
  const hasTerm = (paper: number, term: string): boolean =>
    lexicon.terms.get(term)?.words.some((place) => hasPlace(paper, place)) ?? false;
  const wordFrequency = new Map(list.map(({ text, papers: count }) => [text, count]));
  return {
    documents,
    index: {
      papers,
      documentFrequency: lexicon.termFrequencies(),
      wordFrequency,
      umlautForms,
      hasWord,
      hasTerm,
      wordsWithTerms,
    },
  };
}

/** The inverse document frequency of BM25, which is positive for every count (Robertson and Zaragoza 2009). */
export function inverseDocumentFrequency(documents: number, documentFrequency: number): number {
  return Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/** All words of a corpus, each looked up once a token: this is the hot path of the start. */
function createLexicon() {
  const byText = new Map<string, Word>();
  const terms = new Map<string, Term>();
  const list: Word[] = [];

  const addWord = (text: string): Word => {
    const stemmed = isStopWord(text) ? undefined : stem(text);
    let term = stemmed === undefined ? undefined : terms.get(stemmed);
    if (stemmed !== undefined && term === undefined) {
      term = { text: stemmed, words: [], papers: 0, lastPaper: -1 };
      terms.set(stemmed, term);
    }
    const word: Word = { text, place: list.length, term, papers: 0, lastPaper: -1 };
    list.push(word);
    term?.words.push(word.place);
    byText.set(text, word);
    return word;
  };

  return {
    list,
    byText,
    terms,
    termFrequencies: () => new Map([...terms.values()].map(({ text, papers }) => [text, papers])),
    /** The terms of some words of a paper; words new to the paper are added to `found`. */
    read(tokens: readonly string[], paper: number, found: number[]): readonly string[] {
      const result: string[] = [];
      for (const token of tokens) {
        const word = byText.get(token) ?? addWord(token);
        if (word.lastPaper !== paper) {
          word.lastPaper = paper;
          word.papers++;
          found.push(word.place);
        }
        if (word.term === undefined) continue;
        if (word.term.lastPaper !== paper) {
          word.term.lastPaper = paper;
          word.term.papers++;
        }
        result.push(word.term.text);
      }
      return result;
    },
  };
}

/** Binary search in ascending numbers. */
function isAmong(wanted: number, sorted: Uint32Array): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

function factsText({ shown, year, track = '' }: Paper): string {
  return `${shown.authors.join('\n')}\n${shown.venue}\n${year ?? ''}\n${track}`;
}

const UMLAUT = /[äöüøåÄÖÜØÅ]/;
const WORD = /\p{L}+/gu;

function collectUmlauts(text: string, forms: Map<string, string>): void {
  for (const [word] of text.matchAll(WORD)) {
    const expanded = expandUmlauts(word);
    const [folded] = words(word);
    if (folded !== undefined && expanded !== undefined) forms.set(expanded, folded);
  }
}

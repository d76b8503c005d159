import { identifiersOf } from '../../papers/identifiers.ts';
import type { Paper } from '../../papers/paper.ts';
import { type Explained, explainedIn } from '../words/acronyms.ts';
import { isStopWord, readWords, stem, words } from '../words/analyzer.ts';
import { titleKey } from '../words/title-key.ts';
import { expandUmlauts } from '../words/umlauts.ts';
import { SEPARATOR } from './segment.ts';

/** Papers as words, for a builder of segments: plain data. */
export interface AnalysedPapers {
  /** Words that the analyser meets for the first time; a word's number is its place among all it ever met. */
  readonly newWords: readonly string[];
  /** Their terms; undefined for stop words. */
  readonly newTerms: readonly (string | undefined)[];
  /** See ForwardIndex, with the analyser's numbers of words: paper `i` from `starts[i]` to `starts[i + 1]`. */
  readonly forward: Uint32Array;
  readonly starts: Uint32Array;
  readonly papers: readonly AnalysedPaper[];
}

/** What a segment keeps of a paper besides its words. */
export interface AnalysedPaper {
  readonly id: string;
  /** Other ids, and the keys of its identifiers and addresses. */
  readonly names: readonly string[];
  readonly year: number;
  readonly venue: string;
  readonly source: string;
  /** For equality of titles, and for the order among equals. */
  readonly titleKey: string;
  readonly authors: readonly AnalysedName[];
  readonly explained: readonly Explained[];
  /** Words with umlauts: how they are typed without, and folded. */
  readonly umlauts: readonly (readonly [string, string])[];
}

/** An author's name. */
export interface AnalysedName {
  /** Its words, joined by spaces: by which names are compared. */
  readonly key: string;
  /** As people read it. */
  readonly shown: string;
}

/** Reads papers as words; it knows all words that it ever met. */
export type PaperAnalyser = (papers: readonly Paper[]) => AnalysedPapers;

/** An analyser that has met no word yet. */
export function createPaperAnalyser(): PaperAnalyser {
  const numbers = new Map<string, number>();
  return (papers) => {
    const newWords: string[] = [];
    const newTerms: (string | undefined)[] = [];
    const tokens: number[] = [];
    const starts = new Uint32Array(papers.length + 1);
    const add = (text: string) =>
      readWords(text, (word, isPart) => {
        let number = numbers.get(word);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(word, number);
          newWords.push(word);
          newTerms.push(isStopWord(word) ? undefined : stem(word));
        }
        tokens.push(2 * number + (isPart ? 1 : 0));
      });
    const analysed = papers.map((paper, at) => {
      for (const [section, text] of textsOf(paper).entries()) {
        if (section > 0) tokens.push(SEPARATOR);
        add(text);
      }
      starts[at + 1] = tokens.length;
      return keysOf(paper);
    });
    return { newWords, newTerms, forward: new Uint32Array(tokens), starts, papers: analysed };
  };
}

/** In the order of ForwardIndex. */
function textsOf({ shown, year, track = '' }: Paper): readonly string[] {
  return [shown.title, shown.abstract, `${shown.venue}\n${year ?? ''}\n${track}`, ...shown.authors];
}

function keysOf(paper: Paper): AnalysedPaper {
  const { id, shown, year = 0, venue = '', source, otherIds = [] } = paper;
  return {
    id,
    names: [...otherIds, ...identifiersOf(paper)],
    year,
    venue,
    source: source.file,
    titleKey: titleKey(shown.title),
    authors: shown.authors.map((name) => ({ key: words(name).join(' '), shown: name })),
    explained: explainedIn(`${shown.title}\n${shown.abstract}`),
    umlauts: umlautsOf(paper),
  };
}

const UMLAUT = /[äöüøåÄÖÜØÅ]/;
const WORD = /\p{L}+/gu;

/** The words that a paper writes with an umlaut, each as often as it does: see AnalysedPaper. */
export function umlautsOf({ shown }: Paper): AnalysedPaper['umlauts'] {
  const texts = [shown.title, shown.abstract, ...shown.authors].filter((text) => UMLAUT.test(text));
  return texts.flatMap(umlautsIn);
}

function umlautsIn(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(WORD)].flatMap(([word]) => {
    const expanded = expandUmlauts(word);
    const [folded] = words(word);
    return folded === undefined || expanded === undefined ? [] : [[expanded, folded] as const];
  });
}

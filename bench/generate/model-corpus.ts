import type { Readable } from 'node:stream';
import { readLines } from '../measure/read-lines.ts';

/** A paper of the real corpus, with words as numbers. */
export interface ModelPaper {
  readonly title: Uint32Array;
  readonly abstract: Uint32Array;
  readonly authors: readonly string[];
  readonly venue: string;
  readonly year: number | undefined;
}

/** A real corpus, as far as it is held, to make others of. */
export interface ModelCorpus {
  readonly papers: readonly ModelPaper[];
  /** Words as they stand in the texts, with their punctuation. */
  readonly words: readonly string[];
  /** How many different words there are, case and punctuation aside. */
  readonly vocabulary: number;
  /** For each word of a title, the papers that have it there; by number. */
  readonly byTitleWord: ReadonlyMap<number, readonly number[]>;
}

interface Line {
  readonly title?: string;
  readonly abstract?: string;
  readonly authors?: readonly string[];
  readonly venue?: string;
  readonly year?: number;
}

/** More teach nothing new about how words go together, and would have to be held. */
const MOST_PAPERS = 40_000;
const SHORTEST_TELLING = 6;

/** Reads JSON Lines up to so many papers that have a title and an abstract. @throws SyntaxError of a line that is not JSON */
export async function readModel(stream: Readable, most = MOST_PAPERS): Promise<ModelCorpus> {
  const papers: ModelPaper[] = [];
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const folded = new Set<string>();
  const byTitleWord = new Map<number, number[]>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    for (const part of word.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) folded.add(part);
    return words.push(word) - 1;
  };
  const toNumbers = (text: string) =>
    Uint32Array.from(
      text.split(/\s+/).filter((word) => word !== ''),
      numberOf,
    );
  for await (const line of readLines(stream)) {
    const { title = '', abstract = '', authors = [], venue = '', year }: Line = JSON.parse(line);
    const paper = { title: toNumbers(title), abstract: toNumbers(abstract), authors, venue, year };
    if (paper.title.length === 0 || paper.abstract.length === 0) continue;
    for (const word of new Set(paper.title)) {
      if ((words[word] ?? '').length < SHORTEST_TELLING) continue;
      const others = byTitleWord.get(word);
      if (others === undefined) byTitleWord.set(word, [papers.length]);
      else others.push(papers.length);
    }
    if (papers.push(paper) >= most) break;
  }
  return { papers, words, vocabulary: folded.size, byTitleWord };
}

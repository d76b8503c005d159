import type { AnalysedName } from './analyse-papers.ts';
import { eachPaper, type ForwardPiece } from './forward-pieces.ts';
import { invertLists, type Lists, startsFromCounts } from './lists.ts';
import { NAME, SEPARATOR, type Suggestions } from './segment.ts';
import { createStringTable } from './string-table.ts';

/** Collects the names of authors, for what completes. */
export interface SuggestionCollector {
  add(authors: readonly AnalysedName[]): void;
  finish(titles: Titles): Suggestions;
}

/** The titles of all papers. */
interface Titles {
  readonly forward: readonly ForwardPiece[];
  /** Of each paper. */
  readonly titleKeys: readonly string[];
  /** Of each paper: see Columns. */
  readonly positions: Uint32Array;
  /** In the order in which the forward index numbers them. */
  readonly words: readonly string[];
}

/** A collector of nothing yet. */
export function collectSuggestions(): SuggestionCollector {
  const places = new Map<string, number>();
  const shown: string[] = [];
  const papers: number[] = [];
  return {
    add: (authors) => {
      for (const author of authors) {
        let place = places.get(author.key);
        if (place === undefined) {
          place = places.size;
          places.set(author.key, place);
          shown.push(author.shown);
          papers.push(0);
        }
        papers[place] = (papers[place] ?? 0) + 1;
      }
    },
    finish: (titles) => {
      const names = [...places.keys()];
      const order = orderEntries(titles, names, papers);
      const wordsOf = [...titleWords(titles.forward), ...nameWords(names, titles.words)];
      const byEntry = listsIn(order, wordsOf);
      const once = listsIn(
        order,
        wordsOf.map((words) => new Set(words)),
      );
      const byWord = invertLists(once, titles.words.length);
      const count = titles.titleKeys.length;
      return {
        entries: order.map((at) => (at < count ? at : NAME + at - count)),
        wordStarts: byEntry.starts,
        words: byEntry.values,
        starts: byWord.starts,
        having: byWord.values,
        names: createStringTable(shown),
        namePapers: Uint32Array.from(papers),
      };
    },
  };
}

/**
 * Those of many papers first, then shorter ones, then by the alphabet; equal titles in the order of papers, before names.
 * @returns titles by their place, names by theirs after all titles
 */
function orderEntries(
  { titleKeys: titles, positions }: Titles,
  names: readonly string[],
  papers: readonly number[],
): Uint32Array {
  const textOf = (at: number) => (at < titles.length ? titles[at] : names[at - titles.length]) ?? '';
  const papersOf = (at: number) => (at < titles.length ? 1 : (papers[at - titles.length] ?? 0));
  const order = new Uint32Array(titles.length + names.length).map((_, at) => at);
  return order.sort((a, b) => {
    const [one, other] = [textOf(a), textOf(b)];
    return (
      papersOf(b) - papersOf(a) ||
      one.length - other.length ||
      (one < other ? -1 : one > other ? 1 : (positions[a] ?? a) - (positions[b] ?? b))
    );
  });
}

/** The words of each title, without parts of words. */
function titleWords(forward: readonly ForwardPiece[]): readonly Uint32Array[] {
  const titles: Uint32Array[] = [];
  eachPaper(forward, (own) => {
    const end = own.indexOf(SEPARATOR);
    const title = own.subarray(0, end === -1 ? own.length : end).filter((token) => (token & 1) === 0);
    titles.push(title.map((token) => token >>> 1));
  });
  return titles;
}

function nameWords(names: readonly string[], words: readonly string[]): readonly Uint32Array[] {
  const places = new Map(words.map((word, place) => [word, place]));
  return names.map((name) => Uint32Array.from(name.split(' ').flatMap((word) => places.get(word) ?? [])));
}

/** @param lists by the numbers that are in the order */
function listsIn(order: Uint32Array, lists: readonly (ReadonlySet<number> | Uint32Array)[]): Lists {
  const size = (list: ReadonlySet<number> | Uint32Array = new Set()) =>
    'size' in list ? list.size : list.length;
  const starts = startsFromCounts(order.map((at) => size(lists[at])));
  const values = new Uint32Array(starts.at(-1) ?? 0);
  let next = 0;
  for (const at of order) for (const value of lists[at] ?? []) values[next++] = value;
  return { starts, values };
}

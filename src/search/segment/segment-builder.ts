import type { AnalysedPapers } from './analyse-papers.ts';
import { buildColumns, type ColumnFacts } from './build-columns.ts';
import { buildPostings } from './build-postings.ts';
import { collectAcronyms } from './collect-acronyms.ts';
import { collectSuggestions } from './collect-suggestions.ts';
import type { ForwardPiece } from './forward-pieces.ts';
import { createLexicon, renumber } from './lexicon.ts';
import { collectReferences } from './reference-table.ts';
import type { Segment } from './segment.ts';
import { buildTermTables, buildWordTables } from './word-tables.ts';

/** A segment that is being made. */
export interface SegmentBuilder {
  /**
   * Adds papers, which stand in the segment in the order in which they come.
   * @param analyser which of several read them: each has its own numbers of words
   */
  add(papers: AnalysedPapers, analyser?: number): void;
  /** Ends the building; to be called once. */
  finish(): BuiltSegment;
}

/** A segment with the words of its papers in their order. */
export interface BuiltSegment {
  readonly segment: Segment;
  readonly forward: readonly ForwardPiece[];
}

/** A segment without papers yet. It keeps little of each paper, since there may be many. */
export function createSegmentBuilder(): SegmentBuilder {
  const lexicon = createLexicon();
  const acronyms = collectAcronyms();
  const references = collectReferences();
  const suggestions = collectSuggestions();
  const papers: ColumnFacts[] = [];
  const forward: ForwardPiece[] = [];
  const umlauts = new Map<string, readonly [string, string, number]>();
  return {
    add: (batch, analyser = 0) => {
      forward.push({ words: lexicon.learn(batch, analyser), starts: batch.starts });
      for (const paper of batch.papers) {
        references.add(papers.length, paper);
        suggestions.add(paper.authors);
        acronyms.add(paper.explained);
        for (const [expanded, folded] of paper.umlauts) {
          const key = `${expanded} ${folded}`;
          umlauts.set(key, [expanded, folded, (umlauts.get(key)?.[2] ?? 0) + 1]);
        }
        const { id, year, venue, source, titleKey } = paper;
        papers.push({ id, year, venue, source, titleKey });
      }
    },
    finish: () => {
      const { words, terms, termOf, places } = lexicon.sort();
      for (const piece of forward) renumber(piece.words, places);
      const inverted = buildPostings(forward, termOf, terms.length);
      const columns = buildColumns(papers, forward);
      const titleKeys = papers.map(({ titleKey }) => titleKey);
      const segment: Segment = {
        papers: papers.length,
        words: { ...buildWordTables(words), frequency: inverted.wordFrequency, term: termOf },
        terms: { ...buildTermTables(terms, termOf), ...inverted.terms },
        postings: inverted.postings,
        columns: { ...columns, ...inverted.lengths },
        references: references.finish(),
        suggestions: suggestions.finish({ forward, titleKeys, positions: columns.positions, words }),
        acronyms: acronyms.finish(),
        umlauts: [...umlauts.values()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
      };
      return { segment, forward };
    },
  };
}

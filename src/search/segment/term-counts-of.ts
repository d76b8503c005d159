import type { TermCounts } from '../model/term-counts.ts';
import { startsFromCounts } from './lists.ts';
import { countInText } from './paper-terms.ts';
import { NO_TERM, type Segment } from './segment.ts';
import { findString, stringAt } from './string-table.ts';

/**
 * The papers of a segment as counts of terms, the title counted twice, on shared memory.
 * @param numbering the segment whose numbers of terms are meant; terms that it lacks are left out
 */
export function termCountsOf(segment: Segment, numbering: Segment = segment): TermCounts {
  return numbering === segment ? countTerms(segment) : countForeign(segment, numbering);
}

function countTerms({ papers, postings, terms }: Segment): TermCounts {
  const often = Uint16Array.from(postings.counts, countInText);
  const perPaper = new Uint32Array(papers);
  for (let at = 0; at < often.length; at++) {
    const paper = postings.papers[at] ?? 0;
    if (often[at] !== 0) perPaper[paper] = (perPaper[paper] ?? 0) + 1;
  }
  const starts = startsFromCounts(perPaper);
  const size = starts[papers] ?? 0;
  const columns = terms.inText.length;
  const result = {
    rows: papers,
    columns,
    starts: new Uint32Array(new SharedArrayBuffer(starts.byteLength)),
    terms: new Uint32Array(new SharedArrayBuffer(4 * size)),
    counts: new Uint8Array(new SharedArrayBuffer(size)),
  };
  result.starts.set(starts);
  const next = starts;
  let term = 0;
  for (let at = 0; at < often.length; at++) {
    while (at >= (postings.starts[term + 1] ?? 0)) term++;
    if (often[at] === 0) continue;
    const paper = postings.papers[at] ?? 0;
    const to = next[paper] ?? 0;
    next[paper] = to + 1;
    result.terms[to] = term;
    result.counts[to] = Math.min(255, often[at] ?? 0);
  }
  return result;
}

function countForeign(segment: Segment, numbering: Segment): TermCounts {
  const own = countTerms(segment);
  const places = Uint32Array.from({ length: own.columns }, (_, term) =>
    // -1 becomes NO_TERM.
    findString(numbering.terms.table, stringAt(segment.terms.table, term)),
  );
  const counts: number[] = [];
  const terms: number[] = [];
  const starts = new Uint32Array(own.rows + 1);
  for (let row = 0; row < own.rows; row++) {
    for (let at = own.starts[row] ?? 0; at < (own.starts[row + 1] ?? 0); at++) {
      const term = places[own.terms[at] ?? 0] ?? NO_TERM;
      if (term === NO_TERM) continue;
      terms.push(term);
      counts.push(own.counts[at] ?? 0);
    }
    starts[row + 1] = terms.length;
  }
  return {
    rows: own.rows,
    columns: numbering.terms.inText.length,
    starts,
    // In the order of the alphabet, in both.
    terms: new Uint32Array(terms),
    counts: new Uint8Array(counts),
  };
}

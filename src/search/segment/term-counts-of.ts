import type { TermCounts } from '../model/term-counts.ts';
import { startsFromCounts } from './lists.ts';
import { countInText } from './paper-terms.ts';
import type { Segment } from './segment.ts';

/** The papers of a segment as counts of terms, the title counted twice, on shared memory. */
export function termCountsOf({ papers, postings, terms }: Segment): TermCounts {
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

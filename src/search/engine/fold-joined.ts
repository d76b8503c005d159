import { createTurns } from '../../turns.ts';
import type { SpaceOfTerms } from '../model/compact-space.ts';
import { addTerm } from '../model/fold-in.ts';
import { packVector } from '../model/pack-vector.ts';
import { DAMPENED_COUNTS } from '../model/term-weights.ts';
import { countInText } from '../segment/paper-terms.ts';
import type { Segment } from '../segment/segment.ts';
import { findString, stringAt } from '../segment/string-table.ts';

/** Where papers are placed. */
interface Place {
  readonly space: SpaceOfTerms;
  /** The segment whose numbers of terms the space has; it says nothing of terms that this one lacks. */
  readonly numbering: Segment;
}

/**
 * Where the papers of a segment lie in a space that was fitted to another one: see foldIn. Others have their turn in between,
 * since thousands may join.
 */
export async function foldJoined(segment: Segment, { space, numbering }: Place): Promise<Int8Array> {
  const { terms, postings, papers } = segment;
  const { rank } = space;
  const turn = createTurns();
  const vectors = new Float64Array(papers * rank);
  const vectorOf = (paper: number) => vectors.subarray(paper * rank, (paper + 1) * rank);
  for (let own = 0; own < terms.inText.length; own++) {
    const term = findString(numbering.terms.table, stringAt(terms.table, own));
    if (term === -1) continue;
    for (let at = postings.starts[own] ?? 0; at < (postings.starts[own + 1] ?? 0); at++) {
      const often = Math.min(DAMPENED_COUNTS.length - 1, countInText(postings.counts[at] ?? 0));
      const weight = DAMPENED_COUNTS[often] ?? 0;
      if (often > 0) addTerm(vectorOf(postings.papers[at] ?? 0), space, { term, weight });
    }
    await turn();
  }
  const folded = new Int8Array(new SharedArrayBuffer(papers * rank));
  for (let paper = 0; paper < papers; paper++) {
    packVector(vectorOf(paper), folded.subarray(paper * rank, (paper + 1) * rank));
    await turn();
  }
  return folded;
}

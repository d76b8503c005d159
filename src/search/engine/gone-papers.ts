import type { Paper } from '../../papers/paper.ts';
import { umlautsOf } from '../segment/analyse-papers.ts';
import type { PaperStore } from '../segment/paper-store.ts';
import {
  countInText,
  countInTitle,
  createPaperTermsReader,
  type PaperTerms,
} from '../segment/paper-terms.ts';
import type { Segment } from '../segment/segment.ts';
import { explainedIn } from '../words/acronyms.ts';
import { words } from '../words/analyzer.ts';
import type { GonePapers, TermFrequency } from './corpus-index.ts';

interface Kept {
  readonly segment: Segment;
  readonly store: PaperStore;
}

/** What papers of a segment take from its counts, together with those that went before. @param places in the segment */
export async function addGone(
  before: GonePapers,
  places: readonly number[],
  { segment, store }: Kept,
): Promise<GonePapers> {
  const counts = {
    papers: new Set(before.papers),
    words: new Map(before.words),
    terms: new Map(before.terms),
    lengths: { ...before.lengths },
    names: new Map(before.names),
    explained: new Map(before.explained),
    umlauts: new Map(before.umlauts),
  };
  const { forwardStarts, lengths, titleLengths, textLengths } = segment.columns;
  const read = createPaperTermsReader(segment.words.term, segment.terms.inText.length);
  for (const place of new Set(places)) {
    if (counts.papers.has(place)) continue;
    counts.papers.add(place);
    const own = read(await store.forward.read(forwardStarts[place] ?? 0, forwardStarts[place + 1] ?? 0));
    addTerms(counts, own);
    counts.lengths.all += lengths[place] ?? 0;
    counts.lengths.title += titleLengths[place] ?? 0;
    counts.lengths.text += textLengths[place] ?? 0;
    for (const paper of await store.read([place])) addNames(counts, paper);
  }
  return counts;
}

function addTerms(
  counts: { readonly words: Map<number, number>; readonly terms: Map<number, TermFrequency> },
  { words: found, terms, counts: counted }: PaperTerms,
): void {
  for (const word of found) addTo(counts.words, word);
  for (const term of terms) counts.terms.set(term, withOneMore(counts.terms.get(term), counted[term] ?? 0));
}

function addNames(
  counts: Readonly<Record<'names' | 'explained' | 'umlauts', Map<string, number>>>,
  paper: Paper,
): void {
  const { shown } = paper;
  for (const name of shown.authors) addTo(counts.names, words(name).join(' '));
  for (const { term, form } of explainedIn(`${shown.title}\n${shown.abstract}`))
    addTo(counts.explained, `${term} ${form}`);
  for (const pair of umlautsOf(paper)) addTo(counts.umlauts, pair.join(' '));
}

function addTo<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** @param counts of the term in the paper, as a posting has them */
function withOneMore(before: TermFrequency = { all: 0, title: 0, text: 0 }, counts: number): TermFrequency {
  return {
    all: before.all + 1,
    title: before.title + (countInTitle(counts) > 0 ? 1 : 0),
    text: before.text + (countInText(counts) > 0 ? 1 : 0),
  };
}

import { countPapersOf, eachPaper, type ForwardPiece } from './forward-pieces.ts';
import { startsFromCounts } from './lists.ts';
import { countInText, countInTitle, createPaperTermsReader } from './paper-terms.ts';
import type { Columns, Postings, Terms } from './segment.ts';

/** What the forward index of a segment says by word, by term and by paper. */
export interface Inverted {
  readonly wordFrequency: Uint32Array;
  readonly postings: Postings;
  readonly terms: Pick<Terms, 'inTitle' | 'inText'>;
  readonly lengths: Pick<Columns, 'lengths' | 'titleLengths' | 'textLengths'>;
}

/**
 * Inverts a forward index in two passes: the first counts, so that the second can write each posting to its place.
 * @param termOf the term of each word
 * @param terms how many there are
 */
export function buildPostings(pieces: readonly ForwardPiece[], termOf: Uint32Array, terms: number): Inverted {
  const read = createPaperTermsReader(termOf, terms);
  const counted = countTerms(pieces, read, { papers: countPapersOf(pieces), words: termOf.length, terms });
  const starts = startsFromCounts(counted.frequency);
  const size = starts[terms] ?? 0;
  const postings = { starts, papers: new Uint32Array(size), counts: new Uint16Array(size) };
  const next = starts.slice();
  eachPaper(pieces, (forward, paper) => {
    const own = read(forward);
    for (const term of own.terms) {
      const at = next[term] ?? 0;
      next[term] = at + 1;
      postings.papers[at] = paper;
      postings.counts[at] = own.counts[term] ?? 0;
    }
  });
  return { ...counted, postings };
}

interface Sizes {
  readonly papers: number;
  readonly words: number;
  readonly terms: number;
}

function countTerms(
  pieces: readonly ForwardPiece[],
  read: ReturnType<typeof createPaperTermsReader>,
  { papers, words, terms }: Sizes,
) {
  const wordFrequency = new Uint32Array(words);
  const frequency = new Uint32Array(terms);
  const inTitle = new Uint32Array(terms);
  const inText = new Uint32Array(terms);
  const lengths = new Uint32Array(papers);
  const titleLengths = new Uint32Array(papers);
  const textLengths = new Uint32Array(papers);
  eachPaper(pieces, (forward, paper) => {
    const own = read(forward);
    let titleLength = 0;
    for (const word of own.words) wordFrequency[word] = (wordFrequency[word] ?? 0) + 1;
    for (const term of own.terms) {
      const counts = own.counts[term] ?? 0;
      frequency[term] = (frequency[term] ?? 0) + 1;
      if (countInText(counts) > 0) inText[term] = (inText[term] ?? 0) + 1;
      if (countInTitle(counts) === 0) continue;
      inTitle[term] = (inTitle[term] ?? 0) + 1;
      titleLength++;
    }
    lengths[paper] = own.terms.length;
    titleLengths[paper] = titleLength;
    textLengths[paper] = own.textLength;
  });
  return {
    wordFrequency,
    frequency,
    terms: { inTitle, inText },
    lengths: { lengths, titleLengths, textLengths },
  };
}

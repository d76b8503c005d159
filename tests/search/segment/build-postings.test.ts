import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { createPaperAnalyser } from '../../../src/search/segment/analyse-papers.ts';
import { buildPostings } from '../../../src/search/segment/build-postings.ts';
import { createLexicon, renumber } from '../../../src/search/segment/lexicon.ts';
import { countInAll, countInText, countInTitle } from '../../../src/search/segment/paper-terms.ts';
import { terms as termsOf, wordsAndParts } from '../../../src/search/words/analyzer.ts';
import { wordyPapers } from '../../helpers/wordy-papers.ts';

/** Papers in pieces of so many. */
function inverted(papers: readonly Paper[], size: number) {
  const analyse = createPaperAnalyser();
  const lexicon = createLexicon();
  const pieces = [];
  for (let at = 0; at < papers.length; at += size) {
    const analysed = analyse(papers.slice(at, at + size));
    pieces.push({ words: lexicon.learn(analysed, 0), starts: analysed.starts });
  }
  const { words, terms, termOf, places } = lexicon.sort();
  for (const piece of pieces) renumber(piece.words, places);
  return { words, terms, ...{ built: buildPostings(pieces, termOf, terms.length) } };
}

const textsOf = ({ shown, year }: Paper) => ({
  title: termsOf(shown.title),
  abstract: termsOf(shown.abstract),
  facts: [shown.venue, String(year ?? ''), ...shown.authors].flatMap(termsOf),
});
const times = (list: readonly string[], wanted: string) => list.filter((one) => one === wanted).length;

it('postings are what counting by hand gives', () => {
  fc.assert(
    fc.property(wordyPapers, fc.integer({ min: 1, max: 4 }), (papers, size) => {
      const { words, terms, built } = inverted(papers, size);
      const { postings } = built;
      const texts = papers.map(textsOf);
      for (const [place, term] of terms.entries()) {
        const having = texts.flatMap(({ title, abstract, facts }, paper) => {
          const counts = [times(title, term), times(abstract, term), times(facts, term)] as const;
          return counts.some((count) => count > 0) ? [{ paper, counts }] : [];
        });
        const [from, to] = [postings.starts[place] ?? 0, postings.starts[place + 1] ?? 0];
        expect([...postings.papers.subarray(from, to)]).toEqual(having.map(({ paper }) => paper));
        const counted = [...postings.counts.subarray(from, to)];
        expect(counted.map(countInTitle)).toEqual(having.map(({ counts: [title] }) => title));
        expect(counted.map(countInText)).toEqual(having.map(({ counts: [title, own] }) => 2 * title + own));
        expect(counted.map(countInAll)).toEqual(having.map(({ counts: [a, b, c] }) => a + b + c));
        expect(built.terms.inTitle[place]).toBe(having.filter(({ counts: [title] }) => title > 0).length);
        const inText = having.filter(({ counts: [title, abstract] }) => title + abstract > 0);
        expect(built.terms.inText[place]).toBe(inText.length);
      }
      expect(postings.starts.at(-1)).toBe(postings.papers.length);
      const having = papers.map(
        ({ shown, year }) =>
          new Set(
            [shown.title, shown.abstract, shown.venue, String(year ?? ''), ...shown.authors].flatMap(
              wordsAndParts,
            ),
          ),
      );
      expect([...built.wordFrequency]).toEqual(
        words.map((word) => having.filter((own) => own.has(word)).length),
      );
    }),
  );
});

it('lengths are in terms: different ones of everything and of the title, all of the text, the title twice', () => {
  fc.assert(
    fc.property(wordyPapers, (papers) => {
      const { lengths, titleLengths, textLengths } = inverted(papers, 3).built.lengths;
      const texts = papers.map(textsOf);
      const different = (list: readonly string[]) => new Set(list).size;
      expect([...lengths]).toEqual(
        texts.map(({ title, abstract, facts }) => different([...title, ...abstract, ...facts])),
      );
      expect([...titleLengths]).toEqual(texts.map(({ title }) => different(title)));
      expect([...textLengths]).toEqual(
        texts.map(({ title, abstract }) => 2 * title.length + abstract.length),
      );
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPaperAnalyser } from '../../../src/search/segment/analyse-papers.ts';
import { createLexicon, renumber } from '../../../src/search/segment/lexicon.ts';
import { NO_TERM, SEPARATOR } from '../../../src/search/segment/segment.ts';
import { byBytes } from '../../../src/search/segment/string-table.ts';
import { isStopWord, stem } from '../../../src/search/words/analyzer.ts';
import { paper } from '../../helpers/paper.ts';
import { wordyPapers } from '../../helpers/wordy-papers.ts';

const spell = (forward: Uint32Array, words: readonly string[]) =>
  Array.from(forward, (token) => (token === SEPARATOR ? '|' : `${words[token >>> 1]}${token & 1}`));

it('words of several analysers become one numbering, in the order of a table', () => {
  const batches = fc.array(fc.tuple(fc.nat({ max: 2 }), wordyPapers), { maxLength: 5 });
  fc.assert(
    fc.property(batches, (all) => {
      const analysers = [createPaperAnalyser(), createPaperAnalyser(), createPaperAnalyser()];
      const lexicon = createLexicon();
      const learned = all.map(([analyser, papers]) => {
        const analysed = analysers[analyser]?.(papers);
        return analysed === undefined ? new Uint32Array() : lexicon.learn(analysed, analyser);
      });
      const { words, terms, termOf, places } = lexicon.sort();
      for (const [at, [, papers]] of all.entries()) {
        const alone = createPaperAnalyser()(papers);
        const forward = renumber(learned[at] ?? new Uint32Array(), places);
        expect(spell(forward, words)).toEqual(spell(alone.forward, alone.newWords));
      }
      expect(words).toEqual([...new Set(words)].sort(byBytes));
      expect(terms).toEqual([...new Set(words.filter((word) => !isStopWord(word)).map(stem))].sort(byBytes));
      for (const [place, word] of words.entries()) {
        if (isStopWord(word)) expect(termOf[place]).toBe(NO_TERM);
        else expect(terms[termOf[place] ?? NO_TERM]).toBe(stem(word));
      }
    }),
  );
});

it('what an analyser gave stays as it was', () => {
  const lexicon = createLexicon();
  lexicon.learn(createPaperAnalyser()([paper('a', { title: 'flow graph' })]), 0);
  const other = createPaperAnalyser()([paper('b', { title: 'graph flow' })]);
  const before = other.forward.slice();
  expect(lexicon.learn(other, 1)).not.toEqual(before);
  expect(other.forward).toEqual(before);
});

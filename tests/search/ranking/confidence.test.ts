import { describe, expect, it } from 'vitest';
import { plainQuery } from '../../../src/search/query.ts';
import { assessAnswer } from '../../../src/search/ranking/confidence.ts';
import { learnAcronyms } from '../../../src/search/words/acronyms.ts';
import { resolveWords } from '../../../src/search/words/resolve-words.ts';
import { createSpelling } from '../../../src/search/words/spelling.ts';
import { createTermIndex } from '../../../src/search/words/term-index.ts';
import { paper } from '../../helpers/paper.ts';

const { index } = createTermIndex([
  ...Array.from({ length: 20 }, (_, at) => paper(`c${at}`, { title: 'learning policies' })),
  paper('r', { title: 'reinforcement learning of rare kernels in sparse graphs, embedded' }),
]);
const spelling = createSpelling(index.wordFrequency);

/** @param found the terms of each paper that was found, best first */
function assess(typed: string, found: readonly (readonly string[])[]) {
  const { words } = resolveWords(`${typed} `, { index, spelling, acronyms: learnAcronyms([]) });
  const ranked = found.map((terms, at) => ({ place: at, score: 1, terms }));
  return assessAnswer(plainQuery(typed), { resolved: words, ranked, index, spelling });
}

describe('an answer', () => {
  it('is confident when one of the best papers covers enough of the question', () => {
    expect(assess('rare kernels', [['rare', 'kernel']]).confident).toBe(true);
    expect(assess('rare kernels', [[], [], ['rare', 'kernel']]).confident).toBe(true);
    expect(assess('rare kernels', [[], [], [], ['rare', 'kernel']]).confident).toBe(false);
    expect(assess('rare kernels', []).confident).toBe(false);
  });

  it('counts telling words for more than common ones, and unknown ones for most', () => {
    expect(assess('learning kernels', [['learn']]).confident).toBe(false);
    expect(assess('learning kernels', [['kernel']]).confident).toBe(true);
    expect(assess('kernels quokka', [['kernel']]).confident).toBe(false);
  });

  it('needs less of a long question', () => {
    expect(assess('rare kernels', [['rare']]).confident).toBe(false);
    expect(
      assess('reinforcement of rare kernels in sparse graphs, embedded', [['rare', 'kernel', 'graph']])
        .confident,
    ).toBe(true);
  });

  it('to no words but filters is one', () => {
    expect(assess('', [[]]).confident).toBe(true);
  });
});

describe('what was meant', () => {
  it('has unknown words replaced by near ones, in what was typed', () => {
    expect(assess('Rare, kernles!', [['rare', 'kernel']]).didYouMean).toBe('Rare, kernels!');
    expect(assess('rienforcmnet', []).didYouMean).toBe('reinforcement');
  });

  it('is not guessed where all words are known, or nothing is near', () => {
    expect(assess('rare kernels', [['rare']])).not.toHaveProperty('didYouMean');
    expect(assess('xylophone', [])).not.toHaveProperty('didYouMean');
  });
});

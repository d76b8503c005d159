import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../src/search/engine/vocabulary-of-index.ts';
import { plainQuery } from '../../../src/search/query.ts';
import { assessAnswer } from '../../../src/search/ranking/confidence.ts';
import { resolveWords } from '../../../src/search/words/resolve-words.ts';
import { indexOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

const index = indexOf([
  ...Array.from({ length: 20 }, (_, at) => paper(`c${at}`, { title: 'learning policies' })),
  paper('r', { title: 'reinforcement learning of rare kernels in sparse graphs, embedded' }),
]);
const vocabulary = createVocabulary(index);
const acronyms = { longForm: () => undefined, within: () => [] };

/** @param found the terms of each paper that was found, best first */
function assess(typed: string, found: readonly (readonly string[])[]) {
  const { words } = resolveWords(`${typed} `, { vocabulary, acronyms });
  return assessAnswer(plainQuery(typed), { resolved: words, best: found, vocabulary, papers: index.papers });
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

import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../src/search/engine/vocabulary-of-index.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { correctQuery } from '../../../src/search/ranking/correct-query.ts';
import { resolveWords } from '../../../src/search/words/resolve-words.ts';
import { indexOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

const vocabulary = createVocabulary(
  indexOf([
    paper('a', { title: 'reinforcement learning of rare kernels', authors: ['Jun Ching', 'Ada Roman'] }),
    paper('b', { title: 'Shapley values of a shape', abstract: 'We recognize things.' }),
  ]),
);

function corrected(typed: string): string | undefined {
  const query = parseQuery(typed);
  const acronyms = { longForm: () => undefined, within: () => [] };
  const { words } = resolveWords(`${query.text} `, { vocabulary, acronyms });
  return correctQuery(query, words, vocabulary)?.source;
}

describe('what was meant', () => {
  it('has misspelt words replaced by near ones, in what was typed', () => {
    expect(corrected('Rare, kernles!')).toBe('Rare, kernels!');
    expect(corrected('rienforcmnet')).toBe('reinforcement');
    expect(corrected('kernles author:ching')).toBe('kernels author:ching');
  });

  it('is not guessed where all words are known, or nothing is near', () => {
    expect(corrected('rare kernels')).toBeUndefined();
    expect(corrected('xyzzyqquux')).toBeUndefined();
  });

  it('is what was typed where that is a word of English, whatever is near', () => {
    for (const word of ['china', 'woman', 'kernel', 'mare', 'earning', 'winter'])
      expect(corrected(word), word).toBeUndefined();
  });

  it('is another word where the corpus has the stem by chance, and the same one in another spelling', () => {
    expect(corrected('shapely values')).toBe('shapley values');
    expect(corrected('recognise')).toBe('recognize');
  });
});

import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../src/search/engine/vocabulary-of-index.ts';
import { correctionOfForm, correctionsOf } from '../../../src/search/words/corrections.ts';
import { indexOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

const vocabulary = createVocabulary(
  indexOf([
    paper('a', {
      title: 'causal Shapley bandit shape inter graph registration tor',
      authors: ['Kristen Grauman'],
    }),
    paper('b', { title: 'colored recognizing' }),
  ]),
);
const near = (word: string) => correctionsOf(word, vocabulary).map((other) => other.word);

describe('corrections', () => {
  it('of a slip are the words near to it, names too', () => {
    expect(near('graumann')).toEqual(['grauman']);
    expect(near('causl')).toEqual(['causal']);
    expect(near('regstraton')).toEqual(['registration']);
    expect(near('grxph')).toEqual(['graph']);
  });

  it('of a word of English are other spellings of it alone', () => {
    expect(near('winter')).toEqual([]);
    expect(near('grape')).toEqual([]);
    expect(near('tour')).toEqual([]);
    expect(near('coloured')).toEqual(['colored']);
    expect(near('recognising')).toEqual(['recognizing']);
  });

  it('of a word whose stem is there by chance are another word, not one of its own forms', () => {
    expect(correctionOfForm('shapely', vocabulary)?.word).toBe('shapley');
    for (const form of ['bandits', 'graphing', 'shape', 'shaped'])
      expect(correctionOfForm(form, vocabulary), form).toBeUndefined();
  });
});

import { expect, it } from 'vitest';
import { wordsOfTaste } from '../../../src/digest/new/taste.ts';
import { countTerms, learnWeights } from '../../../src/digest/new/word-vectors.ts';
import { paper } from '../../helpers/paper.ts';

it('names the words that set apart what was liked, as they stand there, and none of what was not', () => {
  const liked = paper('a', { title: 'Batched Bandits', abstract: 'Bandits choose in batches.' });
  const not = paper('b', { title: 'Protein Folding' });
  const others = ['We learn', 'We choose', 'We fold'].map((title) => countTerms({ title, abstract: '' }));
  const signals = [
    { kind: 'saved' as const, paperId: 'a', paper: liked },
    { kind: 'less' as const, paperId: 'b', paper: not },
  ];
  const words = wordsOfTaste(signals, { weigh: learnWeights(others) });
  expect(words[0]).toBe('bandits');
  expect(words).toContain('choose');
  expect(words).not.toContain('protein');
  expect(wordsOfTaste([], { weigh: learnWeights(others) })).toEqual([]);
});

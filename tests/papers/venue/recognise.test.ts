import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recogniseVenue } from '../../../src/papers/venue/recognise.ts';

it.each([
  ['Proceedings of the 12th Conference on Machine Learning', 'ICML'],
  ['ICML 2019 Workshop on Trees', 'ICML Workshops'],
  ['Trees@AAAI', 'AAAI Workshops'],
  ['Workshop on Semantic Evaluation at ACL 2014', 'SemEval'],
  ['Conference on Affective Computing and Intelligent Interaction and Workshops', 'ACII'],
  ['Findings of the Association for Computational Linguistics: EMNLP 2020', 'Findings of EMNLP'],
  ['Findings of the Association for Computational Linguistics: ACL-IJCNLP 2021', 'Findings of ACL'],
  ['Findings of a Study', undefined],
  ['Workshop on Trees', undefined],
  ['Machine Learning', 'Machine Learning'],
  ['Machine Learning 47', 'Machine Learning'],
  ['Machine Learning, Special Issue on Trees', 'Machine Learning'],
  ['Machine Learning: A Book', undefined],
  [
    'IEEE Transactions on Systems, Man, and Cybernetics (SMC)',
    'IEEE Transactions on Systems, Man, and Cybernetics',
  ],
])('“%s” is %s', (text, venue) => {
  expect(recogniseVenue(text)).toBe(venue);
});

it('takes any text', () => {
  const word = fc.constantFrom(
    'ICML',
    'Workshop',
    'on',
    'at',
    '@',
    '(',
    ')',
    ',',
    ':',
    '2019',
    'Conference',
    'Machine',
    'Learning',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 }),
      (words) => {
        const venue = recogniseVenue(words.join(' '));
        return venue === undefined || venue.length > 0;
      },
    ),
  );
});

it('reads no more than the beginning of an endless text', () => {
  expect(recogniseVenue(`${'Trees, '.repeat(100)}ICML`)).toBeUndefined();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/search/create-library.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { isStopWord, stem, terms, words, wordsAndParts } from '../../../src/search/words/analyzer.ts';
import { paper } from '../../helpers/paper.ts';

describe('words and their parts', () => {
  it.each([
    ['ResNet50 and ResNet-50', 'resnet 50 resnet50 and resnet 50'],
    ['IL17A, TNFα', 'il 17 il17a tnf alpha tnfα'],
    ['β-VAE', 'beta β vae'],
    ['ε-greedy, ϵ-greedy', 'epsilon ε greedy epsilon ε greedy'],
    ['αβ', 'alpha beta αβ'],
    ['σς', 'sigma sigma σς'],
    ['3D GPT4 250,000', '3d gpt gpt4 250 000'],
    ['Παπαδόπουλος', 'παπαδοπουλος'],
    ['über Q-learning', 'uber q learning'],
  ])('%s', (text, expected) => {
    expect(wordsAndParts(text).join(' ')).toBe(expected);
  });

  it('of any text: all its words, in order, and besides them nothing but parts and names of letters', () => {
    const pieces = fc.constantFrom('ab', 'X', '7', '42', 'α', 'βγ', 'δεζ', '-', ' ', 'é', '学', '½', '𝐱');
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(text, (one) => {
        const found = [...wordsAndParts(one)];
        let at = 0;
        for (const word of words(one)) {
          const place = found.indexOf(word, at);
          expect(place).toBeGreaterThanOrEqual(at);
          for (const part of found.slice(at, place)) expect(part.length).toBeGreaterThanOrEqual(2);
          at = place + 1;
        }
        expect(at).toBe(found.length);
      }),
    );
  });
});

it('terms are the stems of words and parts, without stop words', () => {
  expect(terms('The agents of ResNet50 are learning')).toEqual([
    'agent',
    'resnet',
    '50',
    'resnet50',
    'learn',
  ]);
  expect(isStopWord('the')).toBe(true);
  expect(isStopWord('agent')).toBe(false);
  expect([stem('learning'), stem('gpt4'), stem('größe')]).toEqual(['learn', 'gpt4', 'größe']);
});

it.each([
  ['resnet-50', 'We train a ResNet50.', 'ResNet50'],
  ['ResNet50', 'We train a ResNet-50.', 'ResNet'],
  ['beta-VAE', 'We train a β-VAE.', 'β'],
  ['epsilon greedy', 'We act ε-greedily.', 'ε'],
])('%s finds “%s”', async (query, abstract, marked) => {
  const { library } = createLibrary([
    paper('1', { abstract: 'Rice.' }),
    paper('2', { abstract }),
    paper('3', { abstract: 'Wheat.' }),
  ]);
  const [hit, ...more] = (await library.search(parseQuery(query))).hits;
  expect(hit?.paper.id).toBe('2');
  expect(more).toEqual([]);
  expect(hit?.sentences.flat().find((part) => part.marked)?.text).toBe(marked);
});

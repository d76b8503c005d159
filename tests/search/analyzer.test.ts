import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/papers/paper.ts';
import { words, wordsAndParts } from '../../src/search/analyzer.ts';
import { matchedSentences } from '../../src/search/excerpt.ts';
import { createMiniSearchLibrary } from '../../src/search/minisearch-library.ts';
import { parseQuery } from '../../src/search/query.ts';

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

const paper = (id: string, abstract: string): Paper => ({
  id,
  title: `Paper ${id}`,
  authors: [],
  abstract,
  source: { file: 'a.json', line: 1 },
});

it.each([
  ['resnet-50', 'We train a ResNet50.', 'ResNet50'],
  ['ResNet50', 'We train a ResNet-50.', 'ResNet'],
  ['beta-VAE', 'We train a β-VAE.', 'β'],
  ['epsilon greedy', 'We act ε-greedily.', 'ε'],
])('%s finds “%s”', (query, abstract, marked) => {
  const library = createMiniSearchLibrary([paper('1', 'Rice.'), paper('2', abstract), paper('3', 'Wheat.')]);
  const [hit, ...more] = library.search(parseQuery(query)).hits;
  expect(hit?.paper.id).toBe('2');
  expect(more).toEqual([]);
  const parts = matchedSentences(abstract, hit?.matched ?? []).flat();
  expect(parts.find((part) => part.marked)?.text).toBe(marked);
});

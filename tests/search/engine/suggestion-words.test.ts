import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completingWords, entriesWithAll } from '../../../src/search/engine/suggestion-words.ts';
import { words } from '../../../src/search/words/analyzer.ts';
import { indexOf, indexOfParts, segmentOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

const index = indexOf([
  paper('a', { title: 'deep graphs', authors: ['Maximiliana Deep'], abstract: 'Deepness of graphemes.' }),
  paper('b', { title: 'graph deepens' }),
  paper('c', { title: 'grapes' }),
]);

describe('what a typed word may stand for', () => {
  it('is itself and what it begins, those of most titles and names first', () => {
    expect(completingWords(index, 'deep', true)).toEqual(['deep', 'deepens']);
    expect(completingWords(index, 'gra', true)).toEqual(['grapes', 'graph', 'graphs']);
    expect(completingWords(index, 'maxi', true)).toEqual(['maximiliana']);
  });

  it('is itself alone when a space follows', () => {
    expect(completingWords(index, 'deep', false)).toEqual(['deep']);
    expect(completingWords(index, 'gra', false)).toEqual([]);
  });

  it('is no word that only abstracts have', () => {
    expect(completingWords(index, 'deepness', false)).toEqual([]);
    expect(completingWords(index, 'graphem', true)).toEqual([]);
  });

  it('is what is near to it, or whose beginning is, where nothing fits better', () => {
    expect(completingWords(index, 'grpah', false)).toEqual(['graph']);
    expect(completingWords(index, 'maximilina', true)).toEqual(['maximiliana']);
    expect(completingWords(index, 'maxmil', true)).toEqual(['maximiliana']);
    expect(completingWords(index, 'maxmil', false)).toEqual([]);
    expect(completingWords(index, 'dep', true)).toEqual([]);
  });

  it('is found in every segment, once', async () => {
    const parts = await indexOfParts([
      [paper('a', { title: 'graph deep' })],
      [paper('b', { title: 'graph' }), paper('c', { title: 'graphs' })],
    ]);
    expect(completingWords(parts, 'gra', true)).toEqual(['graph', 'graphs']);
    expect(completingWords(parts, 'grpah', true)).toEqual(['graph', 'graphs']);
  });

  it('is never more than 200 completions, those of most titles', () => {
    const titles = Array.from({ length: 250 }, (_, at) => `word${at}x`);
    const often = titles.slice(-3).map((title, at) => paper(`o${at}`, { title }));
    const many = indexOf([...titles.map((title) => paper(title)), ...often]);
    const found = completingWords(many, 'word', true);
    expect(found).toHaveLength(200);
    expect(found.slice(0, 3)).toEqual(titles.slice(-3));
  });
});

it('entries have a word of each list', () => {
  const word = fc.constantFrom('a1', 'b1', 'c1', 'd1');
  const title = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
  const asked = fc.array(fc.array(fc.oneof(word, fc.constant('unheard')), { maxLength: 2 }), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.uniqueArray(title, { maxLength: 8 }), asked, (titles, lists) => {
      const segment = segmentOf(titles.map((one) => paper(one)));
      const found = entriesWithAll(segment, lists);
      expect(found).toEqual(found.toSorted((a, b) => a - b));
      expect(found.map((entry) => titles[segment.suggestions.entries[entry] ?? 0]).toSorted()).toEqual(
        titles
          .filter((one) => lists.every((list) => list.some((wanted) => words(one).includes(wanted))))
          .toSorted(),
      );
    }),
  );
});

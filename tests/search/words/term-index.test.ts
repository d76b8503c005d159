import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStopWord, stem, wordsAndParts } from '../../../src/search/words/analyzer.ts';
import { createTermIndex, inverseDocumentFrequency } from '../../../src/search/words/term-index.ts';
import { paper } from '../../helpers/paper.ts';

describe('the index of terms', () => {
  const { index, documents } = createTermIndex([
    paper('a', {
      title: 'Learning $Q$-functions',
      abstract: 'The agent learned, and learns.',
      authors: ['Bernhard Sch\\"olkopf'],
      venue: 'NeurIPS',
      year: 2020,
      track: 'Datasets',
    }),
    paper('b', { title: 'Rice', abstract: 'Learning of rice.' }),
  ]);

  it('has each paper as stems of what people see, names, venue, year and track apart', () => {
    expect(documents[0]).toEqual({
      title: ['learn', 'q', 'function'],
      abstract: ['agent', 'learn', 'learn'],
      facts: ['bernhard', 'scholkopf', 'neurip', '2020', 'dataset'],
    });
  });

  it('counts in how many papers words and terms are', () => {
    expect(['learn', 'rice', 'agent', 'the'].map((term) => index.documentFrequency.get(term))).toEqual([
      2,
      1,
      1,
      undefined,
    ]);
    expect(['learning', 'learned', 'the'].map((word) => index.wordFrequency.get(word))).toEqual([2, 1, 1]);
  });

  it('knows the words of a paper by their terms', () => {
    expect(index.wordsWithTerms(0, ['learn', 'rice']).toSorted()).toEqual(['learned', 'learning', 'learns']);
    expect(index.wordsWithTerms(1, ['learn'])).toEqual(['learning']);
    expect(index.wordsWithTerms(7, ['learn'])).toEqual([]);
  });

  it('knows how names are written where there are no umlauts', () => {
    expect([...index.umlautForms]).toEqual([['schoelkopf', 'scholkopf']]);
  });

  it('answers what a look at the papers would', () => {
    const word = fc.constantFrom(
      'graph',
      'graphs',
      'the',
      'ResNet50',
      'Ω-net',
      'toString',
      '__proto__',
      '学',
    );
    const text = fc.array(word, { maxLength: 6 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 6 }), (texts) => {
        const papers = texts.map(([title, abstract], at) => paper(`p${at}`, { title, abstract }));
        const found = createTermIndex(papers);
        const wordsOf = papers.map(({ title, abstract }) => new Set(wordsAndParts(`${title}\n${abstract}`)));
        for (const one of new Set(wordsOf.flatMap((own) => [...own]))) {
          const having = wordsOf.map((own) => own.has(one));
          expect(papers.map((_, at) => found.index.hasWord(at, one))).toEqual(having);
          expect(found.index.wordFrequency.get(one)).toBe(having.filter(Boolean).length);
          if (isStopWord(one)) continue;
          const havingTerm = wordsOf.map((own) => [...own].some((other) => stem(other) === stem(one)));
          expect(papers.map((_, at) => found.index.hasTerm(at, stem(one)))).toEqual(havingTerm);
          expect(found.index.documentFrequency.get(stem(one))).toBe(havingTerm.filter(Boolean).length);
        }
        expect(found.index.hasWord(0, 'unheard')).toBe(false);
        expect(found.index.hasTerm(papers.length, 'graph')).toBe(false);
      }),
    );
  });
});

it('a term tells the more the fewer papers have it, and never less than nothing', () => {
  const of = (having: number) => inverseDocumentFrequency(100, having);
  expect([0, 1, 10, 50, 99].map(of)).toEqual([0, 1, 10, 50, 99].map(of).toSorted((a, b) => b - a));
  expect(of(100)).toBeGreaterThan(0);
});

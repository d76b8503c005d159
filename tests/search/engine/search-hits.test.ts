import { describe, expect, it } from 'vitest';
import { createIndexModel, type IndexModel } from '../../../src/search/engine/index-model.ts';
import { createSearchHits } from '../../../src/search/engine/search-hits.ts';
import { createVocabulary } from '../../../src/search/engine/vocabulary-of-index.ts';
import { fitCorpusModel } from '../../../src/search/model/fit-corpus-model.ts';
import { termCountsOf } from '../../../src/search/segment/term-counts-of.ts';
import { resolveWords } from '../../../src/search/words/resolve-words.ts';
import { indexOf, segmentOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

const abstract = 'Many learn. We studied bandits and learn about them. Rice grows. A Bandit wins.';
const first = paper('a', { title: 'T', abstract, year: 2020, authors: ['Ada Bandits'] });
const papers = [
  first,
  ...Array.from({ length: 30 }, (_, at) =>
    paper(`b${at}`, { title: 'Learning', abstract: 'We learn about rice.' }),
  ),
];
const index = indexOf(papers);
const vocabulary = createVocabulary(index);
const acronyms = { longForm: () => undefined, within: () => [] };

const hitsFor = (query: string, model?: IndexModel) =>
  createSearchHits(resolveWords(query, { vocabulary, acronyms }), { vocabulary, index }, { model });
const flat = (sentences: readonly (readonly { text: string; marked: boolean }[])[]) =>
  sentences.map((parts) => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''));

describe('a hit', () => {
  it('has the words that matched as the paper has them, and the sentences that answer, marked', () => {
    const hit = hitsFor('learning bandits ')({ paper: first, score: 3, terms: ['learn', 'bandit'] });
    expect(hit).toMatchObject({ paper: { id: 'a' }, score: 3 });
    expect(hit.matched).toEqual(['learn', 'bandits', 'bandit']);
    expect(flat(hit.sentences)).toEqual(['We studied [bandits] and [learn] about them.']);
  });

  it('has words of names and of the year among them', () => {
    const hit = hitsFor('ada 2020 ')({ paper: first, score: 1, terms: ['ada', '2020'] });
    expect(hit.matched).toEqual(['ada', '2020']);
    expect(hit.sentences).toEqual([]);
  });

  it('without a word of the question shows the sentence nearest in meaning, where the model knows it', () => {
    const model = createIndexModel(index, {
      model: fitCorpusModel(termCountsOf(segmentOf(papers))),
      joined: [],
    });
    const found = { paper: first, score: 1, terms: [] };
    expect(flat(hitsFor('rice ')(found).sentences)).toEqual([]);
    expect(flat(hitsFor('rice ', model)(found).sentences)).toEqual(['Rice grows.']);
  });

  it('looks up how rare a word is once, however many hits and sentences there are', () => {
    const lookedUp: string[] = [];
    const watched = {
      ...vocabulary,
      documentFrequency: (term: string) => {
        lookedUp.push(term);
        return vocabulary.documentFrequency(term);
      },
    };
    const resolved = resolveWords('learn bandits ', { vocabulary, acronyms });
    const toHit = createSearchHits(resolved, { vocabulary: watched, index }, { model: undefined });
    for (const score of [1, 2, 3])
      expect(toHit({ paper: first, score, terms: ['learn', 'bandit'] }).sentences).toHaveLength(1);
    expect(lookedUp.toSorted()).toEqual(['bandit', 'learn']);
  });
});

import { describe, expect, it } from 'vitest';
import { createSearchHits } from '../../../src/search/engine/search-hits.ts';
import { fitCorpusModel } from '../../../src/search/model/corpus-model.ts';
import { learnAcronyms } from '../../../src/search/words/acronyms.ts';
import { resolveWords } from '../../../src/search/words/resolve-words.ts';
import { createSpelling } from '../../../src/search/words/spelling.ts';
import { createTermIndex } from '../../../src/search/words/term-index.ts';
import { paper } from '../../helpers/paper.ts';

const abstract = 'Many learn. We studied bandits and learn about them. Rice grows. A Bandit wins.';
const papers = [
  paper('a', { title: 'T', abstract }),
  ...Array.from({ length: 30 }, (_, at) =>
    paper(`b${at}`, { title: 'Learning', abstract: 'We learn about rice.' }),
  ),
];
const { index } = createTermIndex(papers);

function hitsFor(query: string, model = undefined as ReturnType<typeof fitCorpusModel> | undefined) {
  const parts = { index, spelling: createSpelling(index.wordFrequency), acronyms: learnAcronyms([]) };
  return createSearchHits(resolveWords(query, parts), index, { model });
}
const flat = (sentences: readonly (readonly { text: string; marked: boolean }[])[]) =>
  sentences.map((parts) => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''));

describe('a hit', () => {
  it('has the words that matched as the paper has them, and the sentences that answer, marked', () => {
    const [hit] = hitsFor('learning bandits ')({ place: 0, score: 3, terms: ['learn', 'bandit'] });
    expect(hit).toMatchObject({ paper: { id: 'a' }, score: 3 });
    expect(hit?.matched.toSorted()).toEqual(['bandit', 'bandits', 'learn']);
    expect(flat(hit?.sentences ?? [])).toEqual(['We studied [bandits] and [learn] about them.']);
  });

  it('does not mark terms that were not asked for', () => {
    const [hit] = hitsFor('bandits ')({ place: 0, score: 3, terms: ['rice', 'bandit'] });
    expect(hit?.matched).not.toContain('rice');
  });

  it('without a word of the question shows the sentence nearest in meaning, where the model knows it', () => {
    const model = fitCorpusModel(papers.map(({ shown }) => shown));
    const [far] = hitsFor('rice ')({ place: 0, score: 1, terms: [] });
    const [near] = hitsFor('rice ', model)({ place: 0, score: 1, terms: [] });
    expect(flat(far?.sentences ?? [])).toEqual([]);
    expect(flat(near?.sentences ?? [])).toEqual(['Rice grows.']);
  });

  it('of a paper that is not there is none', () => {
    expect(hitsFor('bandits ')({ place: 99, score: 1, terms: [] })).toEqual([]);
  });
});

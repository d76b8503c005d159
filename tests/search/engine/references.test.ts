import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { indexReferences } from '../../../src/search/engine/references.ts';
import { titleKey } from '../../../src/search/words/title-key.ts';
import { paper } from '../../helpers/paper.ts';

const index = (papers: readonly Paper[]) =>
  indexReferences(
    papers,
    papers.map(({ shown }) => titleKey(shown.title)),
  );

describe('a reference', () => {
  const papers = [
    paper('abc', {
      title: 'Na\\"{\\i}ve $Q$-learning: a study',
      otherIds: ['old1'],
      url: 'https://example.org/Paper',
      pdfUrl: 'https://example.org/Paper.pdf',
    }),
    paper('old1', { title: 'Another', otherIds: ['abc'] }),
    paper('def', { title: 'Another', url: 'https://example.org/Paper' }),
    paper('ghi', { title: '???' }),
  ];
  const { find, placeOfTitle } = index(papers);

  it.each([
    ['abc', 'abc'],
    [' ABC\n', 'abc'],
    ['https://example.org/Paper', 'abc'],
    ['https://example.org/Paper.pdf', 'abc'],
    ['naive q learning a study', 'abc'],
    ['Naïve Q-Learning -- A Study!', 'abc'],
    ['Na\\"{\\i}ve $Q$-learning: a study', 'abc'],
    ['another', 'old1'],
    ['???', 'ghi'],
  ])('%s names the paper %s', (reference, id) => {
    expect(find(reference)?.id).toBe(id);
  });

  it('that is an id names that paper, before one that was called so', () => {
    expect(find('old1')?.title).toBe('Another');
    expect(index(papers.slice(0, 1)).find('old1')?.id).toBe('abc');
  });

  it.each(['', ' ', 'naive', 'https://example.org/', 'a study'])('“%s” names none', (reference) => {
    expect(find(reference)).toBeUndefined();
  });

  it('to a title gives the place of the first paper that has it; a whole abstract is no title', () => {
    expect(placeOfTitle('ANOTHER')).toBe(1);
    expect(placeOfTitle('none')).toBeUndefined();
    const long = 'word '.repeat(500);
    expect(index([paper('long', { title: long })]).placeOfTitle(long)).toBeUndefined();
  });
});

import { expect, it } from 'vitest';
import { cslOf } from '../../../src/papers/citation/csl-of.ts';
import { paper } from '../../helpers/paper.ts';
import { ARTICLE, BOOK, CONFERENCE, NO_FACTS, PREPRINT, THESIS } from './cited-papers.ts';

it('has an article with volume, issue and pages', () => {
  expect(cslOf(ARTICLE)).toEqual({
    id: 'hochreiter1997long',
    type: 'article-journal',
    title: 'Long Short-Term Memory',
    author: [
      { family: 'Hochreiter', given: 'Sepp' },
      { family: 'Schmidhuber', given: 'Jürgen' },
    ],
    'container-title': 'Neural Computation',
    issued: { 'date-parts': [[1997]] },
    volume: '9',
    issue: '8',
    page: '1735–1780',
    DOI: '10.1162/neco.1997.9.8.1735',
  });
});

it('has a paper of a conference under the name of its proceedings', () => {
  expect(cslOf(CONFERENCE)).toMatchObject({
    type: 'paper-conference',
    'container-title': 'Advances in Neural Information Processing Systems',
    volume: '33',
    page: '1179–1191',
  });
});

it('has a preprint with its number and address', () => {
  expect(cslOf(PREPRINT)).toEqual({
    id: 'lewis2020retrieval',
    type: 'article',
    title: 'Retrieval of Doors',
    author: [{ family: 'Lewis', given: 'Patrick' }],
    'container-title': 'arXiv',
    issued: { 'date-parts': [[2020]] },
    note: 'arXiv:2005.11401',
    URL: 'https://arxiv.org/abs/2005.11401',
  });
});

it('has books and theses in nothing else but with their house', () => {
  expect([cslOf(BOOK), cslOf(THESIS)]).toMatchObject([
    { type: 'book', publisher: 'MIT Press', 'publisher-place': 'Cambridge' },
    {
      type: 'thesis',
      publisher: 'University of Doors',
      author: [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }],
    },
  ]);
  for (const whole of [BOOK, THESIS]) expect(cslOf(whole)).not.toHaveProperty('container-title');
});

it('has only what is known', () => {
  expect(cslOf(NO_FACTS)).toEqual({ id: 'anononly', type: 'article', title: 'Only a Title' });
});

it('says that there are more authors, what day it was, and firms whole', () => {
  const facts = { authors: ['Ann Lee', 'OpenAI'], moreAuthors: true, year: 2020 } as const;
  expect(cslOf(paper('x', { ...facts, publication: { date: '2020-05-13' } }))).toMatchObject({
    author: [{ family: 'Lee', given: 'Ann' }, { literal: 'OpenAI' }, { literal: 'others' }],
    issued: { 'date-parts': [[2020, 5, 13]] },
  });
});

it('has editors, the DOI as it is written, titles as people read them, and the key of its own entry', () => {
  const facts = {
    title: 'On $x^2$',
    publication: { doi: '10.1000/X', editors: ['Ed Low'], date: '2019-05' },
  };
  expect(cslOf(paper('x', { ...facts, entry: { key: 'lab:7' } }))).toMatchObject({
    id: 'lab:7',
    title: 'On x²',
    editor: [{ family: 'Low', given: 'Ed' }],
    DOI: '10.1000/X',
    issued: { 'date-parts': [[2019, 5]] },
  });
});

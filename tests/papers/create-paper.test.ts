import { describe, expect, it } from 'vitest';
import { createPaper } from '../../src/papers/create-paper.ts';

const FACTS = {
  id: 'x',
  title: 'A $O(\\sqrt{T})$ bound',
  authors: ['Bernhard Sch\\"olkopf', 'Ada'],
  abstract: "``Quoted'' and $x^2$.",
  venue: 'NeurIPS',
  source: { file: 'f', line: 1 },
};

describe('createPaper', () => {
  it('shows the texts as people read them, and keeps the sources', () => {
    const paper = createPaper(FACTS);
    expect(paper).toEqual(FACTS);
    expect(paper.shown.title).toBe('A O(√T) bound');
    expect(paper.shown.authors).toEqual(['Bernhard Schölkopf', 'Ada']);
    expect(paper.shown.abstract).toBe('“Quoted” and x².');
    expect(paper.shown.venue).toBe('NeurIPS');
  });

  it('leaves what is shown behind when a paper is copied or written down', () => {
    const paper = createPaper(FACTS);
    expect('shown' in { ...paper, title: 'Another' }).toBe(false);
    expect(JSON.parse(JSON.stringify(paper))).toEqual(FACTS);
    expect(structuredClone(paper)).toEqual(FACTS);
    expect(createPaper({ ...paper, title: 'Another' }).shown.title).toBe('Another');
  });
});

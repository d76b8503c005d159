import { describe, expect, it } from 'vitest';
import { readPapers, takePapers } from '../../src/digest/said-papers.ts';

const never = () => false;

describe('which papers are wanted', () => {
  it.each([
    ['9:00 new', 'new', '9:00'],
    ['new papers on diffusion', 'new', 'on diffusion'],
    ['new or nothing', 'new only', ''],
    ['bandits new or none weekdays', 'new only', 'bandits weekdays'],
    ['only new papers on bandits', 'new only', 'on bandits'],
    ['any paper', 'any', ''],
    ['weekdays not new', 'any', 'weekdays'],
  ])('are taken out of “%s”', (text, papers, rest) => {
    expect(takePapers(text, never)).toEqual({ papers, rest });
  });

  it.each(['New York 9:00', 'new zealand', 'newborn care', 'renewal'])('are not said by “%s”', (text) => {
    expect(takePapers(text, never)).toBeUndefined();
  });

  it('are not said by a word of a topic, unless it stands last', () => {
    expect(takePapers('brand new methods', () => true)).toBeUndefined();
    expect(takePapers('bandits new', () => true)).toEqual({ papers: 'new', rest: 'bandits' });
  });

  it('have a short form', () => {
    expect(['any', 'new', 'new or nothing', 'new only', 'only', 'foo'].map(readPapers)).toEqual([
      ...['any', 'new', 'new only', 'new only', 'new only', undefined],
    ]);
  });
});

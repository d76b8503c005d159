import { describe, expect, it } from 'vitest';
import { typeOf } from '../../../../src/sources/formats/json/types.ts';

describe('typeOf', () => {
  it('knows types by the names that others have for them', () => {
    const names = [
      'journal-article',
      'Conference and Workshop Papers',
      'conferencePaper',
      'phd_thesis',
      'paper-conference',
    ];
    expect(names.map((name) => typeOf([name]))).toEqual([
      'article-journal',
      'paper-conference',
      'paper-conference',
      'thesis',
      'paper-conference',
    ]);
    expect(typeOf(['Poster', 'dataset'])).toBe('dataset');
    expect(typeOf(['Poster'])).toBeUndefined();
  });
});

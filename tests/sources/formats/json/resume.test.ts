import { describe, expect, it } from 'vitest';
import { findNext, marksAt } from '../../../../src/sources/formats/json/resume.ts';

const next = (text: string, start: number, error: number) =>
  findNext(text, marksAt(text, start), { from: start, error });

describe('findNext', () => {
  it('finds the record that stands as the broken one stood', () => {
    const text =
      '[\n  {\n    "title": "A" "",\n    "x": [\n      {"title": "in"}]\n  },\n  {\n    "title": "B"\n  }]';
    expect(next(text, 4, 20)).toBe(text.lastIndexOf('{'));
  });

  it('finds on the same line the one that begins with the same field and is a paper', () => {
    const text = '[{"id": 1, "title": "A, "by": [{"id": 7}]}, {"id": 2, "title": "B"}]';
    expect(next(text, 1, 24)).toBe(text.lastIndexOf('{'));
  });

  it('finds none where none is', () => expect(next('[{"id": 1 1}, 2]', 1, 8)).toBeUndefined());
});

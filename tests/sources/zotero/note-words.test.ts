import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteWords } from '../../../src/sources/zotero/note-words.ts';

describe('noteWords', () => {
  it('keeps a remark whole, and of a long note the beginning', () => {
    expect(
      noteWords('<div><p>for <em>chapter</em> 2</p>\n<p>&nbsp;</p><p>– – –</p><p>ask Bo</p></div>'),
    ).toEqual(['for chapter 2', 'ask Bo']);
    const long = noteWords(`<p>${'It says much. '.repeat(50)}</p>`.repeat(20));
    expect(long).toHaveLength(8);
    expect(long[0]).toMatch(/^It says much\. .* (?:It|says|much\.)$/);
    expect(noteWords('x'.repeat(500))).toEqual(['x'.repeat(120)]);
  });

  it('is bounded for any note', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (html) => {
        const lines = noteWords(html.repeat(50));
        expect(lines.length).toBeLessThanOrEqual(8);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(120);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeSessionDump, parseSessionDump } from '../../../src/sources/formats/session-dump.ts';

const paragraph = (start: string) => `${start} ${'word '.repeat(60)}end.`;

describe('parseSessionDump', () => {
  it('tells title, single author and paragraphs apart', () => {
    const dump = [
      'Poster Session 3',
      'Can one author do it?',
      'Ada Lovelace',
      paragraph('First'),
      paragraph('Second'),
      'A title',
      'A. One · B. Two',
      `${paragraph('Third')}\ncontinued on the next line`,
    ].join('\n\n');
    const { records, rejected } = parseSessionDump(dump);
    expect(rejected).toEqual([]);
    expect(records.map(({ title, authors, line }) => ({ title, authors, line }))).toEqual([
      { title: 'Can one author do it?', authors: ['Ada Lovelace'], line: 3 },
      { title: 'A title', authors: ['A. One', 'B. Two'], line: 11 },
    ]);
    expect(records[0]?.abstract.split('\n\n')).toHaveLength(2);
    expect(records[1]?.abstract).toMatch(/end\. continued on the next line$/);
  });

  it('reads several sessions in one file', () => {
    const session = (name: string) =>
      [name, `Title in ${name}`, 'A. One · B. Two', paragraph('Text')].join('\n\n');
    const { records, rejected } = parseSessionDump(
      `${session('Poster Session 3')}\n\n${session('Poster Session 4')}`,
    );
    expect(records.map((record) => record.title)).toEqual([
      'Title in Poster Session 3',
      'Title in Poster Session 4',
    ]);
    expect(rejected).toEqual([]);
  });

  it('names what it cannot place', () => {
    const dump = [
      'T',
      'A. One · B. Two',
      paragraph('Text'),
      'A lone title',
      paragraph('Text of the lone title'),
      'T2',
      'C. Three · D. Four',
    ];
    const { records, rejected } = parseSessionDump(dump.join('\n\n'));
    expect(records.map((record) => record.title)).toEqual(['T']);
    expect(rejected).toEqual([
      { line: 7, reason: expect.stringContaining('A lone title') },
      { line: 11, reason: 'no abstract follows the authors of “T2”' },
    ]);
  });

  it('doubts an abstract that is cut', () => {
    const { records, doubtful } = parseSessionDump(['T', 'A. One · B. Two', 'It begins and'].join('\n\n'));
    expect(records).toHaveLength(1);
    expect(doubtful).toEqual([{ line: 1, reason: 'an abstract of 3 words: it may be cut' }]);
  });

  it('does not take prose for a listing', () => {
    expect(looksLikeSessionDump('# Notes\n\nSome thoughts.\n\nAnd · more\n')).toBe(false);
  });

  it('never throws, and loses no block in silence', () => {
    const block = fc.oneof(
      fc.constantFrom('Title', 'A. B · C. D', 'Poster Session 1', paragraph('p')),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const { records, rejected } = parseSessionDump(blocks.join('\n\n'));
        if (blocks.some((text) => text.split(/\s+/).length > 50))
          expect(records.length + rejected.length).toBeGreaterThan(0);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAllJson } from '../../../helpers/read-json.ts';

const read = async (text: string) => {
  const { records, rejected, doubtful } = await readAllJson(text, 50);
  return { papers: records.map(({ title, line }) => [title, line]), rejected, doubtful };
};

describe('splitRecords', () => {
  it('finds lists at any depth, and the line at which each record begins', async () => {
    const text =
      '{"total": 2,\n "page": {"of": [1, 2]},\n "reply": {"found": [{"hit": 1, "paper":\n {"title": "A", "authors": ["x"]}},\n{"paper": {"title": "B", "authors": ["x"]}}]}}';
    expect(await read(text)).toEqual({
      papers: [
        ['A', 3],
        ['B', 5],
      ],
      rejected: [],
      doubtful: [],
    });
  });

  it('leaves lists of mere titles beside papers with authors, what describes a list, and what a paper cites', async () => {
    const text = JSON.stringify({
      meta: { title: 'List', authors: ['x'] },
      facets: [{ title: 'Topic', count: 3 }],
      papers: [{ title: 'A', authors: ['x'], references: [{ title: 'Cited', authors: ['y'] }] }],
    });
    expect((await read(text)).papers).toEqual([['A', 1]]);
  });

  it('reads papers under keys, objects one after another and lists by year', async () => {
    expect((await read('{"a":{"title":"A"},"b":{"title":"B"}}')).papers).toHaveLength(2);
    expect((await read('{\n"title":"A"\n}\n{\n"title":"B"\n}')).papers).toEqual([
      ['A', 1],
      ['B', 4],
    ]);
    expect((await read('{"2020":[{"title":"A"}],"2021":[{"title":"B"}]}')).papers).toHaveLength(2);
  });

  it('names each line that is no record, and reads on', async () => {
    const lines = [
      '{"title":"One"}',
      '',
      '{"title":" "}',
      '[1]',
      '{"authors":{}}',
      'x',
      '{"title":"Two"}',
      '{"ti',
    ];
    expect(await read(lines.join('\n'))).toEqual({
      papers: [
        ['One', 1],
        ['Two', 7],
      ],
      rejected: [
        { line: 3, reason: 'no title' },
        { line: 4, reason: 'not a JSON object' },
        { line: 5, reason: 'no title' },
        { line: 6, reason: 'not valid JSON' },
        { line: 8, reason: 'not valid JSON: the file ends inside this record' },
      ],
      doubtful: [],
    });
  });

  it('names what is in a list of papers and is none', async () => {
    expect(await read('[1,\n{"title":"A"},\n{"x":1},\nnull]')).toMatchObject({
      papers: [['A', 2]],
      rejected: [
        { line: 1, reason: 'not a JSON object' },
        { line: 3, reason: 'no title' },
        { line: 4, reason: 'not a JSON object' },
      ],
    });
  });

  it('accounts for every line that has something', async () => {
    const line = fc.oneof(
      fc
        .record({ title: fc.string({ minLength: 1 }), abstract: fc.string() })
        .map((one) => JSON.stringify(one)),
      fc.constantFrom('{"x":1}', 'junk', '{"title":"cut', '7', '{"a":[1}'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
        const text = ['{"title":"First"}', ...lines].join('\n');
        const { papers, rejected } = await read(text);
        expect(papers.length + rejected.length).toBe(lines.length + 1);
      }),
      { numRuns: 60 },
    );
  });

  it('says that a list ends before its bracket', async () => {
    expect(await read('[{"title":"A"},\n{"title":"B"}')).toEqual({
      papers: [
        ['A', 1],
        ['B', 2],
      ],
      rejected: [],
      doubtful: [{ line: 2, reason: 'the file ends before its list does: records may lack' }],
    });
  });

  it('gives up brackets that go ever deeper, at once', async () => {
    const { papers, rejected } = await read('{"a":'.repeat(20_000));
    expect(papers).toEqual([]);
    expect(rejected).toEqual([{ line: 1, reason: 'not valid JSON: brackets that do not close' }]);
  });
});

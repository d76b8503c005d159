import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonLines } from '../../../src/sources/formats/json-lines.ts';

describe('parseJsonLines', () => {
  it('reads the own export and the BEIR layout', () => {
    const lines = [
      '{"id":"x","title":"Own","authors":["A B","C D"],"abstract":"Text.","venue":"nips","year":2020,"url":"https://e.org/1"}',
      '{"_id":"7","title":"Beir","text":"Body.","metadata":{"url":"https://e.org/2"}}',
      '{"title":"Loose","authors":"A B; C D","year":"1999","venue":null}',
    ];
    expect(parseJsonLines(lines.join('\n'))).toEqual({
      rejected: [],
      records: [
        {
          title: 'Own',
          authors: ['A B', 'C D'],
          abstract: 'Text.',
          venue: 'NeurIPS',
          year: 2020,
          url: 'https://e.org/1',
          line: 1,
        },
        { title: 'Beir', authors: [], abstract: 'Body.', line: 2 },
        { title: 'Loose', authors: ['A B', 'C D'], abstract: '', year: 1999, line: 3 },
      ],
    });
  });

  it('keeps DOI and arXiv id by the names that they have, and rejects no paper for them', () => {
    const lines = [
      '{"title":"A","doi":"https://doi.org/10.1162/NECO.1","arxiv":"2005.11401"}',
      '{"title":"B","arxivId":"arXiv:2005.11401v2"}',
      '{"title":"C","arxiv_id":"hep-th/9901001"}',
      '{"title":"D","eprint":"math.GT/0309136"}',
      '{"title":"E","doi":7,"arxiv":["2005.11401"],"eprint":null}',
    ];
    const { records, rejected } = parseJsonLines(lines.join('\n'));
    expect(rejected).toEqual([]);
    expect(records.map(({ identifiers }) => identifiers)).toEqual([
      ['doi:10.1162/neco.1', 'arxiv:2005.11401'],
      ['arxiv:2005.11401'],
      ['arxiv:hep-th/9901001'],
      ['arxiv:math/0309136'],
      undefined,
    ]);
  });

  it('names each line that is no record, with its number, and reads on', () => {
    const lines = [
      '{"title":"One"}',
      '',
      '{"title":" "}',
      '[1]',
      '{"title":7}',
      '{"authors":{}}',
      'x',
      '{"title":"Two"}',
      '{"ti',
    ];
    const { records, rejected } = parseJsonLines(lines.join('\n'));
    expect(records.map(({ title, line }) => [title, line])).toEqual([
      ['One', 1],
      ['Two', 8],
    ]);
    expect(rejected).toEqual([
      { line: 3, reason: 'no title' },
      { line: 4, reason: 'not a JSON object' },
      { line: 5, reason: '“title” has the wrong type' },
      { line: 6, reason: '“authors” has the wrong type' },
      { line: 7, reason: 'not valid JSON' },
      { line: 9, reason: 'not valid JSON: the file ends inside this record' },
    ]);
  });

  it('leaves out a year that is none', () => {
    const years = ['2020', 2020, 'soon', 20.5, 12, 12345, null];
    const { records } = parseJsonLines(years.map((year) => JSON.stringify({ title: 'T', year })).join('\n'));
    expect(records.map(({ year }) => year)).toEqual([
      2020,
      2020,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('accounts for every line that has something, and reads what it wrote', () => {
    const record = fc.record({ title: fc.string({ minLength: 1 }), abstract: fc.string() });
    const line = fc.oneof(
      record.map((one) => JSON.stringify(one)),
      fc.string().map((text) => text.replaceAll('\n', '')),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { records, rejected } = parseJsonLines(lines.join('\n'));
        expect(records.length + rejected.length).toBe(lines.filter((one) => one.trim() !== '').length);
      }),
    );
  });
});

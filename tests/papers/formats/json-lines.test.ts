import { describe, expect, it } from 'vitest';
import { parseJsonLines } from '../../../src/papers/formats/json-lines.ts';

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
});

import { describe, expect, it } from 'vitest';
import { inlineParts } from '../../../../src/sources/formats/awesome-list/inline-parts.ts';

describe('inlineParts', () => {
  it('makes one part of a link, leaves pictures out and knows links and breaks of HTML', () => {
    const parts = inlineParts([
      {
        type: 'link',
        url: 'https://a.example',
        children: [
          { type: 'text', value: 'A ' },
          { type: 'strong', children: [{ type: 'text', value: 'b' }] },
        ],
      },
      { type: 'image' },
      { type: 'html', value: '<br>' },
      { type: 'html', value: '<a href="https://c.example">' },
      { type: 'text', value: 'c' },
      { type: 'html', value: '</a>' },
    ]);
    expect(parts.map(({ text, url }) => [text, url])).toEqual([
      ['A b', 'https://a.example'],
      ['\n', undefined],
      ['c', 'https://c.example'],
    ]);
  });
});

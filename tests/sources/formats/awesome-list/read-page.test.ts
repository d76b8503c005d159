import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/sources/formats/awesome-list/read-page.ts';

describe('readPage', () => {
  it('counts items about something else, but not those that lead to a place on the page', () => {
    const item = (url: string) => ({
      type: 'listItem',
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'link', url, children: [{ type: 'text', value: 'Reeds that Grow' }] }],
        },
      ],
    });
    const page = {
      type: 'root',
      children: [
        { type: 'list', children: ['#a', 'https://x.example', 'https://arxiv.org/abs/1'].map(item) },
      ],
    };
    expect(readPage(page)).toMatchObject({ others: 1, papers: [{ fields: { title: 'Reeds that Grow' } }] });
  });
});

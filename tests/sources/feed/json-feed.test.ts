import { expect, it } from 'vitest';
import { parseJsonFeed } from '../../../src/sources/feed/json-feed.ts';

it('reads what papers have, and nothing of another form', () => {
  const item = {
    id: 'https://doi.org/10.1000/x',
    external_url: 'https://example.org/x',
    title: 'Things',
    summary: 'Short.',
    content_text: 'Longer.',
    date_published: '2026-11-03T10:00:00Z',
    author: { name: 'Ana Kept' },
    tags: ['a', 7, null],
    attachments: [
      { url: 'https://example.org/x.pdf', mime_type: 'application/pdf' },
      { url: 'https://example.org/x.mp3' },
    ],
  };
  const feed = (items: unknown, version = 'https://jsonfeed.org/version/1') =>
    JSON.stringify({ version, items });
  expect(parseJsonFeed(feed([item]))).toEqual({
    title: '',
    items: [
      {
        id: 'https://doi.org/10.1000/x',
        texts: ['', 'Longer.', 'Short.'],
        section: '',
        moment: '2026-11-03T10:00:00Z',
        fields: {
          title: 'Things',
          authors: ['Ana Kept'],
          date: '2026-11-03T10:00:00Z',
          addresses: ['https://example.org/x', 'https://doi.org/10.1000/x'],
          pdfs: ['https://example.org/x.pdf'],
          doi: 'https://doi.org/10.1000/x',
          keywords: ['a', '7'],
        },
      },
    ],
  });
  expect(parseJsonFeed(feed(Array.from({ length: 6_000 }, () => item)))?.items).toHaveLength(5_000);
  for (const other of ['[]', 'null', '{', feed({}), feed([item], 'https://example.org/')])
    expect(parseJsonFeed(other), other).toBeUndefined();
});

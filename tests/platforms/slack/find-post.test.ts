import { describe, expect, it } from 'vitest';
import { findPost } from '../../../src/platforms/slack/find-post.ts';

const ours = (ts: string, key: string) => ({
  ts,
  metadata: { event_type: 'paperboy_delivery', event_payload: { key } },
});

describe('a post', () => {
  it('is found by its key on any page; what looks like it is not taken for it', async () => {
    const read: string[] = [];
    const pages: Readonly<Record<string, object>> = {
      first: {
        messages: [
          {},
          { metadata: 'k' },
          { ts: '1', metadata: { event_payload: { key: 'k' } } },
          ours('2', 'l'),
        ],
        response_metadata: { next_cursor: 'second' },
      },
      second: { messages: [ours('3', 'k')], response_metadata: { next_cursor: 'third' } },
    };
    const found = findPost('k', async ({ cursor = 'first' }) => {
      read.push(cursor);
      return pages[cursor] ?? {};
    });
    expect(await found).toBe('3');
    expect(read).toEqual(['first', 'second']);
  });

  it('is not there when the last page has none, and cannot be told of after very many', async () => {
    expect(await findPost('k', async () => ({ response_metadata: { next_cursor: '' } }))).toBeUndefined();
    let pages = 0;
    const endless = findPost('k', async () => ({ response_metadata: { next_cursor: `${pages++}` } }));
    await expect(endless).rejects.toMatchObject({ kind: 'refused' });
    expect(pages).toBe(15);
  });
});

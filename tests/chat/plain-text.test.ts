import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_PAINT, renderPlainText } from '../../src/chat/plain-text.ts';
import type { Reply } from '../../src/chat/reply.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\x1b[2J', '\x07', '\u202e', '\r\n', 'plain words here'),
);

it('lets no control or reordering character of a text through, and wraps at the width', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const reply: Reply = {
        tone: 'answer',
        audience: 'sender',
        blocks: [
          { kind: 'text', role: 'body', spans: [{ text, style: 'mark' }] },
          { kind: 'code', language: 'bibtex', text },
          { kind: 'facts', facts: [{ label: text, value: [{ text }] }] },
          { kind: 'divider' },
          {
            kind: 'paper',
            id: text,
            title: text,
            link: { kind: 'paper', label: text, href: 'https://e.org' },
            moreLinks: [],
            authors: text,
            venue: text,
            sentences: [[{ text }]],
            abstract: [text],
            reason: text,
            ordinal: 1,
            actions: [],
          },
        ],
      };
      expect(renderPlainText(reply, { columns: 40, paint: NO_PAINT })).not.toMatch(
        /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/,
      );
    }),
  );
  const long: Reply = {
    tone: 'answer',
    audience: 'sender',
    blocks: [{ kind: 'text', role: 'body', spans: [{ text: 'word '.repeat(50) }] }],
  };
  expect(
    Math.max(
      ...renderPlainText(long, { columns: 40, paint: NO_PAINT })
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(40);
});

it('shows an entry of a list in few lines, with one address; a paper in full with all of them', () => {
  const paper = {
    kind: 'paper',
    id: 'p1',
    title: 'A title',
    link: { kind: 'paper', label: 'e.org', href: 'https://e.org/a' },
    moreLinks: [{ kind: 'pdf', label: 'PDF', href: 'https://e.org/a.pdf' }],
    authors: 'One, Two',
    venue: 'Venue 2023',
    sentences: [[{ text: 'It ' }, { text: 'answers', style: 'mark' }]],
    abstract: [],
    actions: [],
  } as const;
  const shown = (block: Reply['blocks'][number]) =>
    renderPlainText({ tone: 'answer', blocks: [block] }, { columns: 80, paint: NO_PAINT });
  expect(shown({ ...paper, ordinal: 1 })).toBe(
    '1. A title\n   One, Two · Venue 2023\n   › It answers\n   p1 · https://e.org/a\n',
  );
  expect(shown(paper)).toContain('p1 · https://e.org/a\nPDF: https://e.org/a.pdf\n');
  const searched = { kind: 'search', label: 'Search there', href: 'https://s.example/?q=a' } as const;
  expect(shown({ ...paper, ordinal: 1, link: searched })).toContain('Search there: https://s.example/?q=a');
});

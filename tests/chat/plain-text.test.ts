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

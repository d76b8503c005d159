import { expect, it } from 'vitest';
import type { Answer, Block, PaperBlock } from '../../../src/chat/reply.ts';
import { fallbackText } from '../../../src/platforms/slack/fallback-text.ts';
import { SHOWN } from '../../../src/platforms/slack/limits.ts';

const paper = (title: string, ordinal?: number): PaperBlock => ({
  kind: 'paper',
  id: title,
  ...(ordinal === undefined ? {} : { ordinal }),
  title,
  link: { kind: 'paper', label: 'example.org', href: 'https://example.org/' },
  moreLinks: [],
  authors: 'Ada',
  venue: '',
  sentences: [],
  abstract: [],
  actions: [],
});
const text = (role: 'heading' | 'body' | 'note', words: string): Block => ({
  kind: 'text',
  role,
  spans: [{ text: words }],
});
const saysOf = (...blocks: readonly Block[]) => fallbackText({ tone: 'answer', blocks } satisfies Answer);

it('says what a message is about and the papers by number, and nothing that is worth knowing only besides', () => {
  expect(
    saysOf(
      text('heading', 'Papers for bandits'),
      text('note', '1–2 of 9'),
      paper('One', 1),
      paper('Two', 2),
      {
        kind: 'divider',
      },
    ),
  ).toBe('Papers for bandits\n1. One\n2. Two');
  expect(saysOf(text('note', 'Shared by Ada'), paper('One'))).toBe('One');
  expect(saysOf(text('note', 'Shared by Ada'))).toBe('Shared by Ada');
});

it('says facts, code and commands as they are shown', () => {
  const value = [{ text: 'digest on', command: '/digest on' }];
  expect(
    saysOf(
      { kind: 'facts', facts: [{ label: 'Turn it on', value }] },
      { kind: 'code', language: 'bibtex', text: '@a{b}' },
    ),
  ).toBe('Turn it on: /digest on\n@a{b}');
});

it('is never empty, too long, or read as anything but text', () => {
  expect(saysOf()).toBe('Paperboy');
  expect(saysOf(text('body', ' '))).toBe('Paperboy');
  expect(saysOf(text('body', '<!channel> & <@U1>'))).toMatch(/^&lt;.*!channel&gt; &amp; /u);
  expect(saysOf(text('body', 'word '.repeat(9_000))).length).toBeLessThanOrEqual(SHOWN.fallback);
});

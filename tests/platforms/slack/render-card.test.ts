import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PaperBlock } from '../../../src/chat/reply.ts';
import { renderCard } from '../../../src/platforms/slack/render-card.ts';
import { replyOf } from '../../helpers/scripted-bot.ts';
import { unfurlFaults } from '../../helpers/slack/validate.ts';

const ACTION = { kind: 'paper', label: 'Abstract', description: 'Abstract', token: 'p:1' } as const;
const PAPER: PaperBlock = {
  kind: 'paper',
  id: 'p1',
  title: 'A* & <b>',
  link: { kind: 'paper', label: 'example.org', href: 'https://example.org/?a=1&b=|' },
  moreLinks: [{ kind: 'pdf', label: 'PDF', href: 'https://example.org/p.pdf' }],
  authors: 'Ada',
  venue: 'NeurIPS 2023',
  sentences: [[{ text: 'We ' }, { text: 'find', style: 'mark' }]],
  abstract: [],
  actions: [],
};

it('has the linked title, who and where, a sentence and the buttons', () => {
  const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
  const link = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
  expect(renderCard([PAPER, { kind: 'actions', actions: [ACTION] }])).toEqual([
    { type: 'section', text: link('*<https://example.org/?a=1&amp;b=%7C|A∗ &amp; &lt;b&gt;>*') },
    { type: 'context', elements: [plain('Ada · NeurIPS 2023'), link('<https://example.org/p.pdf|PDF>')] },
    { type: 'section', text: plain('We find') },
    expect.objectContaining({ type: 'actions' }),
  ]);
});

it('says a title whose address Slack would not take without a link', () => {
  const link = { ...PAPER.link, href: `https://example.org/${'a'.repeat(2_000)}` };
  expect(renderCard([{ ...PAPER, link, title: '' }])[0]).toMatchObject({
    text: { type: 'plain_text', text: '–' },
  });
});

it('is taken by Slack whatever the papers are called', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: fc.constantFrom(...'<>&!@#*_~`|: a'), maxLength: 1_000 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { blocks } = replyOf(text, `https://example.org/?${text}`);
      const unfurls = { 'https://example.org/': { blocks: renderCard(blocks) } };
      expect(unfurlFaults({ channel: 'C1', ts: '1', unfurls })).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

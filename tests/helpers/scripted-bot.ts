import type { Bot, ChatEvent } from '../../src/chat/ports.ts';
import type { PaperBlock, Reply } from '../../src/chat/reply.ts';

/** A bot that says what the test wants, e.g. with hostile texts or late. */
export function scriptedBot(answer: (event: ChatEvent) => Reply | Promise<Reply>): Bot {
  return {
    corpusFacts: '2 papers',
    handle: async (event) => answer(event),
    complete: (prefix) => [
      { label: `${prefix} completed`, value: `${prefix} completed`, token: 'p:1', kind: 'title' },
    ],
  };
}

/** A paper whose every text is the given one. */
function paperOf(text: string, href = 'https://example.org/'): PaperBlock {
  return {
    kind: 'paper',
    id: text,
    ordinal: 1,
    title: text,
    link: { label: text, href },
    moreLinks: [{ label: text, href }],
    authors: text,
    venue: text,
    sentences: [[{ text }, { text, style: 'mark' }]],
    abstract: [text],
    reason: text,
    actions: [{ label: text, description: text, token: text.slice(0, 95) }],
  };
}

/** A reply that has every kind of block, with the given text in all of them. */
export function replyOf(text: string, href?: string): Reply {
  const actions = [{ label: text, description: text, token: text.slice(0, 95) }];
  return {
    tone: 'answer',
    audience: 'sender',
    blocks: [
      { kind: 'text', role: 'heading', spans: [{ text }] },
      {
        kind: 'text',
        role: 'body',
        spans: [
          { text, style: 'strong' },
          { text, style: 'code' },
          { text, ...(href === undefined ? {} : { href }) },
        ],
      },
      paperOf(text, href),
      { kind: 'code', language: 'bibtex', text },
      { kind: 'facts', facts: [{ label: text, value: [{ text }] }] },
      { kind: 'divider' },
      { kind: 'actions', actions },
    ],
  };
}

import type { Action, Span } from '../chat/reply.ts';
import type { Command } from './command.ts';

const EXAMPLES = ['offline reinforcement learning', 'author:"Sergey Levine"', '"causal discovery" year:2023'];

/** What can be said: also the answer when nothing was understood. */
export const answerHelp: Command<'help'> = (_, { tokens, corpusFacts, readingList, digests }) => ({
  tone: 'answer',
  blocks: [
    { kind: 'text', role: 'heading', spans: [{ text: 'What you can ask' }] },
    {
      kind: 'facts',
      facts: [
        fact('Search', code('graph neural networks'), plain(' — any words, a question, half a title')),
        fact('Exact words', code('"causal discovery"'), plain(' — and without some: '), code('-survey')),
        fact(
          'Filters',
          code('author:levine'),
          plain('  '),
          code('title:bandit'),
          plain('  '),
          code('venue:neurips'),
          plain('  '),
          code('year:2020'),
          plain('  '),
          code('year:2020..2023'),
        ),
        fact('One paper', code('paper'), plain(' and its id or title')),
        fact(
          'Related papers',
          code('related'),
          plain(' and an id, a title or any text, even a whole abstract'),
        ),
        fact('BibTeX', code('cite'), plain(' and an id or title')),
        ...(digests === undefined
          ? []
          : [fact('Paper of the day', code('digest help'), plain(' — a paper every day in a channel'))]),
        ...(readingList === undefined
          ? []
          : [fact('Your reading list', code('saved'), plain(' — “Save” below a paper adds to it'))]),
      ],
    },
    { kind: 'text', role: 'note', spans: [{ text: corpusFacts }] },
    {
      kind: 'actions',
      actions: EXAMPLES.map((query): Action => {
        return {
          label: query,
          description: `Search for ${query}`,
          token: tokens.encode({ kind: 'search', query, offset: 0, nearest: false }),
        };
      }),
    },
  ],
});

function fact(label: string, ...value: readonly Span[]) {
  return { label, value };
}

function code(text: string): Span {
  return { text, style: 'code' };
}

function plain(text: string): Span {
  return { text };
}

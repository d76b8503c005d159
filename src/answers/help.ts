import { describeLibrary } from '../search/describe-library.ts';
import { helpFact } from './help-line.ts';
import { heading, note } from './text-block.ts';
import { bareToken } from './token-form.ts';
import type { Verb } from './verb.ts';

const EXAMPLES = ['offline reinforcement learning', 'author:"Sergey Levine"', '"causal discovery" year:2023'];

/** What can be said: also the answer when nothing was understood. */
export const help: Verb<'help'> = {
  words: { said: ['help'], read: (rest) => (rest === undefined ? { kind: 'help' } : undefined) },
  token: bareToken('e', { kind: 'help' }),
  answer: async (_, { help: lines, library, act }) => ({
    tone: 'answer',
    blocks: [
      heading({ text: 'What you can ask' }),
      { kind: 'facts', facts: lines.map(helpFact) },
      note(describeLibrary(await library.facts())),
      {
        kind: 'actions',
        actions: [
          ...EXAMPLES.map((query) =>
            act(
              { kind: 'search', query, offset: 0, nearest: false },
              { label: query, description: `Search for ${query}` },
            ),
          ),
          act({ kind: 'random' }, { label: 'Surprise me', description: 'Surprise me: any paper' }),
        ],
      },
    ],
  }),
};

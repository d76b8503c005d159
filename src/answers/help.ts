import { helpFact } from './help-line.ts';
import { libraryText } from './library-text.ts';
import { heading, note } from './text-block.ts';
import { bareToken } from './token-form.ts';
import type { Verb } from './verb.ts';

const EXAMPLES = ['offline reinforcement learning', 'author:"Sergey Levine"', '"causal discovery" year:2023'];

/** What can be said: also the answer when nothing was understood. */
export const help: Verb<'help'> = {
  words: { said: ['help'], read: (rest) => (rest === undefined ? { kind: 'help' } : undefined) },
  asked: [
    {
      phrases: {
        en: [
          '[(the|some|your|a list of|all [the]|your)] (help|commands?|instructions?|manual|usage|options|features|documentation|docs|capabilities|syntax|examples|help text)',
          'help {me}',
          'i need help',
          'help [{me}] [please]',
          'what (can|could|do|will) (you|this [bot]|the bot|it|u) [(all|actually|even)] [(do|help [{me}] with|offer|understand|answer|know how to do)] [(here|for {me})]',
          'what (are|r) (you|u) [(able to do|capable of|good (for|at)|for|here for|about|doing [here])]',
          '(what|who) (is|are) (you|this|this bot|paperboy|the bot)',
          '(how|what) (do|does|can|should|to) (i|we|one|this|it|you|the bot) [(use|work|talk to|ask|operate|get started|start|begin|function)] [(with)] [(you|this|this bot|it|the bot|paperboy|this thing)]',
          'how (do|does) (you|this|it|paperboy|the bot) (work|function)',
          '(what|which) (commands|questions|things|options) [(can|do|are|does|should)] [(i|you|we|there|it)] [(use|ask|have|know|understand|offer|available|say|type|do)] [{you}]',
          '(what|how) (can|should|could|may) (i|we) (ask|say|type|do|write) [(you|here|to you)]',
          '(explain|introduce) yourself',
          'tell {me} (about yourself|what you (can|do))',
          'get started',
          'getting started',
          'man paperboy',
        ],
        de: [
          '(hilfe|hilf mir|befehle|anleitung)',
          'was kannst du [(alles|tun|machen)]',
          'wie (funktioniert|geht|benutze ich) (das|dich|du)',
          'wer bist du',
        ],
        fr: [
          "(aide|aide-moi|à l'aide|commandes)",
          'que (peux-tu|pouvez-vous|sais-tu) faire',
          'comment (ça marche|tu fonctionnes)',
          'qui es-tu',
        ],
        es: [
          '(ayuda|ay.dame|comandos)',
          'qu. (puedes|sabes) hacer',
          'c.mo (funciona|funcionas|te uso)',
          'qui.n eres',
        ],
        ja: ['(ヘルプ|助けて|使い方|何ができますか|何ができる)'],
      },
      read: () => ({ kind: 'help' }),
    },
  ],
  token: bareToken('e', { kind: 'help' }),
  answer: async (_, { help: lines, library, act, say }) => ({
    tone: 'answer',
    blocks: [
      heading(say.text('help.heading')),
      { kind: 'facts', facts: lines.map((line) => helpFact(line, say)) },
      note(libraryText(await library.facts(), say)),
      {
        kind: 'actions',
        actions: [
          ...EXAMPLES.map((query) =>
            act(
              { kind: 'search', query, offset: 0, nearest: false },
              { label: query, description: say.text('help.searchFor', { query }) },
            ),
          ),
          act(
            { kind: 'random' },
            { label: say.text('help.surprise'), description: say.text('help.surpriseAny') },
          ),
        ],
      },
    ],
  }),
};

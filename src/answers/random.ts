import { composeFullPaper } from './compose-paper.ts';
import { notice } from './notice.ts';
import type { Verb } from './verb.ts';

/** Any paper, in full. */
export const random: Verb<'random'> = {
  words: {
    said: ['random', 'random paper', 'surprise me'],
    read: (rest) => (rest === undefined ? { kind: 'random' } : undefined),
  },
  asked: [
    {
      phrases: {
        en: [
          '(surprise|entertain|amuse|inspire) {me} [with (a|one|some|any) [(random|nice|good)] (paper|article|one|thing)]',
          '(surprise|entertain|amuse|inspire) {me} with something',
          '[{det}] (random|arbitrary|surprising|lucky) [(paper|one|article|pick|choice|thing|read)]',
          '(any|some|a|one) (paper|article|thing|old paper) [(at random|will do|you like|of your choice|whatever|at all)] [<why>]',
          '(throw|toss|hand|give|show|tell|send) [(me|us|at me|at us)] (any|a|a random|some random|some|whatever) [(old|good|nice|random|cool|interesting)] (paper|article|one) [<why>]',
          '(something|anything|whatever|one) (random|at random|you like|of your choice|nice|fun|cool|surprising|will do)',
          "[(i'm|i am|im|we're|we are)] [(so|very|a bit|really)] bored",
          '(pick|choose|select|draw) [{me}] (one|a paper|any|something|any paper) [(for {me}|at random|randomly|by chance)]',
          'i feel lucky',
          'feeling lucky',
          "i'm feeling lucky",
          'dealer.s choice',
          'what should (i|we) read [(today|now|next|tonight)]',
        ],
        de: [
          '(überrasch|überrasche) {me}',
          '[(irgend)] (irgendein|irgendeine|ein zufälliges|eine zufällige|zufälliges) (paper|arbeit|artikel)',
          'mir ist langweilig',
        ],
        fr: [
          '(surprends|surprenez) moi',
          '(surprends-moi|surprenez-moi)',
          '(un article|un papier) [pris] au hasard',
          "n'importe quel (article|papier)",
        ],
        es: ['sorpr.ndeme', '(un art.culo|un paper) al azar', 'cualquier (art.culo|paper)'],
        ja: ['(ランダム|おまかせ|適当に)'],
      },
      read: ({ why = '' }) =>
        why === '' ||
        /^(?:i|because|since|to|for|please|just|we|so|dealer|whatever|you|at|any|surprise)\b/i.test(why)
          ? { kind: 'random' }
          : undefined,
    },
  ],
  token: {
    marks: ['z'],
    write: ({ not = '' }) => `z:${not}`,
    read: (_, body) => ({ kind: 'random', ...(body === '' ? {} : { not: body }) }),
  },
  help: [{ label: 'help.random', say: [{ key: 'help.random.say' }, 'random'], get: 'help.random.get' }],
  answer: async ({ not }, context) => {
    const all = await context.library.ids();
    const others = all.filter((one) => one !== not);
    const ids = others.length === 0 ? all : others;
    const id = ids[Math.floor(context.random() * ids.length)];
    const paper = id === undefined ? undefined : await context.library.find(id);
    const { say } = context;
    if (paper === undefined) return notice('notice', say.spans('random.none'));
    const again = context.act(
      { kind: 'random', not: paper.id },
      { label: say.text('random.another'), description: say.text('random.anotherAny') },
    );
    return {
      tone: 'answer',
      blocks: [composeFullPaper(paper, context), { kind: 'actions', actions: [again] }],
    };
  },
};

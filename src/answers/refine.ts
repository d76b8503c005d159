import type { Intent } from '../chat/intent.ts';
import type { Answer } from '../chat/reply.ts';
import type { AnswerContext } from './answer-context.ts';
import { notice } from './notice.ts';
import type { Verb } from './verb.ts';

const BODY = /^(only|not|and):(.+)$/s;

/** The last question of this conversation, changed: only a year, somebody else, another topic. */
export const refine: Verb<'refine'> = {
  token: {
    marks: ['k'],
    write: ({ how, text }) => `k:${how}:${text}`,
    read: (_, body) => {
      const [, how, text = ''] = BODY.exec(body) ?? [];
      return how === 'only' || how === 'not' || how === 'and' ? { kind: 'refine', how, text } : undefined;
    },
  },
  asked: [
    {
      phrases: {
        en: [
          '[(but|and|please|show {me}|now)] (only|just|limit [(it|them|that|this)] to|restrict [(it|them|that|this)] to|narrow [(it|them|that|this)] [down] to|filter [(it|them|that|this)] (by|to|for)|keep only|keep) [(show {me}|the ones|those|ones|papers|the)] [(ones|papers)] <text> [(ones|papers|please)]',
          '<text> only',
          '(newest|latest|most recent|newer ones) first',
          '[(sorry|no|oops|i meant|i mean|make that|rather)] <text> [,] (i meant|i mean|rather|instead|i said|please instead)',
          '(i meant|i mean|make that|make it|change it to|rather) <text>',
          'sort [(it|them|that|this|these)] by (date|year)',
        ],
        de: ['[(aber|und)] (nur|bloß) [(die|noch|welche)] <text>'],
        fr: ['[(mais|et)] (seulement|uniquement|que) [(ceux|celles)] <text>'],
        es: ['[(pero|y)] (solo|s.lo|solamente|.nicamente) [(los|las)] <text>'],
        ja: ['<text> (だけ|のみ)'],
      },
      isDoubtful: true,
      read: ({ text = 'newest' }) => ({ kind: 'refine', how: 'only', text }),
    },
    {
      phrases: { en: ['[the] oldest [(ones|papers)] first'] },
      read: () => ({ kind: 'refine', how: 'only', text: 'oldest' }),
    },
    {
      phrases: {
        en: [
          '[(but|and)] (not|without|excluding|except|no|drop|remove|minus|leave out|skip) [(the ones?|those|papers|ones?|any|anything)] [(about|on|with|by|for)] <text> [(ones|papers|please)]',
        ],
        de: ['[(aber|und)] (nicht|ohne|keine) [(über|von|mit)] <text>'],
        fr: ['[(mais|et)] (pas|sans|sauf) [(sur|de|avec)] <text>'],
        es: ['[(pero|y)] (no|sin|excepto) [(sobre|de|con)] <text>'],
      },
      isDoubtful: true,
      read: ({ text = '' }) => (text === '' ? undefined : { kind: 'refine', how: 'not', text }),
    },
    {
      phrases: {
        en: [
          '(and|what about|how about|or|and what about|and how about|same for|same but|the same for|now) [(some|any|anything|papers|ones?|those|something)] <text>',
        ],
        de: ['(und|und was ist mit|und wie ist es mit|was ist mit) <text>'],
        fr: ['(et|et pour|qu.en est-il de) <text>'],
        es: ['(y|y qu. (hay|tal) (de|sobre)|qu. tal) <text>'],
      },
      isDoubtful: true,
      read: ({ text = '' }) => (text === '' ? undefined : { kind: 'refine', how: 'and', text }),
    },
  ],
  isLastResort: true,
  answer: async (intent, context): Promise<Answer> => {
    const query = context.remembered?.query;
    if (query === undefined) return withoutQuestion(intent, context);
    const refined = await (await import('./requests/refine-query.ts')).refineQuery(query, intent, context);
    return {
      ...(await context.answer({ kind: 'search', query: refined, offset: 0, nearest: false })),
      query: refined,
    };
  },
};

/** Nothing was asked before: then it is a question of its own. */
function withoutQuestion(
  { how, text, doubt = text }: Intent<'refine'>,
  context: AnswerContext,
): Answer | Promise<Answer> {
  // `no free lunch theorem` asks for papers, `not about vision` cannot.
  if (how === 'not' && (doubt === text || OF_PAPERS.test(doubt)))
    return notice('notice', context.say.spans('refine.noQuestion'));
  const topic = how === 'not' ? doubt : text;
  return context.answer({ kind: 'ask', topic, said: topic, asks: true, newest: false });
}

const OF_PAPERS =
  /\b(?:about|on|by|those|ones?|papers?|anything|please)\b|\d{4}|\b(?:über|von|sur|sobre)\b/iu;

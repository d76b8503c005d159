import type { Intent } from '../chat/intent.ts';
import { readUnfollow, readWhose, writeWhose } from './follow-words.ts';
import type { Verb } from './verb.ts';

/** Ends what `follow` began. */
export const unfollow: Verb<'unfollow'> = {
  words: { said: ['unfollow', 'stop following'], takes: 'query', read: readUnfollow },
  asked: [
    {
      phrases: {
        en: [
          '(end|quit|cancel|no longer|do not|don.t|stop) (follow|following|my follow of) <what>',
          'stop (notifying|alerting|informing|messaging|telling|pinging) {me} (about|of|on) <what>',
          'unsubscribe [{me}] from <what>',
        ],
        de: [
          '(entfolge|entfolgen) <what>',
          '(folge|beobachte|verfolge) <what> nicht (mehr|länger)',
          '<what> nicht (mehr|länger) (folgen|beobachten|verfolgen)',
          'nicht mehr <what> (folgen|beobachten|verfolgen)',
        ],
        fr: [
          '(arrête|arrêtez|arrêter|cesse|cesser) de suivre <what>',
          '(ne suis|ne plus suivre|ne suivez) [plus] <what>',
        ],
        es: ['(deja|dejar|dejemos) de seguir [a] <what>', 'no (sigas|seguir) [m.s] [a] <what>'],
        ja: ['<what> の (フォローをやめて|フォローを解除|フォローを解除して|フォロー解除)'],
      },
      read: ({ what = '' }) => (what === '' ? undefined : readUnfollow(what)),
    },
  ],
  token: {
    marks: ['U'],
    write: (intent) => {
      const which =
        'query' in intent ? `~${intent.query}` : `${intent.follow}${intent.isListed === true ? ':l' : ''}`;
      return `U:${writeWhose(intent)}${which}`;
    },
    read: (_, body) => {
      const read = readWhose(body);
      return read === undefined ? undefined : readWhich(read.rest, read.whose);
    },
  },
  isOffered: ({ alerts }) => alerts !== undefined,
  audience: 'sender',
  needsManager: ({ whose }) => whose === 'channel',
  changes: () => true,
  answer: async (intent, context) => (await import('./answer-unfollow.ts')).answerUnfollow(intent, context),
};

function readWhich(text: string, whose: Pick<Intent<'unfollow'>, 'whose'>): Intent<'unfollow'> | undefined {
  if (text.startsWith('~')) return { kind: 'unfollow', query: text.slice(1), ...whose };
  const [, number, listed] = /^(\d{1,15})(:l)?$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  return {
    kind: 'unfollow',
    follow: Number(number),
    ...(listed === undefined ? {} : { isListed: true }),
    ...whose,
  };
}

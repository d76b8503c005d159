import { readFollow, readWhose, writeWhose } from './follow-words.ts';
import type { Verb } from './verb.ts';

/** Tells the asker, or the channel, of new papers that fit something. */
export const follow: Verb<'follow'> = {
  words: { said: ['follow'], takes: 'query', read: readFollow },
  asked: [
    {
      phrases: {
        en: [
          '{please} follow <what>',
          '(can|could|would|will|shall) (you|we|i) [{please}] follow <what>',
          '(i|we) (want|would like|.d like|d like|wanna|need) to follow <what>',
          '(subscribe {me} to|subscribe to) [{det}] [{adjective}] [(papers|articles|work)] [(by|from|on|about)] <what>',
          '(notify|alert|inform|message|dm|ping|email) {me} [{please}] (of|about|on|for) [(any|all|the)] (new|newest|latest|future|coming|upcoming) [(papers|articles|publications|work|preprints|ones)] [(by|from|of|on|about|in|at|with)] <what>',
          '(notify|alert|inform|message|dm|ping|tell) {me} (when|whenever|if|as soon as|once) (there is|there are|there.s|you (see|find|get|have)) [(something|anything|a|any|some)] [new] [(paper|papers|article|articles|work|something)] [new] (by|from|of|on|about|in|at) <what>',
          'let {me} know (when|whenever|if|as soon as|once|about|of) [(there is|there are|there.s|you (see|find|get|have))] [(something|anything|a|any|some)] new [(paper|papers|article|articles|work|preprints)] (by|from|of|on|about|in|at) <what>',
          'keep {me} (posted|updated|informed|up to date) (on|about|of|with) [{det}] [(new|newest|latest)] [(papers|articles|work)] [(by|from|on|about)] <what>',
        ],
        de: [
          '(folge|folgen|abonniere|abonnieren|beobachte|verfolge) <what>',
          '<what> (folgen|abonnieren|beobachten)',
          '(sag|sage|gib|melde|schreib) {me} [bescheid] [,] (wenn|sobald|falls) [es] [(etwas|was)] (neues|neue (paper|papers|arbeiten|artikel)) (von|zu|über|bei|aus) <what> [(gibt|erscheint|erscheinen|kommt|kommen)]',
          'halte {me} (über|zu) <what> auf dem laufenden',
        ],
        fr: [
          '(suis|suivre|suivez|suivons) <what>',
          "(abonne-moi|abonnez-moi|m'abonner) (à|aux|au) <what>",
          '(préviens-moi|avertis-moi|prévenez-moi|dis-moi) (quand|lorsque|dès) [(il y a|paraît|sort|paraissent|sortent)] [(quelque chose|un article|des articles)] [(de nouveau|nouveau|nouveaux|du nouveau)] (de|sur|par|à|dans) <what>',
        ],
        es: [
          '(sigue|seguir|sigamos|siga) [a] <what>',
          '(suscr.beme|suscribirme|susc.beme) a <what>',
          '(av.same|avisa|av.sanos) (cuando|si) (haya|hay|salga|salgan) [(algo|art.culos|un art.culo)] [(nuevo|nuevos)] (de|sobre|por|en) <what>',
        ],
        ja: [
          '<what> (をフォロー|をフォローして|をフォローする|をフォローしたい)',
          '<what> の (新着|新しい論文|新着論文) (を知らせて|を教えて|を通知して)',
        ],
      },
      read: ({ what = '' }) => (what === '' ? undefined : readFollow(what)),
    },
  ],
  token: {
    marks: ['F'],
    write: ({ query, ...whose }) => `F:${writeWhose(whose)}${query}`,
    read: (_, body) => {
      const read = readWhose(body);
      return read && { kind: 'follow', query: read.rest, ...read.whose };
    },
  },
  isOffered: ({ alerts }) => alerts !== undefined,
  audience: 'sender',
  help: [
    {
      label: 'help.follow',
      say: ['follow author:levine', 'follow "causal discovery"', 'follow venue:iclr here'],
      isCommand: true,
      get: 'help.follow.get',
    },
  ],
  needsManager: ({ whose }) => whose === 'channel',
  changes: () => true,
  // What understands plain words is loaded by those who ask for something.
  answer: async (intent, context) => (await import('./answer-follow.ts')).answerFollow(intent, context),
};

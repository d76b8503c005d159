import { readFollowing, readWhose, writeWhose } from './follow-words.ts';
import { readOffset } from './token-form.ts';
import type { Verb } from './verb.ts';

const BODY = /^(\d{1,7})(?::(r|\d{4}-\d{2}-\d{2}))?$/;

/** What the asker follows, or the channel, and what they were told of. */
export const following: Verb<'following'> = {
  words: { said: ['following'], read: readFollowing },
  asked: [
    {
      phrases: {
        en: [
          '(what|who|whom|which (authors|venues|topics|papers|queries)) (do|am|are|does|is) (i|we|this channel) [(all|currently|now)] (follow|following)',
          '[(show|list|open|what are)] [{me}] (my|our|all [my]) (follows|followed (authors|venues|topics|queries|searches)|alerts|followings)',
          '(manage|edit|change) [(my|our)] (follows|alerts)',
        ],
        de: [
          '(was|wem|welchen autoren) (folge ich|folgen wir|beobachte ich)',
          '[(zeig|zeige)] [{me}] (meine|unsere) (alerts|benachrichtigungen|abos|abonnements)',
        ],
        fr: [
          "(qu'est-ce que je suis|que suivons-nous|quels auteurs je suis)",
          '(mes|nos) (alertes|abonnements|suivis)',
        ],
        es: ['(a qui.n|qu.) (sigo|seguimos)', '(mis|nuestras|mis) (alertas|suscripciones|seguidos)'],
        ja: ['(フォロー中|フォロー一覧|フォローしているもの|フォローのリスト)'],
      },
      read: () => ({ kind: 'following', offset: 0 }),
    },
  ],
  token: {
    marks: ['Y'],
    write: ({ offset, slot, resumes, ...whose }) => {
      const what = resumes === true ? ':r' : slot === undefined ? '' : `:${slot}`;
      return `Y:${writeWhose(whose)}${offset}${what}`;
    },
    read: (_, body) => {
      const read = readWhose(body);
      const [, digits, what] = BODY.exec(read?.rest ?? '') ?? [];
      const offset = readOffset(digits);
      if (read === undefined || offset === undefined) return undefined;
      const more = what === undefined ? {} : what === 'r' ? ({ resumes: true } as const) : { slot: what };
      return { kind: 'following', offset, ...more, ...read.whose };
    },
  },
  isOffered: ({ alerts }) => alerts !== undefined,
  audience: 'sender',
  help: [{ label: 'help.following', say: ['following'], isCommand: true, get: 'help.following.get' }],
  needsManager: ({ whose, resumes }) => whose === 'channel' && resumes === true,
  changes: ({ resumes }) => resumes === true,
  answer: async (intent, context) => (await import('./answer-following.ts')).answerFollowing(intent, context),
};

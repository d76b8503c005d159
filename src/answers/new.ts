import { askedSoftly, newOn, readBehind, readNew } from './new-words.ts';
import { readOffset } from './token-form.ts';
import type { Verb } from './verb.ts';

/** How long the time is stands before it: it may have any character. */
const BODY = /^(\d+):(\d+):(.*)$/s;
const PAPERS = '(papers?|articles?|preprints?|publications?|ones)';

/** Papers that came into the library, the newest first. */
export const newPapers: Verb<'new'> = {
  words: {
    said: ['new'],
    takes: 'words',
    mayStandAlone: true,
    read: (rest = '') => readNew(rest),
  },
  asked: [
    {
      // `new papers on bandits` asks for the latest of them where the library does not grow.
      phrases: {
        en: [
          "(what is|what's|whats|anything|got anything|is there anything) new [(here|in (the|your) library)] [(on|about) <topic>]",
          `[(any|some|the|show {me}|list|are there|are there any|do you have|got)] [(any|the|some)] new ${PAPERS} <when>`,
          `[(any|show {me}|list|are there|are there any|got any)] [(the|any)] new ${PAPERS}`,
          '(what|which papers) (came in|arrived|was added|were added|is new) <when>',
        ],
        de: [
          '(was gibt es neues|was gibt.s neues|was ist neu|neues|neuigkeiten|gibt es (neues|was neues|etwas neues)) [(zu|über) <topic>]',
          '[(zeig|zeige) [{me}]] [die] neue.? (paper|papers|arbeiten|artikel) [<when>]',
        ],
        fr: [
          '(quoi de neuf|quoi de nouveau|nouveautés|les nouveautés|du nouveau) [sur <topic>]',
          '[(montre|montrez)] [(les|des)] nouveaux (articles|papiers) [<when>]',
        ],
        es: [
          '(qu. hay de nuevo|novedades|las novedades|algo nuevo) [sobre <topic>]',
          '[(muestra|mu.strame)] [los] (art.culos|papers|trabajos) nuevos [<when>]',
          '[los] nuevos (art.culos|papers|trabajos) [<when>]',
        ],
        ja: [
          '(新着|新着論文|新しい論文) [(は|を)] [(ありますか|ある|見せて|教えて)]',
          '<when> の (新着|新着論文|新しい論文) [(は|を)] [(ありますか|ある|見せて|教えて)]',
        ],
      },
      read: ({ topic, when = '' }) => askedSoftly(topic === undefined ? readBehind(when) : newOn(topic)),
    },
  ],
  token: {
    marks: ['N'],
    write: ({ topic, since, offset }) => `N:${offset}:${since.length}:${since}${topic}`,
    read: (_, body) => {
      const [, digits, size, rest = ''] = BODY.exec(body) ?? [];
      const [offset, length] = [readOffset(digits), readOffset(size)];
      if (offset === undefined || length === undefined || length > rest.length) return undefined;
      return { kind: 'new', topic: rest.slice(length), since: rest.slice(0, length), offset };
    },
  },
  isOffered: ({ arrivals }) => arrivals !== undefined,
  help: [
    {
      label: 'new.help',
      say: ['new', 'new on diffusion since monday'],
      isCommand: true,
      get: 'new.help.get',
    },
  ],
  // Calendars are loaded by those who ask for them.
  answer: async (intent, context) => (await import('./new-answer.ts')).answerNew(intent, context),
};

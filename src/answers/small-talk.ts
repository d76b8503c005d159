import type { Answer } from '../chat/reply.ts';
import { notice } from './notice.ts';
import type { Verb } from './verb.ts';

const TALKS = [
  'greeting',
  'thanks',
  'praise',
  'assent',
  'presence',
  'farewell',
  'stop',
  'complaint',
  'sign',
] as const;

/** A short line to the person, and never papers. */
export const smallTalk: Verb<'smallTalk'> = {
  token: {
    marks: ['t'],
    write: ({ talk }) => `t:${talk}`,
    read: (_, body) => {
      const talk = TALKS.find((one) => one === body);
      return talk === undefined ? undefined : { kind: 'smallTalk', talk };
    },
  },
  audience: 'sender',
  answer: ({ talk }, { say }): Answer => notice('notice', say.spans(`talk.${talk}`)),
};

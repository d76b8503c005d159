import type { Talk } from '../chat/intent.ts';
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

const LINES: Readonly<Record<Talk, string>> = {
  greeting: 'Hello! Ask me for papers: a topic, a title, a name; “help” tells what else.',
  thanks: 'You are welcome.',
  praise: 'Glad to hear it.',
  assent: 'All right. Ask me for papers whenever you like.',
  presence: 'I am here. Ask me for papers: a topic, a title, a name; “help” tells what else.',
  farewell: 'See you.',
  stop: 'All right, I am quiet. “digest off” ends the paper of the day in a channel, if that was meant.',
  complaint: 'Sorry. Other words may help, or a title, or a name; “help” tells what I understand.',
  sign: '🙂',
};

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
  answer: ({ talk }): Answer => notice('notice', LINES[talk]),
};

import type { Answer } from '../../chat/reply.ts';
import type { Messages } from '../../messages/messages.ts';
import { type HelpLine, helpFact } from '../help-line.ts';

const LINES: readonly Pick<HelpLine, 'label' | 'say' | 'get'>[] = [
  { label: 'digestHelp.on', say: ['digest on 9:30 Berlin weekdays'], get: 'digestHelp.on.get' },
  {
    label: 'digestHelp.topic',
    say: ['digest on topic: offline reinforcement learning'],
    get: 'digestHelp.topic.get',
  },
  { label: 'digestHelp.new', say: ['digest on new'], get: 'digestHelp.new.get' },
  { label: 'digestHelp.thread', say: ['digest on thread'], get: 'digestHelp.thread.get' },
  { label: 'digestHelp.publish', say: ['digest on publish'], get: 'digestHelp.publish.get' },
  { label: 'digestHelp.ping', say: ['digest on ping @Readers'], get: 'digestHelp.ping.get' },
  { label: 'digestHelp.look', say: ['digest status'], get: 'digestHelp.look.get' },
  { label: 'digestHelp.taste', say: ['digest taste'], get: 'digestHelp.taste.get' },
  { label: 'digestHelp.now', say: ['digest now'], get: 'digestHelp.now.get' },
  { label: 'digestHelp.off', say: ['digest off'], get: 'digestHelp.off.get' },
];

/** What only some platforms have. */
const OF_PUBLISHING: ReadonlySet<string> = new Set(['digestHelp.publish', 'digestHelp.ping']);

/** What can be said about the paper of the day. @param canPublish see DigestStatus */
export function digestHelp(say: Messages, canPublish: boolean): Answer {
  const lines = LINES.filter(({ label }) => canPublish || !OF_PUBLISHING.has(label));
  return {
    tone: 'answer',
    blocks: [{ kind: 'facts', facts: lines.map((line) => helpFact({ ...line, isCommand: true }, say)) }],
  };
}

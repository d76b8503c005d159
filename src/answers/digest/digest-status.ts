import type { Answer } from '../../chat/reply.ts';
import type { DigestStatus } from '../../digest/desk-views.ts';
import { scheduleText } from '../../digest/schedule-text.ts';
import { countPapers } from '../../search/describe-library.ts';
import type { Delivery } from '../../store/delivery.ts';
import { digestHelp } from './digest-help.ts';
import { momentText } from './moment-text.ts';

/** How it stands with the digest of a channel. */
export function composeStatus({ subscription, next, last, fitting }: DigestStatus): Answer {
  if (subscription === undefined)
    return {
      tone: 'answer',
      blocks: [
        { kind: 'text', role: 'body', spans: [{ text: 'There is no paper of the day in this channel.' }] },
        ...digestHelp().blocks,
      ],
    };
  const { timezone, topic, thread, createdBy, pausedReason, origin } = subscription;
  const facts: [string, string][] = [
    [
      'Paper of the day',
      pausedReason === undefined
        ? scheduleText({ ...subscription, topic: undefined, thread: false })
        : 'paused',
    ],
    ...(pausedReason === undefined
      ? []
      : [['Why', `${pausedReason} “digest on” turns it on again.`] as [string, string]]),
    ['Topic', topic === undefined ? `any of ${countPapers(fitting)}` : `“${topic}”: ${countPapers(fitting)}`],
    ['Thread', thread ? 'below each paper' : 'none'],
    ...(next === undefined ? [] : [['Next', momentText(next.dueAt, timezone)] as [string, string]]),
    ...(last === undefined ? [] : [['Last', lastText(last, timezone)] as [string, string]]),
    [
      'Set by',
      origin === 'config'
        ? 'whoever runs Paperboy (DIGEST_CHANNELS)'
        : `a person here (${createdBy ?? 'unknown'})`,
    ],
  ];
  return {
    tone: 'answer',
    blocks: [{ kind: 'facts', facts: facts.map(([label, text]) => ({ label, value: [{ text }] })) }],
  };
}

function lastText({ slot, state, sentAt, reason, retryAt }: Delivery, timezone: string): string {
  switch (state) {
    case 'sent':
      return sentAt === undefined ? slot : momentText(sentAt, timezone);
    case 'missed':
      return `${slot}: missed, since Paperboy was not running`;
    case 'failed':
      return `${slot}: not posted. ${reason ?? ''}`.trim();
    case 'claimed':
      return retryAt === undefined
        ? `${slot}: on its way`
        : `${slot}: not posted yet (${reason ?? ''}); tried again ${momentText(retryAt, timezone)}`;
    default:
      return state satisfies never;
  }
}

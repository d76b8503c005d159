import type { Answer } from '../../chat/reply.ts';
import type { DigestStatus } from '../../digest/desk-views.ts';
import { scheduleText } from '../../digest/schedule-text.ts';
import { countPapers } from '../../search/describe-library.ts';
import type { Delivery } from '../../store/delivery.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import { digestHelp } from './digest-help.ts';
import { momentText } from './moment-text.ts';

/** How it stands with the digest of a channel. */
export function composeStatus({ subscription, next, last, fitting, clock }: DigestStatus): Answer {
  if (subscription === undefined)
    return {
      tone: 'answer',
      blocks: [
        { kind: 'text', role: 'body', spans: [{ text: 'There is no paper of the day in this channel.' }] },
        ...digestHelp().blocks,
      ],
    };
  const { timezone, topic, thread, createdBy, pausedReason, trouble, origin } = subscription;
  const why = pausedReason ?? trouble;
  const facts: [string, string][] = [
    [
      'Paper of the day',
      pausedReason === undefined
        ? scheduleText({ ...subscription, topic: undefined, thread: false })
        : 'paused',
    ],
    ...(why === undefined
      ? []
      : [[pausedReason === undefined ? 'No paper' : 'Why', whyText(why, subscription)] as [string, string]]),
    ['Topic', topic === undefined ? `any of ${countPapers(fitting)}` : `“${topic}”: ${countPapers(fitting)}`],
    ['Thread', thread ? 'below each paper' : 'none'],
    ...(next === undefined ? [] : [['Next', momentText(next.dueAt, timezone)] as [string, string]]),
    ...(last === undefined ? [] : [['Last', lastText(last, timezone)] as [string, string]]),
    ...(clock === undefined ? [] : [['Clock', clock] as [string, string]]),
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

function whyText(why: string, { pausedReason }: Subscription): string {
  return pausedReason === undefined
    ? `${why} It is looked for again, and comes when one fits.`
    : `${why} When that is mended, it goes on by itself within the hour; “digest on” turns it on at once.`;
}

function lastText({ slot, state, sentAt, reason, retryAt }: Delivery, timezone: string): string {
  switch (state) {
    case 'sent':
      return sentAt === undefined ? slot : momentText(sentAt, timezone);
    case 'missed':
      return reason === undefined
        ? `${slot}: missed, since Paperboy was not running`
        : `${slot}: not posted. ${reason}`;
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

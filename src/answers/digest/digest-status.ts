import type { Answer, FactsBlock, Span } from '../../chat/reply.ts';
import type { DigestStatus } from '../../digest/desk-views.ts';
import { scheduleText } from '../../digest/schedule-text.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Delivery } from '../../store/delivery.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import { dayText } from './day-text.ts';
import { digestHelp } from './digest-help.ts';
import { momentSpan } from './moment-text.ts';

type Fact = FactsBlock['facts'][number];

/** How it stands with the digest of a channel. */
export function composeStatus(status: DigestStatus, say: Messages): Answer {
  const { subscription } = status;
  if (subscription === undefined)
    return {
      tone: 'answer',
      blocks: [
        { kind: 'text', role: 'body', spans: say.spans('status.off') },
        ...digestHelp(say, status.canPublish).blocks,
      ],
    };
  const { timezone, thread, publish, role, unpublished } = subscription;
  const { next, last, isClockWrong } = status;
  return {
    tone: 'answer',
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: say.text('digest.paperOfTheDay'), value: whenOf(subscription, say) },
          ...whyOf(subscription, status.fitting, say),
          { label: say.text('status.topic'), value: topicOf(subscription, status.fitting, say) },
          ...papersOf(subscription, status.hasNews, say),
          {
            label: say.text('status.thread'),
            value: say.spans(thread ? 'status.belowEach' : 'status.noThread'),
          },
          ...(publish === true
            ? [{ label: say.text('status.published'), value: publishedOf(unpublished, say) }]
            : []),
          ...(role === undefined
            ? []
            : [{ label: say.text('status.ping'), value: say.spans('status.pingsRole') }]),
          ...(next === undefined
            ? []
            : [{ label: say.text('status.next'), value: [momentSpan(next.dueAt, timezone, say.locale)] }]),
          ...(last === undefined
            ? []
            : [{ label: say.text('status.last'), value: lastOf(last, timezone, say) }]),
          ...(isClockWrong
            ? [{ label: say.text('status.clock'), value: say.spans('status.clockWrong') }]
            : []),
          { label: say.text('status.setBy'), value: setBy(subscription, say) },
        ],
      },
    ],
  };
}

function whenOf(subscription: Subscription, say: Messages): readonly Span[] {
  if (subscription.pausedReason !== undefined) return say.spans('status.paused');
  const plain = {
    ...subscription,
    topic: undefined,
    papers: undefined,
    thread: false,
    publish: false,
    role: undefined,
  };
  return [{ text: scheduleText(plain, say) }];
}

function whyOf(
  { pausedReason, trouble, topic }: Subscription,
  fitting: number,
  say: Messages,
): readonly Fact[] {
  if (pausedReason !== undefined)
    return [{ label: say.text('status.why'), value: say.spans('status.whyPaused', { why: pausedReason }) }];
  if (trouble === undefined) return [];
  // What is kept is in English.
  const nothing =
    topic === undefined ? say.text('digest.noPapers') : say.text('digest.noneOfTopic', { topic });
  const why = fitting === 0 ? nothing : trouble;
  return [{ label: say.text('status.noPaper'), value: say.spans('status.whyNoPaper', { why }) }];
}

function publishedOf(reason: string | undefined, say: Messages): readonly Span[] {
  return reason === undefined
    ? say.spans('status.toFollowers')
    : say.spans('status.notPublished', { reason });
}

function topicOf({ topic }: Subscription, count: number, say: Messages): readonly Span[] {
  return topic === undefined
    ? say.spans('status.anyOf', { count })
    : say.spans('status.ofTopic', { topic, count });
}

/** Said only where it is not any paper. */
function papersOf({ papers }: Subscription, hasNews: boolean, say: Messages): readonly Fact[] {
  if (papers === undefined) return [];
  const key = papers === 'new' ? 'status.newPapers' : 'status.newOnly';
  return [{ label: say.text('status.papers'), value: say.spans(hasNews ? key : 'news.lacking') }];
}

function setBy({ origin, createdBy }: Subscription, say: Messages): readonly Span[] {
  if (origin === 'config') return say.spans('status.operator');
  const text = say.text('status.person');
  return [createdBy === undefined ? { text } : { text, person: createdBy }];
}

function lastOf(
  { slot, state, sentAt, reason, retryAt }: Delivery,
  timezone: string,
  say: Messages,
): readonly Span[] {
  const day = dayText(slot, say.locale);
  switch (state) {
    case 'sent':
      return [sentAt === undefined ? { text: day } : momentSpan(sentAt, timezone, say.locale)];
    case 'missed':
      return reason === undefined
        ? say.spans('status.missed', { day })
        : say.spans('status.notPostedSince', { day, reason });
    case 'failed':
      return reason === undefined
        ? say.spans('status.notPosted', { day })
        : say.spans('status.notPostedSince', { day, reason });
    case 'claimed':
      return retryAt === undefined
        ? say.spans('status.underway', { day })
        : say.spans('status.retried', {
            day,
            reason: reason ?? '',
            moment: momentSpan(retryAt, timezone, say.locale),
          });
    default:
      return state satisfies never;
  }
}

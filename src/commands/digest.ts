import type { Answer, Block, Span } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { DigestStatus, Digests, TurnedOn } from '../digest/digests.ts';
import type { PlannedSlot } from '../digest/plan-digests.ts';
import { readSchedule, type SaidSchedule, unknownZone } from '../digest/read-schedule.ts';
import { scheduleText } from '../digest/schedule-text.ts';
import { displayText } from '../papers/latex.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { Asker, Command, CommandContext } from './command.ts';
import { notice } from './notice.ts';

const PREVIEWED = 7;
const MAX_TOPIC = 200;

/** The paper of the day in this channel. */
export const answerDigest: Command<'digest'> = async ({ verb, text }, context) => {
  const { asker } = context;
  if (asker === undefined || context.digests === undefined)
    return notice('notice', 'There are no digests here.');
  if (verb === 'help') return help();
  const digests = await context.digests();
  if (verb === 'preview') return preview(digests, asker, context);
  if (!digests.canPost(asker.address))
    return notice(
      'notice',
      'A paper of the day is posted in channels of Slack and Discord: turn it on there with “digest on”.',
    );
  if (verb === 'status') return statusAnswer(await digests.status(asker.address));
  if (!asker.isManager)
    return notice(
      'notice',
      'Only people who may manage this channel can change its digest. “digest status” and “digest preview” are for everyone.',
    );
  switch (verb) {
    case 'on':
      return turnOn(text, digests, asker);
    case 'off':
      return turnOff(digests, asker);
    case 'now':
      return postNow(digests, asker);
    default:
      return verb satisfies never;
  }
};

const CONFIGURED =
  'The digest of this channel is set by whoever runs Paperboy (DIGEST_CHANNELS), and can only be changed there.';

async function turnOn(text: string, digests: Digests, { address, id }: Asker): Promise<Answer> {
  const said = readSchedule(text);
  if ('problem' in said) return notice('error', `${said.problem} Nothing was changed.`);
  if ((said.topic?.length ?? 0) > MAX_TOPIC)
    return notice('error', `A topic has at most ${MAX_TOPIC} characters. Nothing was changed.`);
  const outcome = await digests.on(address, said, id);
  switch (outcome.kind) {
    case 'configured':
      return notice('notice', CONFIGURED);
    case 'obstacle':
      return notice('error', `${outcome.reason} Nothing was changed.`);
    case 'no papers':
      return notice('error', noPapers(outcome.topic, said));
    case 'on':
      return confirmation(outcome);
    default:
      return outcome satisfies never;
  }
}

function noPapers(topic: string, { maybeZones }: SaidSchedule): string {
  const reason =
    maybeZones === undefined
      ? `No paper here really fits the topic “${topic}”. Try a search for it first.`
      : unknownZone(topic, maybeZones);
  return `${reason} Nothing was changed.`;
}

function confirmation({ subscription, next, isDueNow }: TurnedOn): Answer {
  return {
    tone: 'answer',
    blocks: [
      {
        kind: 'text',
        role: 'body',
        spans: [
          { text: 'A paper of the day is posted here ' },
          { text: scheduleText(subscription), style: 'strong' },
          { text: `.${next === undefined ? '' : ` ${comes(next, subscription, isDueNow)}`}` },
        ],
      },
      note('“digest preview” shows what comes, “digest off” ends it, “digest help” tells what can be set.'),
    ],
  };
}

function comes(next: PlannedSlot, { timezone }: Subscription, isDueNow: boolean): string {
  return isDueNow
    ? 'Today’s comes now, since its time is over and it was not posted yet.'
    : `The next comes ${momentText(next.dueAt, timezone)}.`;
}

async function turnOff(digests: Digests, { address }: Asker): Promise<Answer> {
  const outcome = await digests.off(address);
  if (outcome === 'configured') return notice('notice', CONFIGURED);
  if (outcome === 'was off')
    return notice('notice', 'There is no paper of the day here. “digest on” turns it on.');
  return notice(
    'notice',
    'No more papers of the day here. What was shown is remembered, so that “digest on” goes on where it ended.',
  );
}

async function postNow(digests: Digests, { address }: Asker): Promise<Answer> {
  const outcome = await digests.now(address);
  switch (outcome.kind) {
    case 'sent':
      return notice('notice', 'Today’s paper is posted; it does not come again later today.');
    case 'underway':
      return notice('notice', 'Today’s paper is on its way already.');
    case 'already': {
      const { subscription } = await digests.status(address);
      const next =
        outcome.next === undefined || subscription === undefined
          ? ''
          : ` The next comes ${momentText(outcome.next.dueAt, subscription.timezone)}.`;
      return notice('notice', `Today’s paper was posted here already.${next}`);
    }
    case 'no papers':
      return notice('error', 'No paper here fits the topic. “digest on topic: …” sets another one.');
    case 'obstacle':
      return notice('error', `${outcome.reason} Nothing was posted.`);
    case 'failed':
      return notice(
        'error',
        `It could not be posted: ${outcome.reason} “digest status” tells when it is tried again.`,
      );
    default:
      return outcome satisfies never;
  }
}

async function preview(digests: Digests, { address }: Asker, context: CommandContext): Promise<Answer> {
  const [posts, { subscription, fitting }] = await Promise.all([
    digests.preview(address, PREVIEWED),
    digests.status(address),
  ]);
  const zone = (await digests.form(address)).timezone;
  if (posts.length === 0)
    return notice('notice', 'No paper here fits the topic, so nothing would be posted.');
  const head =
    subscription === undefined
      ? 'There is no paper of the day here. If it were turned on now, these would come:'
      : subscription.pausedReason === undefined
        ? 'These come next:'
        : 'The paper of the day is paused here. These would come next:';
  return {
    tone: 'answer',
    blocks: [
      { kind: 'text', role: 'heading', spans: [{ text: head }] },
      {
        kind: 'facts',
        facts: posts.map(({ at, paper, note: said }) => ({
          label: momentText(at, zone, false),
          value: [
            { text: shorten(displayText(paper.title), 200) },
            ...(said === undefined ? [] : [{ text: ` (${said})` }]),
          ],
        })),
      },
      note(
        `All times ${zone}. ${subscription?.topic === undefined ? context.corpusFacts : `${fitting} papers fit “${subscription.topic}”`}. New papers in the corpus may come in between.`,
      ),
    ],
  };
}

/** How it stands with the digest of a channel. */
function statusAnswer({ subscription, next, last, fitting }: DigestStatus): Answer {
  if (subscription === undefined)
    return {
      tone: 'answer',
      blocks: [
        { kind: 'text', role: 'body', spans: [{ text: 'There is no paper of the day in this channel.' }] },
        ...help().blocks,
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
    ['Topic', topic === undefined ? `any of ${fitting} papers` : `“${topic}”: ${fitting} papers`],
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

/** `Wed 25 Nov 2026, 09:30 (Europe/Berlin)`. */
function momentText(at: Date, timezone: string, withZone = true): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const text = `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`;
  return withZone ? `${text} (${timezone})` : text;
}

function help(): Answer {
  const fact = (label: string, code: string, words: string) => {
    const value: Span[] = [{ text: code, style: 'code' }, { text: ` — ${words}` }];
    return { label, value };
  };
  const facts: Block = {
    kind: 'facts',
    facts: [
      fact(
        'Turn it on',
        'digest on 9:30 Berlin weekdays',
        'time, city or zone and days in any order; each may be left out',
      ),
      fact(
        'With a topic',
        'digest on topic: offline reinforcement learning',
        'only papers on it; “topic: none” for all',
      ),
      fact('With a thread', 'digest on thread', 'opens a thread below each paper'),
      fact('Look', 'digest status', 'how it stands; digest preview shows the next seven'),
      fact('Now', 'digest now', 'posts today’s paper at once'),
      fact('End', 'digest off', 'no more papers here'),
    ],
  };
  return { tone: 'answer', blocks: [facts] };
}

function note(text: string): Block {
  return { kind: 'text', role: 'note', spans: [{ text }] };
}

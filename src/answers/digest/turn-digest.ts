import type { Answer } from '../../chat/reply.ts';
import type { TurnedOn } from '../../digest/desk-changes.ts';
import type { DigestDesk } from '../../digest/digest-desk.ts';
import type { PlannedSlot } from '../../digest/plan-digests.ts';
import { readSchedule, type SaidSchedule, unknownZone } from '../../digest/read-schedule.ts';
import { scheduleText } from '../../digest/schedule-text.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import type { Asker } from '../answer-context.ts';
import { notice } from '../notice.ts';
import { note } from '../text-block.ts';
import { momentText } from './moment-text.ts';

const MAX_TOPIC = 200;
const CONFIGURED =
  'The digest of this channel is set by whoever runs Paperboy (DIGEST_CHANNELS), and can only be changed there.';

/** Turns it on, or changes when and which: what is not said stays as it is. */
export async function turnOn(text: string, digests: DigestDesk, { address, id }: Asker): Promise<Answer> {
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

/** Turns it off; what was shown is remembered. */
export async function turnOff(digests: DigestDesk, { address }: Asker): Promise<Answer> {
  const outcome = await digests.off(address);
  if (outcome === 'configured') return notice('notice', CONFIGURED);
  if (outcome === 'was off')
    return notice('notice', 'There is no paper of the day here. “digest on” turns it on.');
  return notice(
    'notice',
    'No more papers of the day here. What was shown is remembered, so that “digest on” goes on where it ended.',
  );
}

import type { Answer } from '../../chat/reply.ts';
import type { TurnedOn } from '../../digest/desk-changes.ts';
import type { DigestDesk } from '../../digest/digest-desk.ts';
import { readSchedule, type SaidSchedule, unknownZone } from '../../digest/read-schedule.ts';
import { scheduleText } from '../../digest/schedule-text.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Asker } from '../answer-context.ts';
import { notice } from '../notice.ts';
import { note } from '../text-block.ts';
import { textIn } from '../text-in.ts';
import { momentSpan } from './moment-text.ts';

const MAX_TOPIC = 200;

/** Who wants it, and the language they read. */
interface For {
  readonly asker: Asker;
  readonly say: Messages;
}

/** Turns it on, or changes when and which: what is not said stays as it is. */
export async function turnOn(text: string, digests: DigestDesk, { asker, say }: For): Promise<Answer> {
  const said = readSchedule(text);
  const unchanged = (why: string) => notice('error', say.spans('digest.unchanged', { why }));
  if ('problem' in said) return unchanged(textIn(said.problem, say));
  if ((said.topic?.length ?? 0) > MAX_TOPIC)
    return notice('error', say.spans('digest.longTopic', { count: MAX_TOPIC }));
  const { role = '' } = said;
  if (role !== '' && asker.mayPing?.includes(role) !== true) return unchanged(say.text('digest.noPing'));
  const outcome = await digests.on(asker.address, said, asker.id);
  switch (outcome.kind) {
    case 'configured':
      return notice('notice', say.spans('digest.configured'));
    case 'obstacle':
      return unchanged(outcome.reason);
    case 'no papers':
      return noPapers(outcome.topic, said, say);
    case 'on':
      return confirmation(outcome, say);
    default:
      return outcome satisfies never;
  }
}

function noPapers(topic: string, { maybeZones }: SaidSchedule, say: Messages): Answer {
  if (maybeZones === undefined) return notice('error', say.spans('digest.noneOnTopic', { topic }));
  const why = textIn(unknownZone(topic, maybeZones), say);
  return notice('error', say.spans('digest.unchanged', { why }));
}

function confirmation(on: TurnedOn, say: Messages): Answer {
  return {
    tone: 'answer',
    blocks: [
      { kind: 'text', role: 'body', spans: confirmed(on, say) },
      ...(on.lacksNews ? [note(say.spans('news.lacking'))] : []),
      ...on.unmet.map(({ wish, reason }) => note(say.spans('digest.unmet', { wish, why: reason }))),
      note(say.spans('digest.onWhatNext')),
    ],
  };
}

function confirmed({ subscription, next, isDueNow }: TurnedOn, say: Messages) {
  const schedule = scheduleText(subscription, say);
  if (next === undefined) return say.spans('digest.isOn', { schedule });
  if (isDueNow) return say.spans('digest.isOnNow', { schedule });
  const moment = momentSpan(next.dueAt, subscription.timezone, say.locale);
  return say.spans('digest.isOnNext', { schedule, moment });
}

/** From now on any paper of the library, where there is a digest at all. */
export async function turnNewOff(digests: DigestDesk, whose: For): Promise<Answer> {
  const { subscription } = await digests.status(whose.asker.address);
  if (subscription === undefined) return notice('notice', whose.say.spans('digest.wasOff'));
  return turnOn('papers:any', digests, whose);
}

/** Turns it off; what was shown is remembered. */
export async function turnOff(digests: DigestDesk, { asker, say }: For): Promise<Answer> {
  const outcome = await digests.off(asker.address);
  if (outcome === 'configured') return notice('notice', say.spans('digest.configured'));
  return notice('notice', say.spans(outcome === 'was off' ? 'digest.wasOff' : 'digest.isOff'));
}

import type { Answer } from '../../chat/reply.ts';
import type { DigestDesk } from '../../digest/digest-desk.ts';
import type { Asker } from '../answer-context.ts';
import { notice } from '../notice.ts';
import { momentText } from './moment-text.ts';

/** Posts today's paper at once. */
export async function postNow(digests: DigestDesk, { address }: Asker): Promise<Answer> {
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

import type { Answer } from '../../chat/reply.ts';
import type { DigestDesk } from '../../digest/digest-desk.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Asker } from '../answer-context.ts';
import { notice } from '../notice.ts';
import { momentSpan } from './moment-text.ts';

/** Posts today's paper at once. */
export async function postNow(digests: DigestDesk, { address }: Asker, say: Messages): Promise<Answer> {
  const outcome = await digests.now(address);
  switch (outcome.kind) {
    case 'sent':
      return notice('notice', say.spans('digest.sent'));
    case 'underway':
      return notice('notice', say.spans('digest.underway'));
    case 'already': {
      const { subscription } = await digests.status(address);
      if (outcome.next === undefined || subscription === undefined)
        return notice('notice', say.spans('digest.already'));
      const moment = momentSpan(outcome.next.dueAt, subscription.timezone, say.locale);
      return notice('notice', say.spans('digest.alreadyNext', { moment }));
    }
    case 'no papers':
      return notice('error', say.spans('digest.noneFits'));
    case 'nothing new':
      return notice('notice', say.spans('news.nothingNew'));
    case 'obstacle':
      return notice('error', say.spans('digest.unposted', { why: outcome.reason }));
    case 'failed':
      return notice('error', say.spans('digest.failed', { reason: outcome.reason }));
    default:
      return outcome satisfies never;
  }
}

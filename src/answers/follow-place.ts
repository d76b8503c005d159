import type { AlertDesk } from '../alerts/alert-desk.ts';
import { type Address, isAddress } from '../chat/address.ts';
import type { Whose } from '../chat/intent.ts';
import type { Answer } from '../chat/reply.ts';
import type { AnswerContext, Asker } from './answer-context.ts';
import { notice } from './notice.ts';

/** Who follows what is asked about, and where that is kept. */
export interface FollowPlace {
  readonly desk: AlertDesk;
  readonly asker: Asker;
  readonly follower: Address;
  readonly whose: Whose;
}

/** @returns why nothing can be followed there, as an answer, where it cannot; where nobody else is, all is the person's */
export async function followPlace(
  { whose }: { readonly whose?: Whose },
  { alerts, asker, say }: AnswerContext,
): Promise<FollowPlace | Answer> {
  if (alerts === undefined) return notice('notice', say.spans('follow.noSources'));
  const elsewhere = notice('notice', say.spans('follow.elsewhere'));
  if (alerts === 'elsewhere' || asker === undefined) return elsewhere;
  const desk = await alerts();
  const isChannels = whose === 'channel' && asker.isAlone !== true;
  const follower = isChannels ? asker.address : asker.owner;
  if (!isAddress(follower) || !desk.canReach(asker.address)) return elsewhere;
  return { desk, asker, follower, whose: isChannels ? 'channel' : 'person' };
}

/** Those who may manage a channel change what it follows. @returns undefined where the asker may */
export function refusedTo({ asker, whose }: FollowPlace, { say }: AnswerContext): Answer | undefined {
  return whose === 'channel' && !asker.isManager
    ? notice('notice', say.spans('follow.managersOnly'))
    : undefined;
}

import type { Intent } from '../../chat/intent.ts';
import type { Answer } from '../../chat/reply.ts';
import type { AnswerContext } from '../answer-context.ts';
import { notice } from '../notice.ts';
import { digestHelp } from './digest-help.ts';
import { digestPlace } from './digest-place.ts';
import { composeStatus } from './digest-status.ts';
import { postNow } from './post-now.ts';
import { previewDigest } from './preview-digest.ts';
import { answerTaste, changesTaste } from './taste-digest.ts';
import { turnNewOff, turnOff, turnOn } from './turn-digest.ts';

/** What is wanted of the paper of the day: it is shown to everybody and changed by those who may manage the channel. */
export async function answerDigest(
  { verb, text }: Intent<'digest'>,
  context: AnswerContext,
): Promise<Answer> {
  const { say } = context;
  if (context.asker === undefined || context.digests === undefined)
    return notice('notice', say.spans('digest.notHere'));
  const digests = await context.digests();
  const asker = { ...context.asker, address: await digestPlace(context.asker, digests) };
  if (verb === 'help') return digestHelp(say, digests.canPublish(asker.address));
  if (verb === 'preview') return previewDigest(digests, asker, context);
  if (!digests.canPost(asker.address)) return notice('notice', say.spans('digest.elsewhere'));
  if (verb === 'status') return composeStatus(await digests.status(asker.address), say);
  if (verb === 'taste' && !changesTaste(text))
    return answerTaste(text, { digests, address: asker.address }, context);
  if (!asker.isManager) return notice('notice', say.spans('digest.managersOnly'));
  switch (verb) {
    case 'on':
      return turnOn(text, digests, { asker, say });
    case 'off':
      return text.trim().toLowerCase().startsWith('new')
        ? turnNewOff(digests, { asker, say })
        : turnOff(digests, { asker, say });
    case 'taste':
      return answerTaste(text, { digests, address: asker.address }, context);
    case 'now':
      return postNow(digests, asker, say);
    default:
      return verb satisfies never;
  }
}

import type { Intent } from '../../chat/intent.ts';
import type { Answer } from '../../chat/reply.ts';
import type { AnswerContext } from '../answer-context.ts';
import { notice } from '../notice.ts';
import { digestHelp } from './digest-help.ts';
import { composeStatus } from './digest-status.ts';
import { postNow } from './post-now.ts';
import { previewDigest } from './preview-digest.ts';
import { turnOff, turnOn } from './turn-digest.ts';

/** What is wanted of the paper of the day: it is shown to everybody and changed by those who may manage the channel. */
export async function answerDigest(
  { verb, text }: Intent<'digest'>,
  context: AnswerContext,
): Promise<Answer> {
  const { asker } = context;
  if (asker === undefined || context.digests === undefined)
    return notice('notice', 'There are no digests here.');
  if (verb === 'help') return digestHelp();
  const digests = await context.digests();
  if (verb === 'preview') return previewDigest(digests, asker, context.library);
  if (!digests.canPost(asker.address))
    return notice(
      'notice',
      'A paper of the day is posted in channels of Slack and Discord: turn it on there with “digest on”.',
    );
  if (verb === 'status') return composeStatus(await digests.status(asker.address));
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
}

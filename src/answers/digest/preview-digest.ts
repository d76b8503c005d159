import type { Answer } from '../../chat/reply.ts';
import { shorten } from '../../chat/shorten.ts';
import type { DigestDesk } from '../../digest/digest-desk.ts';
import type { MessageKey } from '../../messages/messages.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import type { AnswerContext, Asker } from '../answer-context.ts';
import { libraryText } from '../library-text.ts';
import { notice } from '../notice.ts';
import { heading, note } from '../text-block.ts';
import { textIn } from '../text-in.ts';
import { momentText } from './moment-text.ts';

const PREVIEWED = 7;

/** The next papers of a channel, also where it is off or paused. */
export async function previewDigest(
  digests: DigestDesk,
  { address }: Asker,
  { library, say }: Pick<AnswerContext, 'library' | 'say'>,
): Promise<Answer> {
  const [posts, { subscription, fitting }] = await Promise.all([
    digests.preview(address, PREVIEWED),
    digests.status(address),
  ]);
  const zone = (await digests.form(address)).timezone;
  if (posts.length === 0) return notice('notice', say.spans('preview.none'));
  const topic = subscription?.topic;
  const told =
    topic === undefined
      ? say.text('preview.note', { zone, library: libraryText(await library.facts(), say) })
      : say.text('preview.noteOnTopic', { zone, count: fitting, topic });
  return {
    tone: 'answer',
    blocks: [
      heading(say.text(headOf(subscription))),
      {
        kind: 'facts',
        facts: posts.map(({ at, paper, note: said }) => ({
          label: momentText(at, zone, say.locale),
          value: [
            { text: paper === undefined ? say.text('preview.nothingYet') : shorten(paper.shown.title, 200) },
            ...(said === undefined ? [] : [{ text: ` (${textIn(said, say)})` }]),
          ],
        })),
      },
      note(told),
    ],
  };
}

function headOf(subscription: Subscription | undefined): MessageKey {
  if (subscription === undefined) return 'preview.off';
  return subscription.pausedReason === undefined ? 'preview.on' : 'preview.paused';
}

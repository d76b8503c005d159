import type { Answer } from '../../chat/reply.ts';
import { shorten } from '../../chat/shorten.ts';
import type { DigestDesk } from '../../digest/digest-desk.ts';
import { countPapers, describeLibrary } from '../../search/describe-library.ts';
import type { Library } from '../../search/library.ts';
import type { Asker } from '../answer-context.ts';
import { notice } from '../notice.ts';
import { heading, note } from '../text-block.ts';
import { momentText } from './moment-text.ts';

const PREVIEWED = 7;

/** The next papers of a channel, also where it is off or paused. */
export async function previewDigest(
  digests: DigestDesk,
  { address }: Asker,
  library: Library,
): Promise<Answer> {
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
      heading({ text: head }),
      {
        kind: 'facts',
        facts: posts.map(({ at, paper, note: said }) => ({
          label: momentText(at, zone, false),
          value: [
            { text: shorten(paper.shown.title, 200) },
            ...(said === undefined ? [] : [{ text: ` (${said})` }]),
          ],
        })),
      },
      note(
        `All times ${zone}. ${subscription?.topic === undefined ? describeLibrary(await library.facts()) : `${countPapers(fitting)} on “${subscription.topic}”`}. New papers in the corpus may come in between.`,
      ),
    ],
  };
}

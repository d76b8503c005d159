import { partsOf, workspacePrefix } from '../chat/address.ts';
import type { Block, Span } from '../chat/reply.ts';
import { scheduleText } from '../digest/schedule-text.ts';
import type { AnswerContext } from './answer-context.ts';
import { help } from './help.ts';
import { saved } from './saved.ts';
import { bareToken } from './token-form.ts';
import type { Verb } from './verb.ts';

/** The page that greets a person: what can be asked, and the own reading list. */
export const home: Verb<'home'> = {
  token: bareToken('o', { kind: 'home' }),
  audience: 'sender',
  answer: async (_, context) => {
    const helped = await help.answer({ kind: 'help' }, context);
    if (context.readingList === undefined || context.asker === undefined) return helped;
    const list = await saved.answer({ kind: 'saved', offset: 0 }, context);
    const digests = await digestBlocks(context);
    return { tone: 'answer', blocks: [...digests, ...helped.blocks, { kind: 'divider' }, ...list.blocks] };
  },
};

const LISTED = 20;

/** Which channels of this workspace get a paper of the day. */
async function digestBlocks({ digests, asker }: AnswerContext): Promise<readonly Block[]> {
  if (digests === undefined || asker === undefined) return [];
  const all = await (await digests()).list(workspacePrefix(asker.address));
  if (all.length === 0) return [];
  const more = all.length - LISTED;
  const spans = all
    .slice(0, LISTED)
    .flatMap((subscription): Span[] => [
      { text: '\n• ' },
      { text: partsOf(subscription.address).channel, channel: subscription.address },
      { text: `: ${subscription.pausedReason === undefined ? scheduleText(subscription) : 'paused'}` },
    ]);
  return [
    {
      kind: 'text',
      role: 'body',
      spans: [
        { text: 'Paper of the day', style: 'strong' },
        ...spans,
        ...(more > 0 ? [{ text: `\n… and in ${more} more channels` }] : []),
      ],
    },
    { kind: 'divider' },
  ];
}

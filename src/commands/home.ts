import type { Address } from '../chat/address.ts';
import type { Block, Span } from '../chat/reply.ts';
import { scheduleText } from '../digest/schedule-text.ts';
import type { Command, CommandContext } from './command.ts';
import { answerHelp } from './help.ts';
import { answerSaved } from './saved.ts';

/** The page that greets a person: what can be asked, and the own reading list. */
export const answerHome: Command<'home'> = async (_, context) => {
  const help = await answerHelp({ kind: 'help' }, context);
  if (context.readingList === undefined || context.asker === undefined) return help;
  const saved = await answerSaved({ kind: 'saved', offset: 0 }, context);
  const digests = await digestBlocks(context);
  return { tone: 'answer', blocks: [...digests, ...help.blocks, { kind: 'divider' }, ...saved.blocks] };
};

const LISTED = 20;

/** Which channels of this workspace get a paper of the day. */
async function digestBlocks({ digests, asker }: CommandContext): Promise<readonly Block[]> {
  if (digests === undefined || asker === undefined) return [];
  const workspace = asker.address.split(':').slice(0, 2).join(':');
  const all = await (await digests()).list(`${workspace}:`);
  if (all.length === 0) return [];
  const more = all.length - LISTED;
  const spans = all
    .slice(0, LISTED)
    .flatMap((subscription): Span[] => [
      { text: '\n• ' },
      { text: subscription.address.split(':')[2] ?? '', channel: subscription.address as Address },
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

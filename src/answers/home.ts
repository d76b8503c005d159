import { partsOf, workspacePrefix } from '../chat/address.ts';
import type { Block } from '../chat/reply.ts';
import { scheduleText } from '../digest/schedule-text.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { AnswerContext } from './answer-context.ts';
import { help } from './help.ts';
import { libraryText } from './library-text.ts';
import { showSaved } from './saved.ts';
import { heading, note } from './text-block.ts';
import { readOffset } from './token-form.ts';
import type { Verb } from './verb.ts';

/** The page that greets a person: the own reading list, the digests of the workspace, what there is, and a way to help. */
export const home: Verb<'home'> = {
  token: {
    marks: ['o'],
    write: ({ offset }) => `o:${offset ?? ''}`,
    read: (_, body) => {
      if (body === '') return { kind: 'home' };
      const offset = readOffset(body);
      return offset === undefined ? undefined : { kind: 'home', offset };
    },
  },
  audience: 'sender',
  answer: async ({ offset = 0 }, context) => {
    const { readingList, asker, library, act, say } = context;
    if (readingList === undefined || asker === undefined) return help.answer({ kind: 'help' }, context);
    const list = await showSaved({ kind: 'saved', offset }, context, (page) => ({
      kind: 'home',
      offset: page.offset,
    }));
    const label = say.text('action.help');
    return {
      tone: 'answer',
      blocks: [
        ...list.blocks,
        { kind: 'divider' },
        ...(await digestBlocks(context)),
        note(libraryText(await library.facts(), say)),
        {
          kind: 'actions',
          actions: [act({ kind: 'help' }, { label, description: say.text('help.heading') })],
        },
      ],
    };
  },
};

const LISTED = 10;

/** Which channels of this workspace get a paper of the day, each with a way to change that. */
async function digestBlocks(context: AnswerContext): Promise<readonly Block[]> {
  const { digests, asker, say } = context;
  if (digests === undefined || asker === undefined) return [];
  const all = await (await digests()).list(workspacePrefix(asker.address));
  if (all.length === 0) return [];
  const more = all.length - LISTED;
  return [
    heading(say.text('digest.paperOfTheDay')),
    ...all.slice(0, LISTED).flatMap((subscription) => digestBlock(subscription, context)),
    ...(more > 0 ? [note(say.text('home.moreChannels', { count: more }))] : []),
    { kind: 'divider' },
  ];
}

function digestBlock(subscription: Subscription, { act, say }: AnswerContext): readonly Block[] {
  const { address, pausedReason } = subscription;
  const { channel } = partsOf(address);
  const change = act(
    { kind: 'digest', verb: 'status', text: '' },
    {
      label: say.text('home.change'),
      description: say.text('home.changeIn', { channel }),
      digestOf: address,
    },
  );
  const named = { channel: { text: channel, channel: address } };
  const spans =
    pausedReason === undefined
      ? say.spans('home.channel', { ...named, schedule: scheduleText(subscription, say) })
      : say.spans('home.paused', named);
  return [
    { kind: 'text', role: 'body', spans },
    { kind: 'actions', actions: [change] },
  ];
}

import { type Address, isAddress, partsOf, workspacePrefix } from '../../chat/address.ts';
import type { Messages } from '../../messages/messages.ts';
import { renderAnswerDialog } from './answer-dialog.ts';
import type { PressInView } from './answer-in-view.ts';
import type { SlackContext } from './conversation.ts';
import { renderDigestDialog } from './digest-dialog.ts';
import { withManager } from './is-manager.ts';
import { openView } from './open-view.ts';
import { messagesTo } from './person.ts';

/** What is asked for those who press *Change*: the form writes the same. */
const CHANGES = { kind: 'command', text: 'digest on' } as const;

/**
 * Opens the form of a channel's digest for who may change it, and says why not to others.
 * @param channel the address of the channel, as a button had it
 */
export async function changeDigest(
  { question, triggerId }: PressInView,
  channel: string,
  slack: SlackContext,
): Promise<void> {
  const { bot, people } = slack;
  const { conversation, event } = question;
  const { client } = conversation;
  if (!isAddress(channel) || !channel.startsWith(workspacePrefix(event.address))) return;
  const asked = await withManager(
    { conversation, event: { ...event, address: channel, input: CHANGES } },
    slack,
  );
  const mayChange =
    asked.refusal === undefined && (asked.event.sender.isManager || !bot.needs(CHANGES).manager);
  const say = await messagesTo(conversation, people);
  const view = mayChange
    ? await formOf(channel, slack, say)
    : renderAnswerDialog(asked.refusal ?? (await bot.handle(asked.event)), say);
  if (view !== undefined) await openView({ client, triggerId, view });
}

async function formOf(address: Address, { bot }: SlackContext, say: Messages) {
  const form = await bot.digestForm?.(address);
  return form === undefined
    ? undefined
    : renderDigestDialog(form, { channel: partsOf(address).channel }, { say });
}

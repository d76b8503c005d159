import type { App } from '@slack/bolt';
import { toAddress } from '../../chat/address.ts';
import type { Context } from '../../chat/event.ts';
import { gatherContext } from '../../chat/gather-context.ts';
import type { MessageMenu } from '../../chat/slash-command.ts';
import type { SlackContext } from './conversation.ts';
import { isShared } from './listen-to-commands.ts';
import { openView } from './open-view.ts';
import { messagesTo } from './person.ts';
import { readMessage, type Self, type SlackMessage } from './read-message.ts';
import { renderSearchDialog } from './views.ts';

/** How the manifest calls the shortcut that opens the search dialog from anywhere. */
export const SEARCH_SHORTCUT = 'search_papers';

/** The menus of messages, *Related papers*, and what is opened from anywhere, *Search papers*. */
export function listenToShortcuts(app: App, slack: SlackContext): void {
  listenToMenus(app, slack);
  app.shortcut(
    { callback_id: SEARCH_SHORTCUT, type: 'shortcut' },
    async ({ ack, shortcut, client, context }) => {
      await slack.acknowledge(ack);
      const { user, trigger_id: triggerId } = shortcut;
      const team = context.teamId ?? shortcut.team?.id ?? user.team_id ?? '';
      const opening = {
        conversation: { client, team, user: user.id, isDirect: true },
        event: {
          address: toAddress('slack', team, user.id),
          sender: { id: user.id, name: nameOf(user), isManager: false },
          input: { kind: 'home' },
          receivedAt: new Date(),
        },
      } as const;
      slack.attempt(opening, async () => {
        const say = await messagesTo({ team, user: user.id }, slack.people);
        await openView({ client, triggerId, view: renderSearchDialog({ isDirect: true }, say) });
      });
    },
  );
}

function nameOf({ id, username }: { readonly id: string; readonly username?: string }): string {
  return username || id;
}

function listenToMenus(app: App, { bot, answer, acknowledge }: SlackContext): void {
  for (const menu of bot.commands.menus) {
    const constraints = { callback_id: shortcutId(menu), type: 'message_action' } as const;
    app.shortcut(constraints, async ({ ack, shortcut, client, context }) => {
      await acknowledge(ack);
      if (shortcut.type !== 'message_action') return;
      const { user, channel, message, response_url: responseUrl } = shortcut;
      const team = context.teamId ?? shortcut.team?.id ?? user.team_id ?? '';
      const thread = typeof message['thread_ts'] === 'string' ? message['thread_ts'] : undefined;
      answer({
        conversation: {
          client,
          team,
          user: user.id,
          channel: channel.id,
          responseUrl,
          ...(thread === undefined ? {} : { thread }),
        },
        event: {
          address: toAddress('slack', team, channel.id, thread?.replace(':', '')),
          sender: { id: user.id, name: user.name, isManager: false },
          input: { kind: 'command', text: menu.words },
          context: chosen(message, context),
          canShare: isShared(channel.id),
          receivedAt: new Date(),
        },
      });
    });
  }
}

/** The message that was chosen, whoever it was said to. */
function chosen(message: SlackMessage, self: Self): Context {
  const said = readMessage(message, self);
  return gatherContext([said.by === 'request' ? { ...said, by: 'others' } : said]);
}

/** How the manifest calls it: `related_papers`. */
export function shortcutId({ name }: MessageMenu): string {
  return name.text.toLowerCase().replaceAll(' ', '_');
}

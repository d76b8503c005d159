import type { App } from '@slack/bolt';
import { toAddress } from '../../chat/address.ts';
import type { SlackContext } from './conversation.ts';
import { isShared } from './listen-to-commands.ts';
import { readWords } from './read-message.ts';

/** The message shortcut *Related papers*. */
export const RELATED_SHORTCUT = 'related_papers';

export function listenToShortcuts(app: App, { answer, acknowledge }: SlackContext): void {
  app.shortcut(
    { callback_id: RELATED_SHORTCUT, type: 'message_action' },
    async ({ ack, shortcut, client }) => {
      await acknowledge(ack);
      if (shortcut.type !== 'message_action') return;
      const { user, channel, message, response_url: responseUrl } = shortcut;
      const team = shortcut.team?.id ?? user.team_id ?? '';
      const thread: unknown = message['thread_ts'];
      answer({
        conversation: {
          client,
          team,
          user: user.id,
          channel: channel.id,
          responseUrl,
          ...(typeof thread === 'string' ? { thread } : {}),
        },
        event: {
          address: toAddress('slack', team, channel.id),
          sender: { id: user.id, name: user.name, isManager: false },
          input: { kind: 'command', text: 'related' },
          context: readWords(message),
          canShare: isShared(channel.id),
          receivedAt: new Date(),
        },
      });
    },
  );
}

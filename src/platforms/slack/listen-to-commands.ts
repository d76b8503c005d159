import type { App } from '@slack/bolt';
import { toAddress } from '../../chat/address.ts';
import { isBareDigest } from '../../chat/intent.ts';
import type { Question, SlackContext } from './conversation.ts';
import { renderDigestDialog } from './digest-dialog.ts';
import { renderSearchDialog } from './views.ts';

/** `/paper …`, and the commands that are words of it. */
export const COMMANDS = { '/paper': '', '/digest': 'digest', '/saved': 'saved' } as const;

export function listenToCommands(app: App, { bot, answer, attempt, acknowledge }: SlackContext): void {
  for (const [name, word] of Object.entries(COMMANDS)) {
    app.command(name, async ({ ack, command, client }) => {
      await acknowledge(ack);
      const { team_id: team, channel_id: channel, user_id: user, response_url: responseUrl } = command;
      const text = `${word} ${command.text ?? ''}`.trim();
      const question: Question = {
        conversation: { client, team, user, channel, responseUrl, isCommand: true },
        event: {
          address: toAddress('slack', team, channel),
          sender: { id: user, name: command.user_name || user, isManager: false },
          input: { kind: 'command', text },
          canShare: isShared(channel),
          receivedAt: new Date(),
        },
      };
      const form = isBareDigest(text) ? bot.digestForm : undefined;
      if (text !== '' && form === undefined) return answer(question);
      return attempt(question, async () => {
        const origin = { channel, responseUrl };
        const view =
          form === undefined
            ? renderSearchDialog(origin)
            : renderDigestDialog(await form(question.event.address), origin);
        await client.views.open({ trigger_id: command.trigger_id, view });
      });
    });
  }
}

/** Direct messages have nobody to share with: those of the bot no third person, those of others not the bot. */
export function isShared(channel: string | undefined): boolean {
  return channel !== undefined && !channel.startsWith('D');
}

import type { App, types } from '@slack/bolt';
import { type Address, toAddress } from '../../chat/address.ts';
import type { Bot } from '../../chat/bot.ts';
import { wordsBehind } from '../../chat/slash-command.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Question, SlackContext } from './conversation.ts';
import { renderDigestDialog } from './digest-dialog.ts';
import { openView } from './open-view.ts';
import { messagesTo } from './person.ts';
import { readTyped } from './read-message.ts';
import { type DialogOrigin, renderSearchDialog } from './views.ts';

/** `/paper …`, and the commands that are words of it. With nothing behind them some show a form. */
export function listenToCommands(
  app: App,
  { bot, people, answer, attempt, acknowledge }: SlackContext,
): void {
  for (const one of bot.commands.slash) {
    app.command(`/${one.name.text}`, async ({ ack, command, client, context }) => {
      await acknowledge(ack);
      const { channel_id: channel, user_id: user, response_url: responseUrl } = command;
      const team = context.teamId ?? command.team_id;
      const text = wordsBehind(one, readTyped(command.text ?? '', context));
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
      const form = formFor(text, bot);
      if (form === undefined) return answer(question);
      return attempt(question, async () => {
        const asker = { team, user };
        const [{ timezone }, say] = await Promise.all([people.of(team, user), messagesTo(asker, people)]);
        const opener = { address: question.event.address, timezone, say };
        const view = await form(opener, { channel, responseUrl });
        await openView({ client, triggerId: command.trigger_id, view });
      });
    });
  }
}

interface Opener {
  readonly address: Address;
  /** Of whoever opens it, where that is known. */
  readonly timezone: string | undefined;
  readonly say: Messages;
}

type Form = (opener: Opener, origin: DialogOrigin) => Promise<types.ModalView>;

function formFor(text: string, { commands, digestForm }: Bot): Form | undefined {
  const words = text.toLowerCase();
  const form = commands.slash.find((one) => one.form !== undefined && one.words === words)?.form;
  switch (form) {
    case undefined:
      return undefined;
    case 'search':
      return async ({ say }, origin) => renderSearchDialog(origin, say);
    case 'digest':
      if (digestForm === undefined) return undefined;
      return async ({ address, ...opener }, origin) =>
        renderDigestDialog(await digestForm(address), origin, opener);
    default:
      return form satisfies never;
  }
}

/** Direct messages have nobody to share with: those of the bot no third person, those of others not the bot. */
export function isShared(channel: string | undefined): boolean {
  return channel !== undefined && !channel.startsWith('D');
}

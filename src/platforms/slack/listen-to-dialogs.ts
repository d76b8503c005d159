import type { App } from '@slack/bolt';
import { toAddress } from '../../chat/address.ts';
import type { Input } from '../../chat/event.ts';
import type { Messages } from '../../messages/messages.ts';
import { meanwhile } from '../meanwhile.ts';
import { renderAnswerDialog } from './answer-dialog.ts';
import type { Conversation, Question, SlackContext } from './conversation.ts';
import { DIGEST_DIALOG, readDigestDialog, renderZones, ZONE_FIELD } from './digest-dialog.ts';
import { isShared } from './listen-to-commands.ts';
import { openView } from './open-view.ts';
import { messagesTo } from './person.ts';
import { readTyped } from './read-message.ts';
import { sentence } from './sentence.ts';
import {
  type DialogOrigin,
  nothingAsked,
  OPEN_SEARCH,
  QUERY_FIELD,
  readDialogOrigin,
  readOption,
  readSearchDialog,
  renderOptions,
  renderSearchDialog,
  SEARCH_DIALOG,
} from './views.ts';
import { callAgain } from './web-call.ts';

const COMPLETIONS = 20;
const ZONES = 30;

/** The dialogs of searches and digests: they open, complete while typing, and are sent. */
export function listenToDialogs(app: App, slack: SlackContext): void {
  app.options(QUERY_FIELD, async ({ ack, body, options, context }) => {
    // At once: an answer in the acknowledgement is the only one that Slack takes here.
    const team = context.teamId ?? body.team?.id ?? '';
    const [completions, say] = await Promise.all([
      slack.bot.complete(readTyped(options.value, context), COMPLETIONS),
      messagesTo({ team, user: body.user.id }, slack.people),
    ]);
    await ack({ options: renderOptions(options.value, completions, say) });
  });

  app.options(ZONE_FIELD, async ({ ack, options }) => {
    await ack({ options: renderZones((await slack.bot.completeZones?.(options.value, ZONES)) ?? []) });
  });

  app.view(DIGEST_DIALOG, async ({ ack, body, client, view, context }) => {
    await slack.acknowledge(ack);
    const origin = readDialogOrigin(view.private_metadata);
    const asker = {
      client,
      team: context.teamId ?? body.team?.id ?? body.user.team_id ?? '',
      user: body.user.id,
      ...origin,
    };
    const text = readDigestDialog(view.state.values);
    slack.answer(questionOf(asker, body.user.name, { kind: 'command', text }));
  });

  app.action(OPEN_SEARCH, async ({ ack, body, client, context }) => {
    await slack.acknowledge(ack);
    if (body.type !== 'block_actions') return;
    const asker = { client, team: context.teamId ?? body.team?.id ?? '', user: body.user.id };
    const question = questionOf(asker, body.user.name ?? body.user.id, { kind: 'home' });
    slack.attempt(question, async () => {
      const say = await messagesTo(asker, slack.people);
      await openView({ client, triggerId: body.trigger_id, view: renderSearchDialog({}, say) });
    });
  });

  app.view(SEARCH_DIALOG, async ({ ack, body, client, view, context }) => {
    const team = context.teamId ?? body.team?.id ?? body.user.team_id ?? '';
    const sayTheirs = () => messagesTo({ team, user: body.user.id }, slack.people);
    const filled = readSearchDialog(view.state.values);
    if (filled === undefined) {
      const errors = nothingAsked(await sayTheirs());
      return slack.acknowledge(() => ack({ response_action: 'errors', errors }));
    }
    const asked: Input =
      'picked' in filled ? readOption(filled.picked) : { kind: 'command', text: filled.typed };
    const input = asked.kind === 'command' ? { ...asked, text: readTyped(asked.text, context) } : asked;
    const origin = readDialogOrigin(view.private_metadata);
    const asker = { client, team, user: body.user.id, ...origin };
    const question = questionOf(asker, body.user.name, input);
    if (hasConversation(origin)) {
      await slack.acknowledge(ack);
      return slack.answer(question);
    }
    // Opened from App Home: the dialog itself shows the answer.
    const say = await sayTheirs();
    const looking = renderAnswerDialog(sentence(meanwhile(slack.bot, say), 'sender'), say);
    await slack.acknowledge(() => ack({ response_action: 'update', view: looking }));
    slack.attempt(question, () => answerInDialog({ id: view.id, say }, question, slack));
  });
}

/** Is there a place for the answer besides the dialog itself? */
function hasConversation({ channel, responseUrl, isDirect }: DialogOrigin): boolean {
  return channel !== undefined || responseUrl !== undefined || isDirect === true;
}

interface Dialog {
  readonly id: string;
  readonly say: Messages;
}

async function answerInDialog({ id, say }: Dialog, question: Question, slack: SlackContext): Promise<void> {
  const { bot, logger } = slack;
  const reply = await bot.handle(question.event);
  // Where there is nothing to say, something else can be asked.
  const view = reply.blocks.length === 0 ? renderSearchDialog({}, say) : renderAnswerDialog(reply, say);
  try {
    await callAgain(() => question.conversation.client.views.update({ view_id: id, view }));
  } catch (error) {
    logger.info({ err: error }, 'an answer is told directly, since its window does not show it');
    slack.say(question, { ...reply, audience: 'sender' });
  }
}

function questionOf(conversation: Conversation, name: string, input: Input): Question {
  const { team, user, channel } = conversation;
  return {
    conversation: { ...conversation, isCommand: true },
    event: {
      address: toAddress('slack', team, channel ?? user),
      sender: { id: user, name, isManager: false },
      input,
      canShare: isShared(channel),
      receivedAt: new Date(),
    },
  };
}

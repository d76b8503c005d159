import type { App } from '@slack/bolt';
import { toAddress } from '../../chat/address.ts';
import type { Conversation, Question, SlackContext } from './conversation.ts';
import { DIGEST_DIALOG, readDigestDialog, renderZones, ZONE_FIELD } from './digest-dialog.ts';
import { isShared } from './listen-to-commands.ts';
import { openView } from './open-view.ts';
import { sentence } from './sentence.ts';
import {
  OPEN_SEARCH,
  QUERY_FIELD,
  readDialogOrigin,
  readOption,
  renderAnswerDialog,
  renderOptions,
  renderSearchDialog,
  SEARCH_DIALOG,
} from './views.ts';
import { callAgain } from './web-call.ts';

const COMPLETIONS = 20;
const ZONES = 30;

/** The dialogs of searches and digests: they open, complete while typing, and are sent. */
export function listenToDialogs(app: App, slack: SlackContext): void {
  app.options(QUERY_FIELD, async ({ ack, options }) => {
    // At once: an answer in the acknowledgement is the only one that Slack takes here.
    const completions = await slack.bot.complete(options.value, COMPLETIONS);
    await ack({ options: renderOptions(options.value, completions) });
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
    const view = renderSearchDialog({});
    slack.attempt(question, () => openView({ client, triggerId: body.trigger_id, view }));
  });

  app.view(SEARCH_DIALOG, async ({ ack, body, client, view, context }) => {
    const value = view.state.values[QUERY_FIELD]?.[QUERY_FIELD]?.selected_option?.value ?? '';
    const origin = readDialogOrigin(view.private_metadata);
    const asker = {
      client,
      team: context.teamId ?? body.team?.id ?? body.user.team_id ?? '',
      user: body.user.id,
      ...origin,
    };
    const question = questionOf(asker, body.user.name, readOption(value));
    if (origin.channel !== undefined || origin.responseUrl !== undefined) {
      await slack.acknowledge(ack);
      return slack.answer(question);
    }
    // Opened from App Home: the dialog itself shows the answer.
    await slack.acknowledge(() => ack({ response_action: 'update', view: renderAnswerDialog(LOOKING) }));
    slack.attempt(question, () => answerInDialog(view.id, question, slack));
  });
}

const LOOKING = sentence('Looking…', 'sender');

async function answerInDialog(
  viewId: string,
  question: Question,
  { bot, logger, say }: SlackContext,
): Promise<void> {
  const reply = await bot.handle(question.event);
  // Where there is nothing to say, something else can be asked.
  const view = reply.blocks.length === 0 ? renderSearchDialog({}) : renderAnswerDialog(reply);
  try {
    await callAgain(() => question.conversation.client.views.update({ view_id: viewId, view }));
  } catch (error) {
    logger.info({ err: error }, 'an answer is told directly, since its window does not show it');
    say(question, { ...reply, audience: 'sender' });
  }
}

function questionOf(conversation: Conversation, name: string, input: Question['event']['input']): Question {
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

import type { App, BlockAction } from '@slack/bolt';
import { toAddress } from '../../chat/address.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Conversation, Question, SlackContext } from './conversation.ts';
import { fromValue } from './escape.ts';
import { isShared } from './listen-to-commands.ts';
import { openView } from './open-view.ts';
import { slackErrorCode } from './problems.ts';
import { ACTION_PREFIX } from './render-blocks.ts';
import { renderAnswerDialog, renderHome } from './views.ts';
import { callAgain } from './web-call.ts';

const OURS = new RegExp(`^${ACTION_PREFIX}:\\d+$`);

/** Buttons and menus below what we said: in messages, in App Home, and in dialogs that App Home opened. */
export function listenToButtons(app: App, slack: SlackContext): void {
  app.action(OURS, async ({ ack, body, action, client, context }) => {
    await slack.acknowledge(ack);
    if (body.type !== 'block_actions') return;
    const token = readToken(action);
    if (token === undefined) return;
    const question = readPress(body, { client, team: context.teamId }, token);
    if (body.view === undefined) return slack.answer(question);
    slack.attempt(question, () => answerInView(body, question, slack));
  });
}

function readToken(action: object): string | undefined {
  const { value, selected_option: option } = action as {
    readonly value?: string;
    readonly selected_option?: { readonly value?: string };
  };
  const pressed = value ?? option?.value;
  return pressed === undefined ? undefined : fromValue(pressed);
}

/** The installation that the press is for. */
interface Pressed {
  readonly client: Conversation['client'];
  readonly team: string | undefined;
}

function readPress(body: BlockAction, { client, team: installed }: Pressed, token: string): Question {
  const team = installed ?? body.team?.id ?? body.user.team_id ?? '';
  const channel = body.channel?.id ?? textOf(body.container['channel_id']);
  const thread = textOf(body.container['thread_ts']) ?? textOf(body.message?.thread_ts);
  const pressed = textOf(body.container['message_ts']) ?? textOf(body.message?.ts);
  const isEphemeral = body.container['is_ephemeral'] === true;
  return {
    conversation: {
      client,
      team,
      user: body.user.id,
      ...(channel === undefined ? {} : { channel }),
      ...(thread === undefined ? {} : { thread }),
      ...(body.response_url ? { responseUrl: body.response_url } : {}),
      ...(pressed === undefined ? {} : { pressed }),
      isPrivateMessage: isEphemeral,
      isDirect: !isEphemeral && channel !== undefined && !isShared(channel),
    },
    event: {
      address: toAddress('slack', team, channel ?? body.user.id, thread?.replace(':', '')),
      sender: { id: body.user.id, name: nameOf(body.user), isManager: false },
      input: { kind: 'action', token },
      canShare: isShared(channel),
      receivedAt: new Date(),
    },
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function nameOf({ id, name, username }: BlockAction['user'] & { readonly name?: string }): string {
  return name || username || id;
}

/** There is no conversation around a view: the answer is a dialog, and its next page takes its place. */
async function answerInView(body: BlockAction, question: Question, slack: SlackContext): Promise<void> {
  const { bot, logger, say } = slack;
  const { client } = question.conversation;
  const reply = await bot.handle(question.event);
  try {
    if (reply.blocks.length > 0) await showDialog(body, reply, client);
  } catch (error) {
    logger.info({ err: error }, 'an answer is told directly, since no window shows it');
    say(question, { ...withoutPlace(reply), audience: 'sender' });
  }
  await renewHome(question, slack);
}

function withoutPlace({ inPlace: _, ...reply }: Reply): Reply {
  return reply;
}

/** The answer is given: nothing that goes wrong here is of interest to the asker. */
async function renewHome({ conversation, event }: Question, { bot, logger }: SlackContext): Promise<void> {
  const { client, user } = conversation;
  try {
    const view = renderHome(await bot.handle({ ...event, input: { kind: 'home' } }));
    await callAgain(() => client.views.publish({ user_id: user, view }));
  } catch (error) {
    logger.warn({ err: error }, 'the home page could not be renewed');
  }
}

async function showDialog(body: BlockAction, reply: Reply, client: Conversation['client']): Promise<void> {
  const view = renderAnswerDialog(reply);
  if (body.view?.type !== 'modal') {
    await openView({ client, triggerId: body.trigger_id, view });
    return;
  }
  const update = () => callAgain(() => client.views.update({ view_id: body.view?.id ?? '', view }));
  if (reply.inPlace === true) {
    await update();
    return;
  }
  try {
    await client.views.push({ trigger_id: body.trigger_id, view });
  } catch (error) {
    // Slack stacks three dialogs at most.
    if (slackErrorCode(error) !== 'push_limit_reached') throw error;
    await update();
  }
}

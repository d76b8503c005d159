import type { App, BlockAction } from '@slack/bolt';
import { toAddress } from '../../chat/address.ts';
import { answerInView, type PressInView, showHome } from './answer-in-view.ts';
import { changeDigest } from './change-digest.ts';
import type { Conversation, Question, SlackContext } from './conversation.ts';
import { fromValue } from './escape.ts';
import { CHANGE_DIGEST, HOME_PAGE } from './home-view.ts';
import { isShared } from './listen-to-commands.ts';
import { ACTION_PREFIX } from './render-blocks.ts';

/** Buttons and menus below what we said: in messages, in App Home, and in dialogs that App Home opened. */
export function listenToButtons(app: App, slack: SlackContext): void {
  onPress(app, slack, {
    name: ACTION_PREFIX,
    inMessage: ({ question }) => slack.answer(question),
    inView: (press) => answerInView(press, slack),
  });
  onPress(app, slack, {
    name: HOME_PAGE,
    inView: ({ question, value }) => showHome(question, value, slack),
  });
  onPress(app, slack, {
    name: CHANGE_DIGEST,
    inView: (press) => changeDigest(press, press.value, slack),
  });
}

interface Press {
  readonly question: Question;
  readonly value: string;
}

interface Presses {
  /** The first part of the action ids. */
  readonly name: string;
  readonly inMessage?: (press: Press) => void;
  readonly inView: (press: Press & PressInView) => Promise<void>;
}

function onPress(app: App, slack: SlackContext, { name, inMessage, inView }: Presses): void {
  app.action(new RegExp(`^${name}:\\d+$`), async ({ ack, body, action, client, context }) => {
    await slack.acknowledge(ack);
    if (body.type !== 'block_actions') return;
    const value = readValue(action);
    if (value === undefined) return;
    const question = readPress(body, { client, team: context.teamId }, value);
    const { view, trigger_id: triggerId } = body;
    if (view === undefined) inMessage?.({ question, value });
    else slack.attempt(question, () => inView({ question, value, view, triggerId }));
  });
}

/** The token that a button has, or the option of a menu that was picked. */
function readValue(action: object): string | undefined {
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
  return {
    conversation: {
      client,
      team,
      user: body.user.id,
      ...(channel === undefined ? {} : { channel }),
      ...(thread === undefined ? {} : { thread }),
      ...(body.response_url ? { responseUrl: body.response_url } : {}),
      ...(pressed === undefined ? {} : { pressed }),
      isPrivateMessage: body.container['is_ephemeral'] === true,
      isDirect: isOwnDirect(body.container, channel),
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

/**
 * Is what was pressed a message in the bot's own direct messages? A card below a link is part of somebody's message, often
 * where the bot cannot post, and what one person alone sees may be anywhere.
 */
function isOwnDirect(container: BlockAction['container'], channel: string | undefined): boolean {
  const { type, is_ephemeral: isEphemeral, is_app_unfurl: isCard } = container;
  const isMessage = type === 'message' && isEphemeral !== true && isCard !== true;
  return isMessage && channel !== undefined && !isShared(channel);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function nameOf({ id, name, username }: BlockAction['user'] & { readonly name?: string }): string {
  return name || username || id;
}

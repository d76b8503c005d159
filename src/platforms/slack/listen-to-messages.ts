import type { App } from '@slack/bolt';
import { toAddress } from '../../chat/address.ts';
import type { Context, Input } from '../../chat/event.ts';
import { gatherContext } from '../../chat/gather-context.ts';
import type { Logger } from '../../logger.ts';
import type { Conversation, Question, SlackContext } from './conversation.ts';
import { readDirect, readThread } from './read-context.ts';
import { readMessage, readQuestion, type Self } from './read-message.ts';

/** What mentions and direct messages have in common; Slack's own types differ for each subtype. */
interface Said {
  readonly channel: string;
  readonly ts: string;
  readonly text?: string;
  readonly user?: string;
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly bot_id?: string;
  readonly edited?: { readonly ts?: string };
  readonly channel_type?: string;
  /** Messages that were passed on with it, among others. */
  readonly attachments?: readonly unknown[];
}

/** A message that was changed, which has no text of its own. */
interface Changed extends Said {
  readonly message?: Said;
  readonly previous_message?: Said;
}

/** Mentions in channels, and everything that is said to the bot directly. */
export function listenToMessages(app: App, slack: SlackContext): void {
  app.event('app_mention', async ({ event, body, client, context }) => {
    const said: Said = event;
    const team = context.teamId ?? body.team_id ?? '';
    if (!(await isToBeAnswered(said, { team, eventId: body.event_id, isNew: slack.isNew }))) return;
    answerSaid({ said, conversation: mentionedIn(said, client, team), self: context }, slack);
  });

  app.event('message', async ({ event, body, client, context }) => {
    const heard = event as Changed;
    const isDirect = heard.channel_type === 'im';
    const said = isDirect ? heard : addedMention(heard, context);
    const team = context.teamId ?? body.team_id ?? '';
    if (said === undefined || (isDirect && said.edited !== undefined)) return;
    if (!(await isToBeAnswered(said, { team, eventId: body.event_id, isNew: slack.isNew }))) return;
    const conversation = isDirect ? saidDirectly(said, client, team) : mentionedIn(said, client, team);
    answerSaid({ said, conversation, self: context }, slack);
  });
}

function mentionedIn(said: Said, client: Conversation['client'], team: string): Conversation {
  return {
    client,
    team,
    user: said.user ?? '',
    channel: said.channel,
    thread: said.thread_ts ?? said.ts,
    isNewThread: said.thread_ts === undefined,
  };
}

function saidDirectly(said: Said, client: Conversation['client'], team: string): Conversation {
  const thread = said.thread_ts === undefined ? {} : { thread: said.thread_ts };
  return { client, team, user: said.user ?? '', channel: said.channel, isDirect: true, ...thread };
}

/** The message as it is now, where the bot was first mentioned in it by a change: apps that hear all of a channel are told so. */
function addedMention(
  { subtype, channel, message, previous_message: before }: Changed,
  { botUserId }: Self,
): Said | undefined {
  if (subtype !== 'message_changed' || message === undefined || botUserId === undefined) return undefined;
  const isMentioned = ({ text = '' }: Said) => text.includes(`<@${botUserId}`);
  return isMentioned(message) && (before === undefined || !isMentioned(before))
    ? { ...message, channel }
    : undefined;
}

interface Delivery {
  readonly team: string;
  readonly eventId: string | undefined;
  readonly isNew: SlackContext['isNew'];
}

/**
 * A message that mentions the bot comes as an event of its own whenever it is changed, also when it was answered before, and
 * one that passes others on may come again when Slack shows them: each is answered once, for as long as it is remembered.
 */
async function isToBeAnswered(said: Said, { team, eventId, isNew }: Delivery): Promise<boolean> {
  if (!isFromPerson(said) || isChangedLate(said) || !(await isNew(eventId))) return false;
  const isFirst = isNew(`message:${team}:${said.channel}:${said.ts}`);
  const mayComeAgain = said.edited !== undefined || (said.attachments ?? []).some(isShared);
  // What comes once need not wait until that is written down.
  return !mayComeAgain || isFirst;
}

/** Below the day for which it is remembered what was answered, by an hour. */
const REMEMBERED_SECONDS = 23 * 60 * 60;

function isChangedLate({ ts, edited }: Said): boolean {
  return Number(edited?.ts ?? ts) - Number(ts) > REMEMBERED_SECONDS;
}

const TOLD_AGAIN = new Set(['thread_broadcast', 'file_share', 'me_message']);

/** Not by a bot, not a notice of Slack's. */
function isFromPerson({ bot_id, subtype, user }: Said): boolean {
  const isPlain = subtype === undefined || TOLD_AGAIN.has(subtype);
  return isPlain && bot_id === undefined && user !== undefined;
}

/** Something said to the bot, which itself is `self`. */
interface Heard {
  readonly said: Said;
  readonly conversation: Conversation;
  readonly self: Self;
}

function answerSaid(heard: Heard, { bot, answer, attempt, logger }: SlackContext): void {
  const { said, conversation } = heard;
  const input: Input = { kind: 'text', text: readQuestion(said.text ?? '') };
  const question = (context?: Context): Question => ({
    conversation,
    event: {
      address: toAddress('slack', conversation.team, said.channel, conversation.thread?.replace(':', '')),
      sender: { id: conversation.user, name: conversation.user, isManager: false },
      input,
      ...(context === undefined ? {} : { context }),
      ...(conversation.isDirect === true ? {} : { inTheOpen: true as const }),
      receivedAt: new Date(),
    },
  });
  const passedOn = readPassedOn(said, heard.self);
  // Only a question about what was said before is worth reading that.
  const isWorthReading =
    passedOn !== undefined || said.thread_ts !== undefined || conversation.isDirect === true;
  if (!isWorthReading || !bot.needs(input).context) {
    answer(question());
    return;
  }
  if (passedOn !== undefined) {
    answer(question(passedOn));
    return;
  }
  const isAboutContext = (text: string) => bot.needs({ kind: 'text', text }).context;
  attempt(question(), async () => answer(question(await readBefore(heard, { isAboutContext, logger }))));
}

/** What was said in messages that this one passes on, undefined where it passes on none: a question beside them is about them. */
function readPassedOn({ attachments = [] }: Said, self: Self): Context | undefined {
  const shared = attachments.filter(isShared);
  return shared.length === 0
    ? undefined
    : gatherContext([{ ...readMessage({ attachments: shared }, self), by: 'others' }]);
}

/** A message that was forwarded, or whose address was pasted; any other attachment is a preview. */
function isShared(attachment: unknown): boolean {
  const { is_share, is_msg_unfurl } = Object(attachment) as {
    readonly is_share?: unknown;
    readonly is_msg_unfurl?: unknown;
  };
  return is_share === true || is_msg_unfurl === true;
}

interface Reading {
  readonly isAboutContext: (text: string) => boolean;
  readonly logger: Logger;
}

/** Of a thread, or else of the direct conversation, without which there is an answer too. @throws what the Web API answers */
async function readBefore(
  { said, conversation: { client, isDirect = false }, self }: Heard,
  { isAboutContext, logger }: Reading,
): Promise<Context | undefined> {
  const before = { channel: said.channel, asking: said.ts, self, isDirect, isAboutContext };
  if (said.thread_ts !== undefined) return readThread(client, { ...before, thread: said.thread_ts });
  try {
    return await readDirect(client, before);
  } catch (error) {
    logger.debug({ err: error }, 'what was said before in a direct conversation could not be read');
    return undefined;
  }
}

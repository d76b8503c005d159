import type { App } from '@slack/bolt';
import { toAddress } from '../../chat/address.ts';
import type { Context, Input } from '../../chat/event.ts';
import type { Logger } from '../../logger.ts';
import type { Conversation, Question, SlackContext } from './conversation.ts';
import { readDirect, readThread } from './read-context.ts';
import { readQuestion, type Self } from './read-message.ts';

/** What mentions and direct messages have in common; Slack's own types differ for each subtype. */
interface Said {
  readonly channel: string;
  readonly ts: string;
  readonly text?: string;
  readonly user?: string;
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly bot_id?: string;
  readonly edited?: unknown;
  readonly channel_type?: string;
}

/** Mentions in channels, and everything that is said to the bot directly. */
export function listenToMessages(app: App, slack: SlackContext): void {
  app.event('app_mention', async ({ event, body, client, context }) => {
    const said: Said = event;
    if (!isFromPerson(said) || !(await slack.isNew(body.event_id))) return;
    const thread = said.thread_ts ?? said.ts;
    const { team = '', user = '' } = { team: context.teamId ?? body.team_id, user: said.user };
    const conversation: Conversation = {
      client,
      team,
      user,
      channel: said.channel,
      thread,
      isNewThread: said.thread_ts === undefined,
    };
    answerSaid({ said, conversation, self: context }, slack);
  });

  app.event('message', async ({ event, body, client, context }) => {
    const said = event as Said;
    if (said.channel_type !== 'im' || !isFromPerson(said) || !(await slack.isNew(body.event_id))) return;
    const { team = '', user = '' } = { team: context.teamId ?? body.team_id, user: said.user };
    const thread = said.thread_ts === undefined ? {} : { thread: said.thread_ts };
    const conversation: Conversation = {
      client,
      team,
      user,
      channel: said.channel,
      isDirect: true,
      ...thread,
    };
    answerSaid({ said, conversation, self: context }, slack);
  });
}

const TOLD_AGAIN = new Set(['thread_broadcast', 'file_share', 'me_message']);

/** Not by a bot, not an edit, not a notice of Slack's. */
function isFromPerson({ bot_id, subtype, edited, user }: Said): boolean {
  const isPlain = subtype === undefined || TOLD_AGAIN.has(subtype);
  return isPlain && bot_id === undefined && edited === undefined && user !== undefined;
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
      receivedAt: new Date(),
    },
  });
  // Only a question about what was said before is worth reading that.
  const isWorthReading = said.thread_ts !== undefined || conversation.isDirect === true;
  if (!isWorthReading || !bot.needs(input).context) {
    answer(question());
    return;
  }
  const isAboutContext = (text: string) => bot.needs({ kind: 'text', text }).context;
  attempt(question(), async () => answer(question(await readBefore(heard, { isAboutContext, logger }))));
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

import type { App } from '@slack/bolt';
import { toAddress } from '../../chat/address.ts';
import type { Input } from '../../chat/event.ts';
import type { Conversation, Question, SlackContext } from './conversation.ts';
import { readThreadWords } from './read-context.ts';
import { readQuestion } from './read-message.ts';

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
    const conversation: Conversation = { client, team, user, channel: said.channel, thread };
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

interface Self {
  readonly botId?: string;
  readonly botUserId?: string;
}

/** Something said to the bot, which itself is `self`. */
interface Heard {
  readonly said: Said;
  readonly conversation: Conversation;
  readonly self: Self;
}

function answerSaid(
  { said, conversation, self: { botId, botUserId } }: Heard,
  { bot, answer, attempt }: SlackContext,
): void {
  const input: Input = { kind: 'text', text: readQuestion(said.text ?? '') };
  const question = (context?: string): Question => ({
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
  const { thread_ts: thread } = said;
  if (thread === undefined || !bot.needs(input).context) {
    answer(question());
    return;
  }
  const { client, channel = said.channel } = conversation;
  attempt(question(), async () =>
    answer(question(await readThreadWords(client, { channel, thread, botId, botUserId }))),
  );
}

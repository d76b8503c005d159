import { RESTJSONErrorCodes as Code, type Message, MessageReferenceType, MessageType } from 'discord.js';
import type { Context } from '../../chat/event.ts';
import { CONTEXT_MESSAGES, gatherContext, type SaidBefore } from '../../chat/gather-context.ts';
import type { Logger } from '../../logger.ts';
import { type Ourselves, ourselvesIn } from './own-role.ts';
import { discordCode } from './problems.ts';
import { readMessage, readQuestion, type SaidMessage } from './read-message.ts';

/** Of what a message replies to, so many more are read that came before it. */
const REPLIES_UP = 2;
/** Of a direct conversation: so many messages, of so many milliseconds. */
const DIRECT_MESSAGES = 10;
const DIRECT_MS = 60 * 60 * 1000;

interface Reading {
  /** Does a message itself ask about what was said before it? Then it says nothing. */
  readonly isAboutContext: (words: string) => boolean;
  /** Is the privileged intent on, so that others' messages have their words? */
  readonly readsContent: boolean;
  readonly logger: Logger;
}

/**
 * What was said before a message that asks about it: the message that it replies to, else the thread or the direct
 * conversation; undefined where there is nothing before it, `unreadable` where others' words are hidden from the bot.
 * @throws what Discord answers
 */
export async function readContext(
  message: Message,
  reading: Reading,
): Promise<Context | 'unreadable' | undefined> {
  const isDirect = message.channel.isDMBased();
  if (isReply(message)) {
    const before = await readReplies(message, reading);
    return before === undefined ? undefined : readable(isDirect ? withoutAnswers(before) : before, reading);
  }
  if (message.channel.isThread()) return readable(await readThread(message, reading), reading);
  if (!isDirect) return undefined;
  const context = gatherContext(withoutAnswers(await readDirect(message, reading)));
  return context.text === '' && context.tokens.length === 0 ? undefined : { ...context, isDirect: true };
}

/** What one message says that was chosen, whoever it was said to. */
export function contextOf(message: SaidMessage, us: Ourselves): Context {
  return gatherContext([chosen(readMessage(message, us))]);
}

/** What begins a thread below a message says nothing itself: that message does. Gives a message back where it cannot be read. */
export async function startedBy(message: Message): Promise<Message> {
  if (message.type !== MessageType.ThreadStarterMessage) return message;
  return message.fetchReference().catch(() => message);
}

function chosen(said: SaidBefore): SaidBefore {
  return said.by === 'request' ? { ...said, by: 'others' } : said;
}

function readable(said: readonly SaidBefore[], { readsContent }: Reading): Context | 'unreadable' {
  const context = gatherContext(said);
  const isEmpty = context.text === '' && context.tokens.length === 0;
  return isEmpty && !readsContent && said.some(({ by }) => by === 'others') ? 'unreadable' : context;
}

/** A message that passes another one on refers to it too. */
function isReply({ reference }: Message): boolean {
  return reference?.messageId !== undefined && reference.type !== MessageReferenceType.Forward;
}

/** Oldest first; undefined when what it replies to was deleted. */
async function readReplies(message: Message, reading: Reading): Promise<readonly SaidBefore[] | undefined> {
  const repliedTo = await message.fetchReference().catch(noneIfDeleted);
  if (repliedTo === undefined) return undefined;
  const before = await startedBy(repliedTo);
  const chain = [before];
  for (let up = 0; up < REPLIES_UP && chain[0] !== undefined && isReply(chain[0]); up++) {
    const further = await chain[0].fetchReference().catch((error: unknown) => forgo(error, reading));
    if (further === undefined) break;
    chain.unshift(further);
  }
  return chain.map((one) =>
    one === before ? chosen(readMessage(one, ourselvesIn(one))) : read(one, reading),
  );
}

/** With what began it, which in a thread below a message is not in the thread. */
async function readThread({ channel, id }: Message, reading: Reading): Promise<readonly SaidBefore[]> {
  if (!channel.isThread()) return [];
  const starter = await channel.fetchStarterMessage().catch((error: unknown) => forgo(error, reading));
  const earlier = await channel.messages.fetch({ limit: CONTEXT_MESSAGES, before: id });
  const said = [...earlier.values()].reverse();
  const isElsewhere = starter != null && starter.id !== id && !earlier.has(starter.id);
  return (isElsewhere ? [starter, ...said] : said)
    .filter(({ system }) => system !== true)
    .map((one) => read(one, reading));
}

/** Where everything is said to the bot, whatever it said in words answers something. */
function withoutAnswers(said: readonly SaidBefore[]): readonly SaidBefore[] {
  return said.filter(({ by, tokens }) => by !== 'bot' || tokens.length > 0);
}

/** Oldest first. */
async function readDirect(message: Message, reading: Reading): Promise<readonly SaidBefore[]> {
  const { channel, id, createdTimestamp } = message;
  const earlier = await channel.messages
    .fetch({ limit: DIRECT_MESSAGES, before: id })
    .catch((error: unknown) => forgo(error, reading));
  return [...(earlier?.values() ?? [])]
    .reverse()
    .filter((one) => one.system !== true && createdTimestamp - one.createdTimestamp < DIRECT_MS)
    .map((one) => read(one, reading));
}

function read(message: Message, { isAboutContext }: Reading): SaidBefore {
  const said = readMessage(message, ourselvesIn(message));
  const question = readQuestion(message.content);
  return said.by === 'others' && question !== '' && isAboutContext(question)
    ? { ...said, by: 'request' }
    : said;
}

function noneIfDeleted(error: unknown): undefined {
  if (discordCode(error) !== Code.UnknownMessage) throw error;
}

/** What is worth having, but no answer has to wait for. */
function forgo(error: unknown, { logger }: Reading): undefined {
  if (discordCode(error) !== Code.UnknownMessage)
    logger.debug({ err: error }, 'a part of what was said before could not be read');
}

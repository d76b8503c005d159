import type { Reply } from '../../chat/reply.ts';
import type { Conversation } from './conversation.ts';
import { sendOrEasier } from './easier-message.ts';
import { renderMessage } from './render-blocks.ts';
import { sendFile } from './send-file.ts';
import { inThread, postMessage, turnOf, type Way } from './way.ts';
import { callAgain } from './web-call.ts';
import { whisper } from './whisper.ts';

/** What says that an answer takes a while, in the open or to the asker alone; the answer takes its place. */
export type Placeholder = ({ readonly kind: 'message' } & Place) | { readonly kind: 'whisper' };

/** Where a message is. */
interface Place {
  readonly channel: string;
  readonly ts: string;
}

/**
 * Sends a reply where it belongs, another way when one is closed; of one that says nothing nothing is left behind.
 * @throws why none is open, or what the Web API answers
 */
export async function deliver(reply: Reply, way: Way, placeholder?: Placeholder): Promise<void> {
  const { to } = way;
  if (reply.blocks.length === 0 || reply.file !== undefined) {
    await (placeholder?.kind === 'whisper' ? unsay(way) : takeBack(placeholder, way));
    await sendFile(reply, way);
    return;
  }
  if (reply.edits === true && to.channel !== undefined && to.pressed !== undefined) {
    await editPressed(reply, way, { channel: to.channel, ts: to.pressed });
    return;
  }
  const isOpen = reply.audience === 'everyone' || to.isDirect === true;
  if (placeholder?.kind === 'message') {
    if (isOpen && !takesPlace(reply, way) && (await replace(placeholder, reply, way))) return;
    await takeBack(placeholder, way);
  }
  if (isOpen) {
    await post(reply, way);
    return;
  }
  // Below a button the announcement is another message, which the answer leaves alone.
  const wasAnnounced = placeholder?.kind === 'whisper' && to.isCommand === true;
  await whisper(reply, way, { replaceOriginal: takesPlace(reply, way) || wasAnnounced });
}

/** Does it take the place of the message whose button was pressed? Only where nobody else sees that one. */
function takesPlace({ inPlace, audience }: Reply, { to, respond }: Way): boolean {
  if (inPlace !== true || respond === undefined) return false;
  return to.isDirect === true || (to.isPrivateMessage === true && audience === 'sender');
}

async function editPressed(reply: Reply, { to, queue }: Way, pressed: Place): Promise<void> {
  const edit = () => update(reply, to, pressed);
  await queue.add(`${to.team}:${pressed.channel}`, edit, turnOf(reply, to));
}

function update(reply: Reply, { client }: Conversation, { channel, ts }: Place): Promise<unknown> {
  return sendOrEasier(renderMessage(reply), (message) =>
    callAgain(() => client.chat.update({ ...message, channel, ts })),
  );
}

/** @returns false when it is not there any more or cannot be changed, so that the answer has to be posted */
async function replace(placeholder: Place, reply: Reply, { to, logger }: Way): Promise<boolean> {
  try {
    await update(reply, to, placeholder);
    return true;
  } catch (error) {
    logger.info({ err: error }, 'an announcement could not be changed into its answer, which is posted anew');
    return false;
  }
}

/** Removes an announcement that everybody sees. Never rejects: it must not keep the answer from being given. */
export async function takeBack(placeholder: Placeholder | undefined, { to, logger }: Way): Promise<void> {
  if (placeholder?.kind !== 'message') return;
  const { channel, ts } = placeholder;
  try {
    await callAgain(() => to.client.chat.delete({ channel, ts }));
  } catch (error) {
    logger.info({ err: error }, 'an announcement could not be removed');
  }
}

/** Removes an announcement that the asker alone sees. Below a button it stays: its response_url would remove the button. */
async function unsay({ to, logger, respond }: Way): Promise<void> {
  if (to.isCommand !== true) return;
  try {
    await respond?.({ delete_original: true });
  } catch (error) {
    logger.info({ err: error }, 'an announcement could not be removed');
  }
}

async function post(reply: Reply, way: Way): Promise<void> {
  const { to, queue } = way;
  if (takesPlace(reply, way) && (await replacePressed(reply, way))) return;
  const channel = to.channel ?? to.user;
  await queue.add(
    `${to.team}:${channel}`,
    () => sendOrEasier(inThread(reply, to), (message) => postMessage(message, to, channel)),
    turnOf(reply, to),
  );
}

/** @returns false when the message that was pressed cannot be replaced, so that the answer has to come below it */
async function replacePressed(reply: Reply, { respond, logger }: Way): Promise<boolean> {
  try {
    await respond?.({ ...renderMessage(reply), replace_original: true });
    return true;
  } catch (error) {
    logger.info({ err: error }, 'an answer comes below the message whose place it was to take');
    return false;
  }
}

/**
 * Says in the conversation that the answer takes a while. It is a comfort, for which no other way is tried.
 * @param unwanted ends the waiting for its turn
 * @throws why it could not be said
 */
export async function postPlaceholder(
  reply: Reply,
  way: Way,
  unwanted?: AbortSignal,
): Promise<Placeholder | undefined> {
  const { to, queue, respond } = way;
  const message = inThread(reply, to);
  if (to.isDirect !== true && respond !== undefined) {
    await respond({ ...message, response_type: 'ephemeral', replace_original: false });
    return { kind: 'whisper' };
  }
  const channel = to.channel ?? to.user;
  const { ts, channel: where = channel } = await queue.add(
    `${to.team}:${channel}`,
    () => to.client.chat.postMessage({ ...message, channel }),
    { ...turnOf(reply, to), signal: unwanted },
  );
  return ts === undefined ? undefined : { kind: 'message', channel: where, ts };
}

import type { Reply } from '../../chat/reply.ts';
import type { Turn } from './channel-queue.ts';
import type { Conversation } from './conversation.ts';
import { sendOrEasier } from './easier-message.ts';
import { renderMessage } from './render-blocks.ts';
import { inThread, postMessage, turnOf, type Way } from './way.ts';
import { callAgain } from './web-call.ts';

/** How long what is told to the asker alone waits for its turn, in milliseconds; then the next way is tried. */
const TURN_MS = 20_000;

interface WhisperOptions {
  /** Takes the place of what was told through the response_url before, or of the message whose button was pressed. */
  readonly replaceOriginal?: boolean;
}

/**
 * Tells the asker, and nobody else: through the response_url where there is one, since that works in channels without the bot
 * too; else as an ephemeral message; else directly. @throws AggregateError with what was wrong with each way
 */
export async function whisper(reply: Reply, way: Way, options: WhisperOptions = {}): Promise<void> {
  const failures: unknown[] = [];
  for (const send of waysAside(reply, way, options)) {
    try {
      await send();
      if (failures.length > 0)
        way.logger.info({ err: failures.at(-1) }, 'the asker was told in another way than the first');
      return;
    } catch (error) {
      failures.push(error);
    }
  }
  throw failures.length === 1 ? failures[0] : new AggregateError(failures, 'no way to the asker is open');
}

type Send = () => Promise<unknown>;

function waysAside(reply: Reply, way: Way, { replaceOriginal = false }: WhisperOptions): readonly Send[] {
  const { to, respond } = way;
  const { channel, user, isDirect } = to;
  const hidden = { response_type: 'ephemeral', replace_original: replaceOriginal };
  const throughUrl: Send = () =>
    sendOrEasier(inThread(reply, to), async (message) => respond?.({ ...message, ...hidden }));
  const isSharedPlace = channel !== undefined && channel !== user && isDirect !== true;
  return [
    ...(respond === undefined ? [] : [throughUrl]),
    ...(isSharedPlace ? [() => postEphemeral(reply, way, channel)] : []),
    () => postDirectly(reply, way),
  ];
}

function postEphemeral(reply: Reply, { to, queue }: Way, channel: string): Promise<unknown> {
  const { client, team, user, isNewThread = false } = to;
  // https://docs.slack.dev/reference/methods/chat.postEphemeral: “only shown if there is already an active thread”
  const whole = isNewThread ? renderMessage(reply) : inThread(reply, to);
  const post = () =>
    sendOrEasier(whole, (message) =>
      callAgain(() => client.chat.postEphemeral({ ...message, channel, user })),
    );
  return queue.add(`${team}:${channel}`, post, asideTurn(reply, to));
}

function postDirectly(reply: Reply, { to, queue }: Way): Promise<unknown> {
  const { team, user } = to;
  const post = () => sendOrEasier(renderMessage(reply), (message) => postMessage(message, to, user));
  return queue.add(`${team}:${user}`, post, asideTurn(reply, to));
}

/** In a line beside that of the asker's answers in the open, so that a word about those does not come after them. */
function asideTurn(reply: Reply, to: Conversation): Turn {
  return { ...turnOf(reply, to), person: `${to.user} aside`, patienceMs: TURN_MS };
}

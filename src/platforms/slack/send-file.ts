import type { Reply } from '../../chat/reply.ts';
import { sendOrEasier } from './easier-message.ts';
import { renderMessage } from './render-blocks.ts';
import { postMessage, turnOf, type Way } from './way.ts';
import { callAgain } from './web-call.ts';
import { whisper } from './whisper.ts';

/**
 * Sends the file of a reply, if it has one, to the asker directly, wherever it was asked for, since everyone in a channel sees what is uploaded there. Where
 * Slack does not take it, its text is shown instead: nothing is lost, and the log says what lacks.
 */
export async function sendFile(reply: Reply, way: Way): Promise<void> {
  const { file } = reply;
  if (file === undefined) return;
  const { to, queue, logger } = way;
  const upload = async () => {
    const posted = await sendOrEasier(renderMessage(reply), (message) => postMessage(message, to, to.user));
    const channel = posted?.channel;
    if (channel === undefined) throw new Error('Slack names no conversation with the asker');
    await callAgain(() =>
      to.client.filesUploadV2({ channel_id: channel, filename: file.name, content: file.text }),
    );
  };
  try {
    await queue.add(`${to.team}:${to.user}`, upload, turnOf(reply, to));
  } catch (error) {
    logger.warn(
      { err: error },
      'a file could not be uploaded (the app needs files:write); its text is shown instead',
    );
    const text = { kind: 'code' as const, language: 'text' as const, text: file.text };
    await whisper({ ...reply, blocks: [...reply.blocks, text] }, way);
  }
}

import type { AnswerFile, Block, Reply } from '../../chat/reply.ts';
import { sendOrEasier } from './easier-message.ts';
import { SHOWN } from './limits.ts';
import { remedyFor } from './problems.ts';
import { renderMessage } from './render-blocks.ts';
import { sentence } from './sentence.ts';
import { postMessage, turnOf, type Way } from './way.ts';
import { callAgain } from './web-call.ts';
import { whisper } from './whisper.ts';

/**
 * Sends the file of a reply, if it has one, to the asker directly, wherever it was asked for, since everyone in a channel sees
 * what is uploaded there. Where Slack does not take it, its text is shown instead, with what to do about it.
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
    logger.warn({ err: error }, 'a file could not be uploaded; its text is shown instead');
    await showText(file, remedyFor(error), way);
  }
}

/** So many messages: a person who wants more of it as text asks for less. */
const MOST_MESSAGES = 10;

/** The text in as many messages as it takes, with the remedy before. */
async function showText({ text }: AnswerFile, remedy: string | undefined, way: Way): Promise<void> {
  for (const [at, code] of piecesOf(text).entries()) {
    const told = at === 0 && remedy !== undefined ? sentence(remedy, 'sender').blocks : [];
    const shown: Block = { kind: 'code', language: 'text', text: code };
    await whisper({ tone: 'answer', audience: 'sender', blocks: [...told, shown] }, way);
  }
}

/** Each short enough to be shown whole, cut at ends of lines; the last is cut by the renderer where there is too much. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length && pieces.length < MOST_MESSAGES - 1) {
    const end = at + SHOWN.code;
    const line = end < text.length ? text.lastIndexOf('\n', end) : -1;
    const to = line > at ? line : end;
    pieces.push(text.slice(at, to));
    at = line > at ? to + 1 : to;
  }
  return at < text.length ? [...pieces, text.slice(at)] : pieces;
}

import type { types } from '@slack/bolt';
import type { Answer } from '../../chat/reply.ts';
import type { Messages } from '../../messages/messages.ts';
import { LIMITS } from './limits.ts';
import { renderBlocks } from './render-blocks.ts';
import { textObject } from './text-object.ts';

const ANSWER_DIALOG = 'paperboy-answer';

/**
 * An answer as a dialog, for buttons of App Home, where there is no conversation to answer in.
 * @param homePage what the home shows below it (home-view.ts), kept by Slack in the dialog itself
 */
export function renderAnswerDialog({ blocks }: Answer, say: Messages, homePage = ''): types.ModalView {
  return {
    type: 'modal',
    callback_id: ANSWER_DIALOG,
    title: textObject('Paperboy'),
    close: textObject(say.text('dialog.close')),
    private_metadata: homePage.length > LIMITS.privateMetadata ? '' : homePage,
    blocks: renderBlocks(blocks).slice(0, LIMITS.viewBlocks),
  };
}

import { control } from '../control.ts';
import { strangeFields } from '../draw-part.ts';
import { box, type Content, inline, type Markup } from '../markup.ts';
import { type Fields, fieldsOf, listOf, textOf } from '../payload.ts';
import { drawAttachment, drawBlocks } from './blocks.ts';
import { drawText, labelOf } from './text.ts';

/** A message, a dialog, App Home, the cards of links or the options of a field, from what is sent to Slack. */
export function drawSlack(payload: Fields, isPrivate: boolean): Markup {
  if (payload['type'] === 'modal') return drawModal(payload);
  if (payload['type'] === 'home') return drawHome(payload);
  if (Array.isArray(payload['options'])) return drawOptions(payload);
  return drawMessage(payload, isPrivate);
}

const MESSAGE = [
  ...['blocks', 'text', 'attachments', 'unfurls', 'metadata', 'unfurl_links', 'unfurl_media'],
  ...['response_type', 'replace_original', 'thread_ts', 'channel', 'user', 'ts', 'source', 'unfurl_id'],
];

function drawMessage(payload: Fields, isPrivate: boolean): Markup {
  const blocks = listOf(payload['blocks']);
  const unfurls = Object.entries(fieldsOf(payload['unfurls']) ?? {});
  return box(
    'message',
    isPrivate ? box('only-you', '👁\u2002Only visible to you') : undefined,
    box('avatar app', 'P'),
    box(
      'content',
      box('who', inline('name', 'Paperboy'), inline('badge', 'APP'), inline('time', '9:41 AM')),
      box(
        'body',
        // Slack shows the text only where there are no blocks.
        blocks.length > 0 || unfurls.length > 0
          ? drawBlocks(payload['blocks'])
          : box('line', drawText({ type: 'mrkdwn', text: textOf(payload['text']) })),
        listOf(payload['attachments']).map(drawAttachment),
        unfurls.map(([, card]) => drawAttachment(fieldsOf(card) ?? {})),
        strangeFields(payload, MESSAGE, 'message'),
      ),
    ),
  );
}

const VIEW = [
  ...['type', 'title', 'submit', 'close', 'blocks', 'private_metadata', 'callback_id', 'external_id'],
  ...['clear_on_close', 'notify_on_close'],
];

function drawModal(view: Fields): Markup {
  return box(
    'backdrop',
    box(
      'modal',
      box(
        'modal-head',
        inline('avatar small', 'P'),
        inline('modal-title', drawText(view['title'])),
        inline('cross', '×'),
      ),
      box('body', drawBlocks(view['blocks']), strangeFields(view, VIEW, 'view')),
      box('modal-foot', viewButton(view, 'close', ''), viewButton(view, 'submit', 'primary')),
    ),
  );
}

function viewButton(view: Fields, field: string, look: string): Content {
  if (view[field] === undefined) return undefined;
  return control(`button large ${look}`, labelOf(view, field), drawText(view[field]));
}

function drawHome(view: Fields): Markup {
  return box(
    'home',
    box('home-head', inline('avatar small', 'P'), inline('name', 'Paperboy')),
    box('tabs', inline('tab on', 'Home'), inline('tab', 'Messages'), inline('tab', 'About')),
    box('body', drawBlocks(view['blocks']), strangeFields(view, VIEW, 'view')),
  );
}

function drawOptions(payload: Fields): Markup {
  return box(
    'options body',
    listOf(payload['options']).map((option) => box('option', drawText(option['text']))),
  );
}

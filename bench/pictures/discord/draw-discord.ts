import { control } from '../control.ts';
import { strangeFields } from '../draw-part.ts';
import { box, inline, type Markup } from '../markup.ts';
import { type Fields, listOf, textOf } from '../payload.ts';
import { drawComponents } from './components.ts';
import { drawEmbed } from './embed.ts';
import { drawMarkdown } from './markdown.ts';

/** A message, a dialog or the choices of an option, from what is sent to Discord. */
export function drawDiscord(payload: Fields, isPrivate: boolean): Markup {
  if (payload['title'] !== undefined) return drawModal(payload);
  if (Array.isArray(payload['choices'])) return drawChoices(payload);
  return drawMessage(payload, isPrivate);
}

const MESSAGE = [
  ...['content', 'embeds', 'components', 'flags', 'allowedMentions', 'allowed_mentions', 'nonce'],
  ...['enforce_nonce', 'enforceNonce', 'message_reference', 'tts'],
];

function drawMessage(payload: Fields, isPrivate: boolean): Markup {
  const content = textOf(payload['content']);
  return box(
    isPrivate ? 'message private' : 'message',
    box('avatar', 'P'),
    box(
      'content',
      box('who', inline('name', 'Paperboy'), inline('badge', 'APP'), inline('time', 'Today at 09:41')),
      box(
        'body',
        content === '' ? undefined : box('said', drawMarkdown(content)),
        listOf(payload['embeds']).map(drawEmbed),
        drawComponents(payload['components']),
        strangeFields(payload, MESSAGE, 'message'),
      ),
      isPrivate
        ? box('only-you', '👁\u2002Only you can see this • ', inline('link', 'Dismiss message'))
        : undefined,
    ),
  );
}

function drawModal(payload: Fields): Markup {
  return box(
    'backdrop',
    box(
      'modal',
      box('modal-head', textOf(payload['title'])),
      box(
        'body',
        drawComponents(payload['components']),
        strangeFields(payload, ['title', 'custom_id', 'components'], 'modal'),
      ),
      box(
        'modal-foot',
        control('button secondary', 'Cancel', 'Cancel'),
        control('button primary', 'Submit', 'Submit'),
      ),
    ),
  );
}

function drawChoices(payload: Fields): Markup {
  return box(
    'choices body',
    listOf(payload['choices']).map((choice) => box('choice', textOf(choice['name']))),
  );
}

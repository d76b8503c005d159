import { strangeFields } from '../draw-part.ts';
import { box, type Content, element } from '../markup.ts';
import { type Fields, fieldsOf, listOf, numberOf, textOf } from '../payload.ts';
import { hexColor } from './components.ts';
import { drawInline, drawMarkdown } from './markdown.ts';

const FIELDS = ['type', 'title', 'url', 'description', 'color', 'fields', 'footer', 'author', 'timestamp'];

/** An embed: title, description, fields and footer beside a bar of its colour. */
export function drawEmbed(embed: Fields): Content {
  const color = embed['color'] === undefined ? '#1e1f22' : hexColor(numberOf(embed['color']));
  const part = (text: string, look: string, draw: (text: string) => Content) =>
    text === '' ? undefined : box(look, draw(text));
  const title = embed['url'] === undefined ? 'embed-title' : 'embed-title link';
  const footer = [textOf(fieldsOf(embed['footer'])?.['text']), textOf(embed['timestamp'])];
  return element(
    'div',
    { class: 'embed', style: `border-left-color: ${color}` },
    part(textOf(fieldsOf(embed['author'])?.['name']), 'embed-author', (text) => text),
    part(textOf(embed['title']), title, drawInline),
    part(textOf(embed['description']), 'embed-description', drawMarkdown),
    listOf(embed['fields']).map((field) =>
      box(
        field['inline'] === true ? 'embed-field inline' : 'embed-field',
        box('embed-name', drawInline(textOf(field['name']))),
        drawMarkdown(textOf(field['value'])),
      ),
    ),
    part(footer.filter((text) => text !== '').join(' • '), 'embed-footer', (text) => text),
    strangeFields(embed, FIELDS, 'embed'),
  );
}

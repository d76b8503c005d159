import { drawMarkdown } from '../discord/markdown.ts';
import { type Drawings, drawPart, strangeFields } from '../draw-part.ts';
import { box, type Content, element, inline } from '../markup.ts';
import { type Fields, fieldsOf, type Json, listOf, textOf } from '../payload.ts';
import { drawControl } from './controls.ts';
import { drawRichText } from './rich-text.ts';
import { drawText } from './text.ts';

function drawSection(block: Fields): Content {
  const accessory = fieldsOf(block['accessory']);
  const fields = Array.isArray(block['fields']) ? block['fields'] : [];
  return box(
    'section',
    box(
      'beside',
      block['text'] === undefined ? undefined : box('line', drawText(block['text'])),
      fields.length === 0
        ? undefined
        : box(
            'fields',
            fields.map((field: Json) => box('line', drawText(field))),
          ),
    ),
    accessory === undefined ? undefined : box('accessory', drawControl(accessory)),
  );
}

function drawInput(block: Fields): Content {
  const isOptional = block['optional'] === true;
  return box(
    'input',
    box('label', drawText(block['label']), isOptional ? inline('optional', ' (optional)') : undefined),
    drawControl(fieldsOf(block['element']) ?? {}),
    block['hint'] === undefined ? undefined : box('hint', drawText(block['hint'])),
  );
}

function drawCard(block: Fields): Content {
  const image = (field: string) => {
    const fields = fieldsOf(block[field]);
    return fields === undefined ? undefined : box(field, drawControl({ type: 'image', ...fields }));
  };
  const text = (field: string) =>
    block[field] === undefined ? undefined : box(`card-${field}`, drawText(block[field]));
  const actions = listOf(block['actions']);
  return box(
    'card',
    image('hero_image'),
    image('icon'),
    [text('title'), text('subtitle'), text('body'), text('subtext')],
    actions.length === 0 ? undefined : box('actions', actions.map(drawControl)),
  );
}

function drawContainer(block: Fields): Content {
  const rich = fieldsOf(block['rich_text_title']);
  const title = rich === undefined ? drawText(block['title'] ?? '') : drawRichText(rich);
  const isCollapsible = block['is_collapsible'] === true;
  const isClosed = isCollapsible && block['default_collapsed'] === true;
  return box(
    `container ${textOf(block['width'])}`,
    box(
      `container-head ${block['has_header_divider'] === true ? 'divided' : ''}`,
      isCollapsible ? inline('chevron', isClosed ? '▸' : '▾') : undefined,
      inline('bold', title),
      block['subtitle'] === undefined ? undefined : box('card-subtitle', drawText(block['subtitle'])),
    ),
    isClosed ? undefined : drawBlocks(block['child_blocks']),
  );
}

function drawTable(block: Fields): Content {
  const rows = Array.isArray(block['rows']) ? block['rows'] : [];
  const cell = (value: Json) => {
    const part = fieldsOf(value) ?? {};
    return element('td', {}, part['type'] === 'rich_text' ? drawRichText(part) : textOf(part['text']));
  };
  return element(
    'table',
    {},
    rows.map((row: Json) => element('tr', {}, Array.isArray(row) ? row.map(cell) : undefined)),
  );
}

const BLOCKS: Drawings = {
  header: { fields: ['text', 'level'], draw: (block) => box('header', drawText(block['text'])) },
  section: { fields: ['text', 'fields', 'accessory', 'expand'], draw: drawSection },
  context: {
    fields: ['elements'],
    draw: (block) =>
      box(
        'context',
        listOf(block['elements']).map((one) => box('piece', drawControl(one))),
      ),
  },
  actions: {
    fields: ['elements'],
    draw: (block) => box('actions', listOf(block['elements']).map(drawControl)),
  },
  context_actions: {
    fields: ['elements'],
    draw: (block) => box('actions', listOf(block['elements']).map(drawControl)),
  },
  rich_text: { fields: ['elements'], draw: drawRichText },
  divider: { fields: [], draw: () => element('hr', {}) },
  input: { fields: ['label', 'element', 'hint', 'optional', 'dispatch_action'], draw: drawInput },
  image: {
    fields: ['image_url', 'alt_text', 'title', 'slack_file'],
    draw: (block) => box('image', textOf(block['alt_text'])),
  },
  markdown: { fields: ['text'], draw: (block) => box('markdown', drawMarkdown(textOf(block['text']))) },
  table: { fields: ['rows', 'column_settings'], draw: drawTable },
  alert: {
    fields: ['text', 'level'],
    draw: (block) => box(`alert ${textOf(block['level'])}`, drawText(block['text'])),
  },
  card: {
    fields: ['hero_image', 'icon', 'title', 'subtitle', 'body', 'subtext', 'actions'],
    draw: drawCard,
  },
  carousel: {
    fields: ['elements'],
    draw: (block) => box('carousel', listOf(block['elements']).map(drawBlock)),
  },
  container: {
    fields: [
      'title',
      'rich_text_title',
      'subtitle',
      'child_blocks',
      'width',
      'icon',
      'is_collapsible',
      'default_collapsed',
      'has_header_divider',
    ],
    draw: drawContainer,
  },
};

function drawBlock(block: Fields): Content {
  const { block_id: _, ...shown } = block;
  return box('block', drawPart(shown, BLOCKS));
}

/** Block Kit, of a message or of a view. */
export function drawBlocks(blocks: Json | undefined): Content {
  return listOf(blocks).map(drawBlock);
}

const ATTACHMENT = ['blocks', 'color', 'fallback', 'preview', 'id', 'text', 'title', 'title_link', 'footer'];

/** What hangs below a message, such as the card of a link. */
export function drawAttachment(attachment: Fields): Content {
  const color = textOf(attachment['color']);
  const bar = /^#?[\da-f]{6}$/i.test(color) ? `border-color: #${color.replace('#', '')}` : undefined;
  const line = (field: string, look: string) =>
    attachment[field] === undefined ? undefined : box(look, drawText(attachment[field]));
  return element(
    'div',
    { class: 'attachment', style: bar },
    line('title', 'line bold'),
    line('text', 'line'),
    drawBlocks(attachment['blocks']),
    line('footer', 'context'),
    strangeFields(attachment, ATTACHMENT, 'attachment'),
  );
}

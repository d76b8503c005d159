import { type Drawings, drawPart } from '../draw-part.ts';
import { box, type Content, element, inline } from '../markup.ts';
import { slackMoment } from '../moments.ts';
import { nameOf } from '../names.ts';
import { NOW } from '../now.ts';
import { type Fields, fieldsOf, listOf, numberOf, textOf } from '../payload.ts';
import { emoji } from './emoji.ts';

const STYLES = ['bold', 'italic', 'strike', 'code', 'underline'] as const;

/** Elements of a line with their style around them. */
function styled(part: Fields, content: Content): Content {
  const style = fieldsOf(part['style']) ?? {};
  const names = STYLES.filter((name) => style[name] === true);
  return names.length === 0 ? content : inline(names.join(' '), content);
}

const mention = (sign: string, field: string) => ({
  fields: [field, 'style'],
  draw: (part: Fields) => styled(part, inline('mention', sign + nameOf(textOf(part[field])))),
});

const ELEMENTS: Drawings = {
  text: { fields: ['text', 'style'], draw: (part) => styled(part, textOf(part['text'])) },
  link: {
    fields: ['text', 'url', 'style', 'unsafe'],
    draw: (part) => styled(part, inline('link', textOf(part['text'] ?? part['url']))),
  },
  date: {
    fields: ['timestamp', 'format', 'fallback', 'url', 'style'],
    draw: (part) => styled(part, slackMoment(numberOf(part['timestamp']), textOf(part['format']), NOW)),
  },
  emoji: {
    fields: ['name', 'unicode', 'style', 'skin_tone'],
    draw: (part) => styled(part, emoji(textOf(part['name']))),
  },
  user: mention('@', 'user_id'),
  channel: mention('#', 'channel_id'),
};

function drawElements(part: Fields): Content {
  return listOf(part['elements']).map((one) => drawPart(one, ELEMENTS));
}

function drawList(part: Fields): Content {
  const isOrdered = part['style'] === 'ordered';
  const indent = 1 + numberOf(part['indent']);
  const items = listOf(part['elements']).map((item) => element('li', {}, drawElements(item)));
  const start = String(numberOf(part['offset']) + 1);
  const look = { class: 'list', style: `margin-left: ${indent * 26}px` };
  return element(isOrdered ? 'ol' : 'ul', { ...look, ...(isOrdered ? { start } : {}) }, items);
}

const PARTS: Drawings = {
  rich_text_section: { fields: ['elements'], draw: (part) => box('line', drawElements(part)) },
  rich_text_quote: { fields: ['elements', 'border'], draw: (part) => box('quote', drawElements(part)) },
  rich_text_preformatted: {
    fields: ['elements', 'border', 'language'],
    draw: (part) => box('preformatted', drawElements(part)),
  },
  rich_text_list: { fields: ['elements', 'style', 'indent', 'offset', 'border'], draw: drawList },
};

/** A `rich_text` block, or what is like one. */
export function drawRichText(block: Fields): Content {
  return listOf(block['elements']).map((part) => drawPart(part, PARTS));
}

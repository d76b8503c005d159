import { control } from '../control.ts';
import { type Drawing, type Drawings, drawPart, unknown } from '../draw-part.ts';
import { box, type Content, element, inline } from '../markup.ts';
import { type Fields, fieldsOf, type Json, listOf, numberOf, textOf } from '../payload.ts';
import { drawMarkdown } from './markdown.ts';

const BUTTON_STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link-button'];
const SPACING = ['', 'small', 'large'];

function drawEmoji(part: Fields): Content {
  const given = fieldsOf(part['emoji']);
  if (given === undefined) return undefined;
  return given['id'] === undefined ? `${textOf(given['name'])} ` : unknown(`:${textOf(given['name'])}:`);
}

function drawButton(part: Fields): Content {
  const style = BUTTON_STYLES[numberOf(part['style'])];
  const label = textOf(part['label']);
  if (style === undefined || style === '') return unknown(`button of style ${textOf(part['style'])}`);
  const look = `button ${style} ${part['disabled'] === true ? 'disabled' : ''}`;
  return control(look, label, drawEmoji(part), label, style === 'link-button' ? ' ↗' : undefined);
}

/** A closed menu: its options are in the label, which tables and captions show. */
function drawSelect(part: Fields): Content {
  const options = listOf(part['options']);
  const chosen = options.filter((option) => option['default'] === true).map(({ label }) => textOf(label));
  const shown = chosen.length === 0 ? textOf(part['placeholder']) : chosen.join(', ');
  const labels = options.map(({ label }) => textOf(label)).join(' / ');
  return control('select', `${textOf(part['placeholder'])}: ${labels}`, shown);
}

const children = (part: Fields): Content => drawComponents(part['components']);

function drawContainer(part: Fields): Content {
  const color = part['accent_color'];
  const accent = typeof color === 'number' ? `border-left: 4px solid ${hexColor(color)}` : undefined;
  return element('div', { class: 'container', style: accent }, children(part));
}

function drawSection(part: Fields): Content {
  const accessory = fieldsOf(part['accessory']);
  return box(
    'section',
    box('beside', children(part)),
    accessory === undefined ? undefined : box('accessory', drawComponent(accessory)),
  );
}

function drawTextInput(part: Fields): Content {
  const value = textOf(part['value']);
  const look = numberOf(part['style']) === 2 ? 'field multiline' : 'field';
  const shown = value === '' ? inline('placeholder', textOf(part['placeholder'])) : value;
  const label = textOf(part['label']);
  return [label === '' ? undefined : box('label', label), control(look, label, shown)];
}

function drawLabel(part: Fields): Content {
  const inner = fieldsOf(part['component']);
  const description = textOf(part['description']);
  return box(
    'labelled',
    box('label', textOf(part['label'])),
    description === '' ? undefined : box('subtext', description),
    inner === undefined ? undefined : drawComponent(inner),
  );
}

const INPUT = ['custom_id', 'placeholder', 'min_length', 'max_length', 'required', 'value', 'style', 'label'];
const select: Drawing = {
  fields: ['custom_id', 'placeholder', 'options', 'min_values', 'max_values', 'disabled', 'required'],
  draw: drawSelect,
};

/** By the numbers of https://docs.discord.com/developers/components/reference#component-object-component-types */
const COMPONENTS: Drawings = {
  '1': { fields: ['components'], draw: (part) => box('row', children(part)) },
  '2': { fields: ['style', 'label', 'custom_id', 'emoji', 'url', 'disabled'], draw: drawButton },
  '3': select,
  '4': { fields: INPUT, draw: drawTextInput },
  '9': { fields: ['components', 'accessory'], draw: drawSection },
  '10': { fields: ['content'], draw: (part) => box('display', drawMarkdown(textOf(part['content']))) },
  '11': {
    fields: ['media', 'description', 'spoiler'],
    draw: (part) => box('image', textOf(part['description'])),
  },
  '12': {
    fields: ['items'],
    draw: (part) =>
      box(
        'gallery',
        listOf(part['items']).map((item) => box('image', textOf(item['description']))),
      ),
  },
  '14': {
    fields: ['divider', 'spacing'],
    draw: (part) =>
      box(
        `separator ${SPACING[numberOf(part['spacing']) || 1]} ${part['divider'] === false ? '' : 'divided'}`,
      ),
  },
  '17': { fields: ['components', 'accent_color', 'spoiler'], draw: drawContainer },
  '18': { fields: ['label', 'description', 'component'], draw: drawLabel },
};

function drawComponent(part: Fields): Content {
  const { id: _, ...shown } = part;
  return drawPart(shown, COMPONENTS);
}

/** Components of a message or a dialog, old ones or Components V2. */
export function drawComponents(components: Json | undefined): Content {
  return listOf(components).map(drawComponent);
}

/** A colour as Discord writes it. */
export function hexColor(color: number): string {
  return `#${Math.max(0, Math.trunc(color)).toString(16).padStart(6, '0').slice(-6)}`;
}

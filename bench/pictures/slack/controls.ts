import { control } from '../control.ts';
import { type Drawing, type Drawings, drawPart } from '../draw-part.ts';
import { box, type Content, inline } from '../markup.ts';
import { type Fields, fieldsOf, listOf, textOf } from '../payload.ts';
import { drawText, labelOf } from './text.ts';

const COMMON = ['action_id', 'block_id', 'value', 'confirm', 'accessibility_label', 'focus_on_load'];

function drawButton(part: Fields): Content {
  return control(`button ${textOf(part['style'])}`, labelOf(part), drawText(part['text']));
}

/** A closed menu: its options are in the label, which tables and captions show. */
function drawSelect(part: Fields): Content {
  const chosen = fieldsOf(part['initial_option']);
  const shown = chosen === undefined ? drawText(part['placeholder'] ?? '') : drawText(chosen['text']);
  const groups = listOf(part['option_groups']).flatMap((group) => listOf(group['options']));
  const look = chosen === undefined ? 'select empty' : 'select';
  return control(
    look,
    menuLabel(labelOf(part, 'placeholder'), [...listOf(part['options']), ...groups]),
    shown,
  );
}

function menuLabel(name: string, options: readonly Fields[]): string {
  return `${name === '' ? 'menu' : name}: ${options.map((option) => labelOf(option)).join(' / ')}`;
}

function drawChoices(kind: 'checkbox' | 'radio') {
  return (part: Fields): Content => {
    const initial = [...listOf(part['initial_options']), fieldsOf(part['initial_option']) ?? {}];
    const chosen = initial.map(({ value }) => textOf(value));
    const options = listOf(part['options']).map((option) => {
      const isOn = chosen.includes(textOf(option['value']));
      const description = option['description'];
      return box(
        'choice',
        inline(`${kind} ${isOn ? 'on' : ''}`, isOn && kind === 'checkbox' ? '✓' : ''),
        drawText(option['text']),
        description === undefined ? undefined : inline('description', drawText(description)),
      );
    });
    return control('choices', kind, options);
  };
}

function drawField(field: string, icon = ''): (part: Fields) => Content {
  return (part) => {
    const value = textOf(part[field]);
    const shown = value === '' ? inline('placeholder', drawText(part['placeholder'] ?? '')) : value;
    const look = part['multiline'] === true ? 'field multiline' : 'field';
    return control(look, 'field', icon === '' ? undefined : inline('icon', icon), shown);
  };
}

const select: Drawing = {
  fields: [...COMMON, 'placeholder', 'options', 'option_groups', 'initial_option', 'min_query_length'],
  draw: drawSelect,
};
const field = (initial: string, icon?: string): Drawing => ({
  fields: [
    ...COMMON,
    'placeholder',
    initial,
    'multiline',
    'max_length',
    'min_length',
    'timezone',
    'dispatch_action_config',
  ],
  draw: drawField(initial, icon),
});

const CONTROLS: Drawings = {
  button: { fields: [...COMMON, 'text', 'style', 'url'], draw: drawButton },
  overflow: {
    fields: [...COMMON, 'options'],
    draw: (part) => control('overflow', menuLabel('⋯', listOf(part['options'])), '⋯'),
  },
  static_select: select,
  external_select: select,
  checkboxes: { fields: [...COMMON, 'options', 'initial_options'], draw: drawChoices('checkbox') },
  radio_buttons: { fields: [...COMMON, 'options', 'initial_option'], draw: drawChoices('radio') },
  plain_text_input: field('initial_value'),
  timepicker: field('initial_time', '◷'),
  datepicker: field('initial_date', '▦'),
  image: {
    fields: ['image_url', 'alt_text', 'slack_file'],
    draw: (part) => inline('image', `${textOf(part['alt_text'])}`),
  },
  icon_button: {
    fields: [...COMMON, 'icon', 'text', 'visible_to_user_ids'],
    draw: (part) => control('icon-button', labelOf(part), labelOf(part)),
  },
  feedback_buttons: {
    fields: [...COMMON, 'positive_button', 'negative_button'],
    draw: (part) =>
      ['positive_button', 'negative_button'].map((side) => {
        const label = labelOf(fieldsOf(part[side]) ?? {});
        return control('icon-button', label, `${side === 'positive_button' ? '👍' : '👎'} ${label}`);
      }),
  },
  plain_text: { fields: ['text', 'emoji'], draw: drawText },
  mrkdwn: { fields: ['text', 'verbatim'], draw: drawText },
};

/** A button, a menu, a field, or what stands among them: an image, a text. */
export function drawControl(part: Fields): Content {
  return drawPart(part, CONTROLS);
}

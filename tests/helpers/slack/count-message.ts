type Json = Readonly<Record<string, unknown>>;

/** How many letters fit into a line of a message in a window of usual width. */
const COLUMNS = 90;

/** What a person presses or fills in; a menu counts once, whatever is in it. */
const CONTROLS: ReadonlySet<unknown> = new Set([
  'button',
  'checkboxes',
  'external_select',
  'overflow',
  'plain_text_input',
  'static_select',
  'timepicker',
]);

/** How long a message or a view looks, and how much there is to press: a row of controls is one line, a rule is none. */
export function countMessage(shown: { readonly blocks: readonly unknown[] }): {
  readonly lines: number;
  readonly controls: number;
} {
  const lines = shown.blocks.reduce<number>((sum, block) => sum + linesOf(block as Json), 0);
  return { lines, controls: countControls(shown.blocks) };
}

function countControls(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + countControls(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const { type, ...fields } = value as Json;
  return CONTROLS.has(type) ? 1 : countControls(Object.values(fields));
}

function linesOf(block: Json): number {
  switch (block['type']) {
    case 'divider':
      return 0;
    case 'actions':
      return 1;
    case 'input':
      return 2;
    case 'rich_text':
      return (block['elements'] as readonly Json[]).reduce((sum, part) => sum + wrapped(textOf(part)), 0);
    default:
      return wrapped(textOf(block));
  }
}

/** A line break at the end of a paragraph begins no further line. */
function wrapped(text: string): number {
  const lines = text.replace(/\n$/, '').split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / COLUMNS)), 0);
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { text, fallback, elements } = value as Json;
  if (typeof text === 'string') return text;
  return typeof fallback === 'string' ? fallback : textOf(text ?? elements);
}

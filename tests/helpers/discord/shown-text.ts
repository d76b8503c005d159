type Json = Readonly<Record<string, unknown>>;

interface Message {
  readonly content?: unknown;
  readonly embeds?: unknown;
  readonly components?: unknown;
}

/** All texts of a message, in their order and with their marks, whether it has components of its own or an older form. */
export function shownText({ content, embeds, components }: Message): string {
  return [content, ...asList(embeds).flatMap(({ title, description }) => [title, description])]
    .map((text) => (typeof text === 'string' ? text : ''))
    .concat(asList(components).map(textOfPart))
    .filter((text) => text !== '')
    .join('\n');
}

function textOfPart({ content, components }: Json): string {
  return shownText({ content, components });
}

/** A text as it is read: without its marks, and where its links lead. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/\]\(<[^>]*>\)/g, '')
    .replace(/(?<!\\)\[/g, '')
    .replace(/^(?:#{1,3}|-#|>) /gm, '')
    .replace(/(?<!\\)\*+/g, '')
    .replace(/\\(?=[^\w\s])|\u200b/g, '');
}

/** The labels of what can be pressed in a message, in their order; a menu is called so. */
export function labelsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(labelsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, label, components, accessory } = value as Json;
  if (type === 2) return [String(label)];
  return type === 3 ? ['menu'] : [...labelsIn(components), ...labelsIn(accessory)];
}

function asList(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

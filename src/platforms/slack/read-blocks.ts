const TEXT_FIELDS = ['text', 'title', 'pretext', 'value'] as const;
const ADDRESS_FIELDS = ['url', 'from_url', 'original_url', 'title_link', 'text'] as const;
const MAX_DEPTH = 12;

type Fields = Readonly<Record<string, unknown>>;

/** The texts within blocks or attachments, whatever their kind; code and buttons are left out. */
export function collectText(value: unknown, depth = 0): readonly string[] {
  return walk(value, depth, (fields) => {
    const own = textsIn(fields, TEXT_FIELDS);
    // An object that says its type is a block or a part of one, and has one text; an attachment has several.
    const kept = fields['type'] === undefined ? own : own.slice(0, 1);
    // What a shared message says is in its text, and again in its blocks.
    const nested = Object.entries(fields).filter(([name]) => own.length === 0 || name !== 'message_blocks');
    const all = [...kept, ...nested.flatMap(([, field]) => collectText(field, depth + 1))];
    return all.length === 0 ? textsIn(fields, ['fallback']) : all;
  });
}

/** Where links within blocks or attachments lead, with the texts that may hold more of them. */
export function collectAddresses(value: unknown, depth = 0): readonly string[] {
  return walk(value, depth, (fields) => [
    ...textsIn(fields, ADDRESS_FIELDS),
    ...Object.values(fields).flatMap((field) => collectAddresses(field, depth + 1)),
  ]);
}

function walk(value: unknown, depth: number, read: (fields: Fields) => readonly string[]): readonly string[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => walk(one, depth + 1, read));
  const fields = value as Fields;
  return fields['type'] === 'rich_text_preformatted' || fields['type'] === 'button' ? [] : read(fields);
}

function textsIn(fields: Fields, names: readonly string[]): readonly string[] {
  const texts = names.flatMap((name) => {
    const text = fields[name];
    return typeof text === 'string' && text !== '' ? [text] : [];
  });
  return [...new Set(texts)];
}

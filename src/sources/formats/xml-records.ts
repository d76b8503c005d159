/** The source of one element, with the line where its tag begins, from 1. */
export interface XmlRecord {
  readonly source: string;
  readonly line: number;
}

/**
 * The elements of one of these names, whatever their prefix, cut out of a text: each ends at its closing tag, or where the
 * next begins, so that a broken one costs only itself. They do not stand in each other.
 */
export function* xmlRecords(text: string, names: readonly string[]): Iterable<XmlRecord> {
  const tags = new RegExp(`<(/?)(?:[\\w.-]{1,40}:)?(?:${names.join('|')})(?=[\\s>])[^<>]*>`, 'g');
  let line = 1;
  let counted = 0;
  let start: number | undefined;
  const recordUntil = (end: number): XmlRecord => {
    const from = start ?? end;
    for (; counted < from; counted++) if (text.charCodeAt(counted) === 10) line++;
    return { source: text.slice(from, end), line };
  };
  for (const { index, 0: tag, 1: closing } of text.matchAll(tags)) {
    if (start !== undefined) yield recordUntil(closing === '/' ? index + tag.length : index);
    start = closing === '/' ? undefined : index;
  }
  if (start !== undefined) yield recordUntil(text.length);
}

/** A record of lines with tags: values in the order of the file, with line feeds where one stands on several lines. */
export interface TaggedRecord {
  readonly line: number;
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly characters: number;
}

/** A record while its lines come in. */
export interface OpenRecord {
  readonly line: number;
  /** A new value. */
  readonly put: (tag: string, value: string) => void;
  /** A further line of the last value. */
  readonly extend: (text: string) => void;
  /** The tag of the last value; empty before the first. */
  readonly lastTag: () => string;
  readonly close: () => TaggedRecord;
}

/**
 * A record that begins.
 * @param line from 1
 * @param longest characters that are held; what comes after them is only counted
 */
export function openRecord(line: number, longest: number): OpenRecord {
  const values = new Map<string, string[][]>();
  let current: string[] = [];
  let last = '';
  let characters = 0;
  const hold = (text: string) => {
    characters += text.length;
    if (characters <= longest) current.push(text);
  };
  return {
    line,
    put: (tag, value) => {
      current = [];
      last = tag;
      const before = values.get(tag);
      if (before === undefined) values.set(tag, [current]);
      else if (characters <= longest) before.push(current);
      hold(value);
    },
    extend: hold,
    lastTag: () => last,
    close: () => ({ line, characters, values: joined(values) }),
  };
}

function joined(values: ReadonlyMap<string, readonly string[][]>): ReadonlyMap<string, readonly string[]> {
  const entries = [...values].map(([tag, lists]): [string, string[]] => [
    tag,
    lists.map((lines) => lines.join('\n').trim()).filter((value) => value !== ''),
  ]);
  return new Map(entries);
}

/** The values of all these tags, in the order of the tags. */
export function valuesOf(record: TaggedRecord, tags: readonly string[]): readonly string[] {
  return tags.flatMap((tag) => record.values.get(tag) ?? []);
}

/** The first value of the first of these tags that has one. */
export function firstOf(record: TaggedRecord, tags: readonly string[]): string | undefined {
  for (const tag of tags) {
    const value = record.values.get(tag)?.[0];
    if (value !== undefined) return value;
  }
  return undefined;
}

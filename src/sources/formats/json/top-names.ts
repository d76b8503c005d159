import { foldName, LISTS } from './aliases.ts';
import { meaningsOf } from './gather.ts';
import { endOfString, scanValue } from './scan-value.ts';

/**
 * An object that cannot be read whole, because it is broken, too long or cut, is a record itself: its own fields, as far as they
 * can be seen, are those of a paper. Else records are in it.
 */
export function isRecordStart(text: string, start: number): boolean {
  const names = topNames(text, start);
  if (names.some(({ name, next }) => LISTS.has(foldName(name)) && /^\[\s*\{/.test(next))) return false;
  return names.some(({ name }) => meaningsOf(name).some((field) => TELLING.has(field)));
}

const TELLING: ReadonlySet<string> = new Set([
  'title',
  'authors',
  'parsedAuthors',
  'abstract',
  'doi',
  'arxiv',
]);

interface TopName {
  readonly name: string;
  /** What follows it, cut short. */
  readonly next: string;
}

/** The names of an object's own fields in their order, as far as it can be read. */
export function topNames(text: string, start: number): readonly TopName[] {
  const names: TopName[] = [];
  let at = start + 1;
  while (names.length < MOST_NAMES) {
    NAME.lastIndex = at;
    const match = NAME.exec(text);
    if (match === null) return names;
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const value = NAME.lastIndex;
    names.push({ name, next: text.slice(value, value + 50) });
    const end = endOfValue(text, value);
    if (end === undefined) return names;
    at = end;
  }
  return names;
}

const MOST_NAMES = 100;
const NAME = /[\s,]*(?:"([^"\n]{0,200})"|'([^'\n]{0,200})'|([\w$]{1,200}))\s*:\s*/y;
const PLAIN_VALUE = /[\w.+-]+/y;

function endOfValue(text: string, start: number): number | undefined {
  const first = text.charAt(start);
  if (first === '"' || first === "'") return endOfString(text, start);
  if (first === '{' || first === '[') {
    const scan = scanValue(text, start);
    return scan.kind === 'end' ? scan.end : undefined;
  }
  PLAIN_VALUE.lastIndex = start;
  return PLAIN_VALUE.test(text) ? PLAIN_VALUE.lastIndex : undefined;
}

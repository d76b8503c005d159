/** ISO weekdays, Monday is 1. */
export type Days = readonly number[];

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const GROUPS: readonly (readonly [RegExp, Days])[] = [
  [/^(?:week|work|working|business)days?$/i, [1, 2, 3, 4, 5]],
  [/^(?:daily|always|alldays|all|everyday)$/i, [1, 2, 3, 4, 5, 6, 7]],
  [/^weekends?$/i, [6, 7]],
];

/** Matches one day or a range of days at the beginning of a text. */
export const DAY_NAME = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?';
const RANGE = new RegExp(`^(${DAY_NAME})(?:-(${DAY_NAME}))?$`, 'i');

/** `weekdays`, `daily`, `mon,wed,fri`, `mon-thu`, `Mondays and Fridays`; undefined for anything else. */
export function readDays(text: string): Days | undefined {
  const days = new Set<number>();
  const parts = text
    .trim()
    .replace(/^(?:every|on)\s+(?!day)/i, '')
    .replace(/\b(every|all|work|working|business)\s+(?=days?\b)/gi, '$1')
    .replace(/\s*(?:-|–|\bto\b)\s*/gi, '-')
    .split(/\s*(?:[,;&]|\band\b|\s)\s*/i)
    .filter((part) => part !== '');
  for (const part of parts) {
    const read = readPart(part);
    if (read === undefined) return undefined;
    for (const day of read) days.add(day);
  }
  return days.size === 0 ? undefined : [...days].sort((a, b) => a - b);
}

function readPart(part: string): Days | undefined {
  const group = GROUPS.find(([pattern]) => pattern.test(part));
  if (group !== undefined) return group[1];
  const [, first, last = first] = RANGE.exec(part) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [dayNumber(first), dayNumber(last)];
  // `fri-mon` goes over the weekend.
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, at) => ((from - 1 + at) % 7) + 1);
}

function dayNumber(name: string): number {
  return NAMES.findIndex((day) => day.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

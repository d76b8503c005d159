const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 60 * 60_000, d: 24 * 60 * 60_000 };
const LEAST_MS = 60_000;
const MOST_MS = 31 * 24 * 60 * 60_000;
/** Of all kinds that are not named. */
export const ANY_KIND = '*';

/** Times by kind of source, in milliseconds: `6h`, or `arxiv=1d, zotero=30m`. Undefined where one cannot be read. */
export function readIntervals(text: string): Readonly<Record<string, number>> | undefined {
  const times: [string, number][] = [];
  for (const part of text.split(',')) {
    const [, kind = ANY_KIND, count = '', unit = ''] =
      /^\s*(?:([a-z]+)\s*=\s*)?(\d{1,4})\s*([mhd])[a-z]*\s*$/i.exec(part) ?? [];
    const time = Number(count) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
    if (!(time >= LEAST_MS && time <= MOST_MS)) return undefined;
    times.push([kind.toLowerCase(), time]);
  }
  return Object.fromEntries(times);
}

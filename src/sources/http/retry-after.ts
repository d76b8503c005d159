/**
 * How long a header wants us to wait, in milliseconds: seconds, or a date (RFC 9110, 10.2.3). One that is past, or more than a day
 * ahead, says nothing but that it is not now: clocks differ.
 * @param now by the clock of who sent it, where that is known
 * @returns undefined where it says nothing
 */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,7}(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = /^[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(date)) return undefined;
  return Math.min(Math.max(date - now, 1_000), DAY_MS);
}

const DAY_MS = 24 * 60 * 60_000;

import type { Shown } from '../text-in.ts';

/** What was taken out of a request: filters of the query language, and the words that are left. */
export interface Taken {
  readonly rest: string;
  /** Of the query language: `year:2020..`. */
  readonly filters: readonly string[];
  /** The same for people: `since 2020`. */
  readonly shown: readonly Shown[];
}

/** Nothing was taken. */
export function nothingTaken(rest: string): Taken {
  return { rest, filters: [], shown: [] };
}

/** A value in the query language: in quotes where it has several words. */
export function quoted(value: string): string {
  const plain = value.replaceAll('"', '').trim();
  return /[\s:]/.test(plain) ? `"${plain}"` : plain;
}

/** A text without a stretch of it. */
export function without(text: string, { index, 0: match }: RegExpExecArray): string {
  return `${text.slice(0, index)} ${text.slice(index + match.length)}`.replace(/\s+/g, ' ').trim();
}

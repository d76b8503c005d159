const SEPARATORS: Readonly<Record<string, string>> = { '\u2028': '\\u2028', '\u2029': '\\u2029' };

/** One JSON value as one line, also for readers that end lines at U+2028 and U+2029. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(/[\u2028\u2029]/g, (character) => SEPARATORS[character] ?? character)}\n`;
}

import { createInterface } from 'node:readline';

/** The lines of a stream, without their ends. */
export function readLines(input: NodeJS.ReadableStream): AsyncIterable<string> {
  return createInterface({ input, terminal: false });
}

/** One JSON value as one line. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

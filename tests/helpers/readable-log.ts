import pino from 'pino';

/** A log whose lines of JSON can be read. */
export function readableLog() {
  const lines: string[] = [];
  return { lines, logger: pino({ level: 'trace' }, { write: (line) => lines.push(line) }) };
}

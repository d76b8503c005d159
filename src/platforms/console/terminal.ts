import { styleText } from 'node:util';
import { NO_PAINT, type Paint } from '../../chat/plain-text.ts';

/** Where a command line program reads and writes. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly paint: Paint;
  readonly columns: number;
}

const WIDEST = 100;

/** Colours only on a terminal that has them and where `NO_COLOR` is not set (no-color.org). */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  const coloured = stdout.isTTY && stdout.hasColors();
  return {
    // Opened by what reads it.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    paint: coloured ? COLOURS : NO_PAINT,
    columns: Math.min(stdout.columns ?? WIDEST, WIDEST),
  };
}

const paintWith = (format: Parameters<typeof styleText>[0]) => (text: string) =>
  styleText(format, text, { validateStream: false });

const COLOURS: Paint = {
  strong: paintWith('bold'),
  mark: paintWith(['bold', 'yellow']),
  dim: paintWith('dim'),
};

import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { NO_PAINT } from '../../src/chat/plain-text.ts';
import type { Terminal } from '../../src/platforms/console/terminal.ts';

/** What a command is run with, and what it wrote. */
export interface CommandTerminal {
  readonly terminal: Terminal;
  /** Everything that was written; to be asked for once, after the command. */
  written(): Promise<{ readonly stdout: string; readonly stderr: string }>;
}

/** @param input what comes from stdin */
export function commandTerminal(input = ''): CommandTerminal {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(input);
  const texts = Promise.all([text(stdout), text(stderr)]);
  return {
    terminal: { stdin, stdout, stderr, paint: NO_PAINT, columns: 100 },
    written: async () => {
      stdout.end();
      stderr.end();
      const [out, err] = await texts;
      return { stdout: out, stderr: err };
    },
  };
}

/** The values of JSON lines. */
export function jsonLines(lines: string) {
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

import { PassThrough, Writable } from 'node:stream';
import { NO_PAINT } from '../../src/chat/plain-text.ts';
import type { Terminal } from '../../src/platforms/console/terminal.ts';

/** A terminal whose lines a test types, and whose output it reads. */
export interface TypedTerminal {
  readonly terminal: Terminal;
  type(line: string): void;
  /** No more lines come. */
  end(): void;
  /** Everything that was written. */
  output(): string;
  /** Resolves with what was written since a place, as soon as it fits. */
  waitFor(pattern: RegExp, since?: number): Promise<string>;
}

export function typedTerminal(): TypedTerminal {
  const stdin = new PassThrough();
  let output = '';
  let told = Promise.withResolvers<void>();
  const stdout = new Writable({
    write: (chunk, _, done) => {
      output += String(chunk);
      told.resolve();
      told = Promise.withResolvers();
      done();
    },
  });
  return {
    terminal: { stdin, stdout, stderr: new PassThrough(), paint: NO_PAINT, columns: 10_000 },
    type: (line) => void stdin.write(`${line}\n`),
    end: () => void stdin.end(),
    output: () => output,
    waitFor: async (pattern, since = 0) => {
      while (!pattern.test(output.slice(since))) await told.promise;
      return output.slice(since);
    },
  };
}

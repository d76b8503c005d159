import { createInterface } from 'node:readline';
import type { Bot } from '../../chat/bot.ts';
import { printable, renderPlainText } from '../../chat/plain-text.ts';
import { CONNECTED, type Platform } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import { shorten } from '../../chat/shorten.ts';
import { inputLines, typedKeys } from './input-lines.ts';
import { LOCAL_PERSON } from './local-person.ts';
import { readLine } from './read-line.ts';
import type { Terminal } from './terminal.ts';
import { typedNext, withoutTurnButtons } from './typed-next.ts';

/** A conversation in the terminal. `start` resolves as soon as it takes lines. */
export interface ConsolePlatform extends Platform {
  /** Resolves when the last line was answered: the input ended, the person left, or it was stopped. */
  readonly ended: Promise<void>;
}

/**
 * Answers lines, from a person or from a pipe; of a pipe each line is repeated before its answer, so that the output reads
 * as a conversation. What stands for buttons here is in read-line.ts.
 */
export function createConsolePlatform(terminal: Terminal): ConsolePlatform {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  let lines: Lines | undefined;
  return {
    name: 'console',
    connection: CONNECTED,
    ended,
    start: async (bot) => {
      const opened = openLines(bot, terminal);
      lines = opened;
      if (terminal.stdin.isTTY)
        terminal.stdout.write(
          `${(await bot.facts()).inWords}. Ask something; “help” tells what, Ctrl-D ends.\n\n`,
        );
      converse(opened, bot, terminal).then(resolve, reject);
    },
    stop: async () => {
      if (lines === undefined) return;
      lines.close();
      await ended;
    },
  };
}

const LEAVE = /^(?:exit|quit|bye)$/i;
const PROMPT = '> ';
const COMPLETIONS = 10;

async function converse(lines: Lines, bot: Bot, terminal: Terminal): Promise<void> {
  const { stdin, stdout } = terminal;
  const isInteractive = stdin.isTTY === true;
  let last: Reply | undefined;
  lines.prompt();
  for await (const line of lines) {
    if (isInteractive && LEAVE.test(line.trim())) break;
    if (line.trim() !== '') {
      if (!isInteractive) stdout.write(`${PROMPT}${printable(line)}\n`);
      const input = readLine(line, last);
      const reply = await bot.handle({ ...LOCAL_PERSON, input, receivedAt: new Date() });
      // Where there is nothing to say, what was shown before still counts.
      if (reply.blocks.length > 0) {
        stdout.write(`\n${render(reply, terminal)}`);
        last = reply;
      }
    }
    lines.prompt();
  }
  lines.close();
}

interface Lines extends AsyncIterable<string> {
  /** Asks a person for the next one. */
  prompt(): void;
  close(): void;
}

function openLines(bot: Bot, terminal: Terminal): Lines {
  return terminal.stdin.isTTY ? openTypedLines(bot, terminal) : openPipedLines(terminal);
}

function openPipedLines({ stdin }: Terminal): Lines {
  const stopping = new AbortController();
  return {
    [Symbol.asyncIterator]: () => inputLines(stdin, stopping.signal),
    prompt: () => undefined,
    close: () => stopping.abort(),
  };
}

/** With editing, history and completion. */
function openTypedLines(bot: Bot, { stdin, stdout }: Terminal): Lines {
  const keys = typedKeys(stdin);
  const completer = (line: string, done: (error: null, found: [string[], string]) => void) =>
    void completeLine(bot, line).then((found) => done(null, found));
  const lines = createInterface({ input: keys, output: stdout, terminal: true, prompt: PROMPT, completer });
  return lines.once('close', keys.release);
}

/** An answer and what can be typed after it. What that says in words has no buttons, unless it is cut. */
function render(reply: Reply, terminal: Terminal): string {
  const { paint, columns } = terminal;
  const words = typedNext(reply);
  if (words === undefined) return `${renderPlainText(reply, terminal)}\n`;
  const shown = words.length <= columns ? withoutTurnButtons(reply) : reply;
  return `${renderPlainText(shown, terminal)}\n${paint.dim(shorten(words, columns))}\n\n`;
}

async function completeLine(bot: Bot, line: string): Promise<[string[], string]> {
  return [(await bot.complete(line, COMPLETIONS)).map(({ value }) => value), line];
}

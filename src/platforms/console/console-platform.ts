import { createInterface, type Interface } from 'node:readline';
import { toAddress } from '../../chat/address.ts';
import { renderPlainText } from '../../chat/plain-text.ts';
import type { Bot, Input } from '../../chat/ports.ts';
import type { Action, Reply } from '../../chat/reply.ts';
import type { Terminal } from './terminal.ts';

/**
 * A conversation in the terminal, until the input ends. Also reads a script of lines from a pipe; then each line is
 * repeated before its answer, so that the output reads as a conversation.
 *
 * Buttons have no place here: a number opens that paper, `related 2` and `cite 2` work on it, and `next` turns the page.
 */
export async function converse(bot: Bot, terminal: Terminal): Promise<void> {
  const interactive = terminal.stdin.isTTY === true;
  const lines = openLines(bot, terminal, interactive);
  const prompt = () => (interactive ? lines.prompt() : undefined);
  if (interactive)
    terminal.stdout.write(`${bot.corpusFacts}. Ask something; “help” tells what, Ctrl-D ends.\n\n`);
  let list: Reply | undefined;
  prompt();
  for await (const line of lines) {
    if (interactive && LEAVE.test(line.trim())) break;
    if (line.trim() !== '') {
      if (!interactive) terminal.stdout.write(`${PROMPT}${line}\n`);
      const reply = await bot.handle({
        address: ADDRESS,
        sender: SENDER,
        input: readInput(line, list),
        receivedAt: new Date(),
      });
      terminal.stdout.write(`\n${renderPlainText(reply, terminal)}\n${hint(reply, terminal)}`);
      if (isList(reply)) list = reply;
    }
    prompt();
  }
  lines.close();
}

function openLines(bot: Bot, { stdin, stdout }: Terminal, interactive: boolean): Interface {
  const completer = (line: string) => completeLine(bot, line);
  return createInterface({
    input: stdin,
    output: stdout,
    terminal: interactive,
    prompt: PROMPT,
    ...(interactive ? { completer } : {}),
  });
}

const LEAVE = /^(?:exit|quit|bye)$/i;
const PROMPT = '> ';
const ADDRESS = toAddress('console', 'local', 'terminal');
const SENDER = { id: 'local', name: 'you', isManager: true } as const;
const COMPLETIONS = 10;

const PAPER_SHORTHAND = /^(?:(abstract|related|cite|paper) )?#?(\d{1,3})$/i;
const PAGE_SHORTHAND = /^(?:next|more|previous|back)$/i;

/** Shorthands refer to the last list of papers; without a match in it the line is what it says. */
function readInput(line: string, list: Reply | undefined): Input {
  const text = line.trim();
  const action = pickAction(text, list);
  return action === undefined ? { kind: 'text', text } : { kind: 'action', token: action.token };
}

function pickAction(text: string, list: Reply | undefined): Action | undefined {
  const [, verb = 'abstract', number] = PAPER_SHORTHAND.exec(text) ?? [];
  if (number !== undefined) {
    const label = verb.toLowerCase() === 'paper' ? 'abstract' : verb.toLowerCase();
    const paper = list?.blocks.find((block) => block.kind === 'paper' && block.ordinal === Number(number));
    return paper?.kind === 'paper'
      ? paper.actions.find((action) => action.label.toLowerCase() === label)
      : undefined;
  }
  if (!PAGE_SHORTHAND.test(text)) return undefined;
  const wanted = /^(?:next|more)$/i.test(text) ? 'Next page' : 'Previous page';
  return list?.blocks
    .flatMap((block) => (block.kind === 'actions' ? block.actions : []))
    .find(({ label }) => label === wanted);
}

function isList(reply: Reply): boolean {
  return reply.blocks.some((block) => block.kind === 'paper' && block.ordinal !== undefined);
}

function hint(reply: Reply, { stdin, paint }: Terminal): string {
  return stdin.isTTY && isList(reply)
    ? `${paint.dim('A number opens that paper; “related 2”, “cite 2” and “next” work too.')}\n\n`
    : '';
}

function completeLine(bot: Bot, line: string): [string[], string] {
  return [bot.complete(line, COMPLETIONS).map(({ value }) => value), line];
}

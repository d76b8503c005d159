import { NO_PAINT, renderPlainText } from '../chat/plain-text.ts';
import type { Block, Reply } from '../chat/reply.ts';
import type { Logger } from '../logger.ts';
import { LOCAL_PERSON } from '../platforms/console/local-person.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { jsonLine } from './lines.ts';
import { type BotOpening, openBot } from './open-bot.ts';

interface SayOptions {
  readonly opening: BotOpening;
  readonly json: boolean;
  readonly logger: Logger;
}

/**
 * `paperboy cite …` and the other verbs: what the conversation answers to one line.
 * @returns the exit code: 1, with the reason on stderr, when there is no answer
 */
export async function runSay(text: string, options: SayOptions, terminal: Terminal): Promise<number> {
  const { bot, close } = await openBot(options.opening, options.logger, terminal);
  const said = await bot.handle({ ...LOCAL_PERSON, input: { kind: 'text', text }, receivedAt: new Date() });
  await close();
  // Nobody can press anything any more; but what stands below a notice is what may have been meant.
  const isLeft = ({ kind }: Block) => said.tone !== 'answer' || kind !== 'actions';
  const reply = { ...said, blocks: said.blocks.filter(isLeft) };
  const shown = renderPlainText(reply, terminal);
  if (options.json) terminal.stdout.write(jsonLine(toJson(reply, terminal.columns)));
  if (reply.tone !== 'answer') {
    terminal.stderr.write(shown);
    return 1;
  }
  if (!options.json) writeAnswer(reply, terminal);
  return 0;
}

/** A file alone goes where it can be piped to; what is said of it beside. */
function writeAnswer(reply: Reply, terminal: Terminal): void {
  const { file, ...rest } = reply;
  if (file !== undefined) terminal.stdout.write(file.text);
  const to = file === undefined ? terminal.stdout : terminal.stderr;
  to.write(renderPlainText(rest, terminal));
}

function toJson(reply: Reply, columns: number) {
  return {
    tone: reply.tone,
    text: renderPlainText(reply, { columns, paint: NO_PAINT }),
    papers: reply.blocks.flatMap((block) =>
      block.kind === 'paper' ? [{ id: block.id, title: block.title }] : [],
    ),
  };
}

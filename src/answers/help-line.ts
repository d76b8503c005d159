import type { FactsBlock } from '../chat/reply.ts';
import { commandSpan } from '../messages/command-span.ts';
import { ENGLISH } from '../messages/english.ts';
import type { MessageKey, Messages } from '../messages/messages.ts';
import { type Shown, textIn } from './text-in.ts';

/** One line of what can be asked: for help, and for the tables of README and docs. */
export interface HelpLine {
  readonly label: MessageKey;
  /** What people say, e.g. `saved`; `…` stands for words of their own. Questions are in the language of who reads it. */
  readonly say: readonly Shown[];
  /** Is that a command, which is typed in another way where there are slash commands? Else it is said as any question. */
  readonly isCommand?: true;
  readonly get: MessageKey;
}

/** `Your reading list: saved — “Save” below a paper adds to it`. */
export function helpFact(
  { label, say: examples, isCommand, get }: HelpLine,
  say: Messages,
): FactsBlock['facts'][number] {
  const spoken = examples.flatMap((example, at) => {
    const text = textIn(example, say);
    const gap = at === 0 ? [] : [{ text: '  ' }];
    return [...gap, isCommand === true ? commandSpan(text) : ({ text, style: 'code' } as const)];
  });
  return { label: say.text(label), value: [...spoken, { text: ' — ' }, ...say.spans(get)] };
}

/** A row of README's table “you say, you get”. */
export function helpRow({ say, get }: HelpLine): string {
  return `| ${say.map((one) => `\`${textIn(one, ENGLISH)}\``).join(', ')} | ${ENGLISH.text(get)} |`;
}

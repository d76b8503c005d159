import pino from 'pino';
import { createBot } from '../../src/answers/bot.ts';
import type { Bot } from '../../src/chat/bot.ts';
import type { Kind } from '../../src/chat/intent.ts';
import { NO_PAINT, renderPlainText } from '../../src/chat/plain-text.ts';
import type { Action, Answer, PaperBlock } from '../../src/chat/reply.ts';
import type { Conversations } from '../../src/store/conversations.ts';
import { inputEvent, textEvent } from './events.ts';
import { seedLibrary } from './seeds.ts';

export const silent = pino({ level: 'silent' });

/** What a person in a test says to a bot and presses, in the open and alone with it. */
export function converseWith(bot: Bot) {
  return {
    say: (text: string, context?: string) => bot.handle(textEvent(text, context)),
    press: (action: Action | undefined) =>
      bot.handle(inputEvent({ kind: 'action', token: action?.token ?? '' })),
  };
}

const FORGETFUL: Conversations = { recall: async () => undefined, keep: async () => undefined };

/** With the seeds, and nothing that is kept: no test hears what another one said. */
export const seedBot = createBot({ library: seedLibrary, conversations: FORGETFUL, logger: silent });

/** A conversation of its own, which is remembered. */
export function converseAnew(options: Partial<Parameters<typeof createBot>[0]> = {}) {
  return converseWith(createBot({ library: seedLibrary, logger: silent, ...options }));
}

export function shownText(answer: Answer): string {
  return renderPlainText(answer, { columns: 100, paint: NO_PAINT });
}

export function papersOf({ blocks }: Answer): PaperBlock[] {
  return blocks.filter((block) => block.kind === 'paper');
}

/** The buttons below the whole answer. */
export function actionsOf({ blocks }: Answer): Action[] {
  return blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
}

/** The button that turns the page of a list. */
export function turnOf(answer: Answer, turn: 'next' | 'previous'): Action | undefined {
  const label = turn === 'next' ? 'Next page' : 'Previous page';
  return actionsOf(answer).find((action) => action.label === label);
}

export function ofKind(actions: readonly Action[] | undefined, kind: Kind): Action | undefined {
  return actions?.find((action) => action.kind === kind);
}

import type { Bot } from '../chat/bot.ts';
import type { Messages } from '../messages/messages.ts';

/** What is said while an answer takes longer than people wait without a word. */
export function meanwhile(bot: Pick<Bot, 'reading'>, say: Messages): string {
  const why = bot.reading(say.locale);
  return why === undefined ? say.text('late.looking') : say.text('late.reading', { why });
}

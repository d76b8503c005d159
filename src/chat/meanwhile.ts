import type { Bot } from './bot.ts';

/** What is said while an answer takes longer than people wait without a word. */
export function meanwhile(bot: Pick<Bot, 'reading'>): string {
  const reading = bot.reading();
  return reading === undefined ? 'Looking…' : `${reading} Your answer follows when it is there.`;
}

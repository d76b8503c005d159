import { partsOf } from '../chat/address.ts';
import type { Bot } from '../chat/bot.ts';
import type { Late } from './late.ts';
import type { Metrics } from './metrics.ts';

/** The bot, with each answer counted and its time taken. */
export function measuredBot(bot: Bot, metrics: Late<Metrics>): Bot {
  return {
    ...bot,
    handle: async (event) => {
      const began = performance.now();
      const reply = await bot.handle(event);
      const seconds = (performance.now() - began) / 1000;
      // Loading them would keep the first answers waiting.
      metrics.whenLoaded(({ answered }) => answered(partsOf(event.address).platform, reply.tone, seconds));
      return reply;
    },
  };
}

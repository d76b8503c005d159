import pino from 'pino';
import { createBot } from '../../src/answers/bot.ts';
import type { ChatEvent, Input } from '../../src/chat/event.ts';
import type { SourceStatus } from '../../src/harvest/source-desk.ts';
import { inputEvent } from './events.ts';
import { scriptedArrivals, scriptedDesk, sourceStatus } from './scripted-sources.ts';
import { seedLibrary } from './seeds.ts';

interface Growing {
  readonly came?: Parameters<typeof scriptedArrivals>[0];
  readonly isOff?: boolean;
}

/** A bot whose library has these sources, and people who talk to it: `says` may manage the channel, `guest` may not. */
export function growingBot(start: readonly SourceStatus[], { came = [], isOff = false }: Growing = {}) {
  const desk = scriptedDesk(start, { isOff });
  const bot = createBot({
    library: seedLibrary,
    logger: pino({ level: 'silent' }),
    sources: async () => desk,
    arrivals: async () => scriptedArrivals(came),
  });
  const as =
    (isManager: boolean) =>
    (input: Input, more: Partial<ChatEvent['sender']> = {}) => {
      const event = inputEvent(input);
      return bot.handle({ ...event, sender: { ...event.sender, isManager, ...more } });
    };
  const says = (isManager: boolean) => (text: string, more?: Partial<ChatEvent['sender']>) =>
    as(isManager)({ kind: 'command', text }, more);
  const press = (token = '') => as(true)({ kind: 'action', token });
  return { bot, desk, press, says: says(true), guest: says(false) };
}

/** One source, read an hour ago. */
export const ONE_SOURCE = [sourceStatus('arxiv:cs.LG')];

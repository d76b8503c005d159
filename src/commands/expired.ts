import type { Command } from './command.ts';
import { notice } from './notice.ts';

export const answerExpired: Command<'expired'> = () =>
  notice('notice', 'This button is too old: what it stood for is no longer kept. Please ask again.');

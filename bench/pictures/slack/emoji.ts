import { unknown } from '../draw-part.ts';
import type { Content } from '../markup.ts';

/** Those that the bot may use by their names. */
const EMOJI: Readonly<Record<string, string>> = {
  '+1': '👍',
  '-1': '👎',
  thumbsup: '👍',
  thumbsdown: '👎',
  bookmark: '🔖',
  books: '📚',
  mag: '🔍',
  newspaper: '📰',
  page_facing_up: '📄',
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  warning: '⚠️',
  calendar: '📅',
  wave: '👋',
};

/** An emoji by its name in Slack. */
export function emoji(name: string): Content {
  return EMOJI[name] ?? unknown(`:${name}:`);
}

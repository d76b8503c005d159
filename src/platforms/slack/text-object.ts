import type { types } from '@slack/bolt';
import { clip } from './escape.ts';

/** Text that Slack shows as it is, without `:smile:` for an emoji. It must be within the limit of where it stands. */
export function textObject(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** A line in small letters, cut to so many characters; none for an empty one. */
export function smallText(text: string, limit: number): types.ContextBlock[] {
  const shown = clip(text, limit);
  return shown.trim() === '' ? [] : [{ type: 'context', elements: [textObject(shown)] }];
}

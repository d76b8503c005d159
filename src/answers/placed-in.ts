import type { Intent, Kind } from '../chat/intent.ts';

/** What a message can show again, without changing anything. */
const SHOWN: ReadonlySet<Kind> = new Set(['search', 'saved', 'new', 'related', 'paper', 'cite']);

/** What a button wants, with what the message shows in which it stands, where that matters to it and can be shown again. */
export function placedIn(intent: Intent, from: Intent | undefined): Intent {
  if (from === undefined || !SHOWN.has(from.kind)) return intent;
  switch (intent.kind) {
    case 'paper':
    case 'related':
    case 'cite':
    case 'save':
    case 'unsave':
      return { ...intent, from };
    default:
      return intent;
  }
}

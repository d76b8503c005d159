import type { Span, TextBlock } from '../chat/reply.ts';

/** What an answer is about. */
export function heading(text: string | readonly Span[]): TextBlock {
  return { kind: 'text', role: 'heading', spans: typeof text === 'string' ? [{ text }] : text };
}

/** What is worth knowing besides. */
export function note(text: string | readonly Span[]): TextBlock {
  return { kind: 'text', role: 'note', spans: typeof text === 'string' ? [{ text }] : text };
}

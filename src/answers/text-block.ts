import type { Span, TextBlock } from '../chat/reply.ts';

/** What an answer is about. */
export function heading(...spans: readonly Span[]): TextBlock {
  return { kind: 'text', role: 'heading', spans };
}

/** What is worth knowing besides. */
export function note(text: string): TextBlock {
  return { kind: 'text', role: 'note', spans: [{ text }] };
}

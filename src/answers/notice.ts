import type { Action, Answer, Span } from '../chat/reply.ts';

/** An answer of a sentence or two, with what can be done instead. */
export function notice(
  tone: 'notice' | 'error',
  text: string | readonly Span[],
  actions: readonly Action[] = [],
): Answer {
  const spans = typeof text === 'string' ? [{ text }] : text;
  return {
    tone,
    blocks: [
      { kind: 'text', role: 'body', spans },
      ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, actions }]),
    ],
  };
}

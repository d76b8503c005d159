import type { Action, Reply, Span } from '../chat/reply.ts';

/** A reply of a sentence or two, with what can be done instead. */
export function notice(
  tone: 'notice' | 'error',
  text: string | readonly Span[],
  actions: readonly Action[] = [],
): Reply {
  const spans = typeof text === 'string' ? [{ text }] : text;
  return {
    tone,
    audience: 'sender',
    blocks: [
      { kind: 'text', role: 'body', spans },
      ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, actions }]),
    ],
  };
}

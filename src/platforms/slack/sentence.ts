import type { Reply } from '../../chat/reply.ts';

/** A reply of a few words of the platform's own. */
export function sentence(text: string, audience: Reply['audience']): Reply {
  return { tone: 'notice', audience, blocks: [{ kind: 'text', role: 'body', spans: [{ text }] }] };
}

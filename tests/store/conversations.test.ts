import { expect, it } from 'vitest';
import { createMemoryConversations } from '../../src/store/conversations.ts';
import { describeConversations } from '../contracts/conversations.ts';

// In databases: tests/contracts/store.ts.

describeConversations('in memory', async () => {
  let now = Date.parse('2027-03-01T12:00:00Z');
  return {
    conversations: createMemoryConversations(() => now),
    later: async (milliseconds) => {
      now += milliseconds;
    },
    close: async () => {},
  };
});

it('memory holds no more of them than a thousand, the newest', async () => {
  const conversations = createMemoryConversations();
  for (let count = 0; count <= 1_000; count++) await conversations.keep(`k${count}`, `s${count}`);
  expect(await conversations.recall('k0')).toBeUndefined();
  expect(await conversations.recall('k1')).toBe('s1');
  expect(await conversations.recall('k1000')).toBe('s1000');
});

import { describe, expect, it } from 'vitest';
import { type Conversations, MAX_STATE_CHARACTERS } from '../../src/store/conversations.ts';

const HOUR = 60 * 60_000;

interface Kept {
  readonly conversations: Conversations;
  /** So many milliseconds pass. */
  later(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** What every memory of conversations has to do. @param open an empty one */
export function describeConversations(where: string, open: () => Promise<Kept>): void {
  describe(`conversations ${where}`, () => {
    it('are kept apart, and the newest state of each counts', async () => {
      const { conversations, close } = await open();
      expect(await conversations.recall('slack:T1:C1:U1')).toBeUndefined();
      await conversations.keep('slack:T1:C1:U1', 'first');
      await conversations.keep('slack:T1:C1:U2', 'of another');
      await conversations.keep('slack:T1:C1:U1', 'second “2” \u{1F600}');
      expect(await conversations.recall('slack:T1:C1:U1')).toBe('second “2” \u{1F600}');
      expect(await conversations.recall('slack:T1:C1:U2')).toBe('of another');
      expect(await conversations.recall('slack:T1:C1')).toBeUndefined();
      await close();
    });

    it('are forgotten after a day in which nothing was said', async () => {
      const { conversations, later, close } = await open();
      await conversations.keep('a', 'old');
      await conversations.keep('b', 'old');
      await later(23 * HOUR);
      expect(await conversations.recall('a')).toBe('old');
      await conversations.keep('b', 'new');
      await later(2 * HOUR);
      expect(await conversations.recall('a')).toBeUndefined();
      expect(await conversations.recall('b')).toBe('new');
      await later(22 * HOUR);
      expect(await conversations.recall('b')).toBeUndefined();
      await close();
    });

    it('take no state that is too long, and do not answer with the one before it either', async () => {
      const { conversations, close } = await open();
      const longest = 'x'.repeat(MAX_STATE_CHARACTERS);
      await conversations.keep('a', longest);
      expect(await conversations.recall('a')).toBe(longest);
      await conversations.keep('a', `${longest}x`);
      expect(await conversations.recall('a')).toBeUndefined();
      await conversations.keep('a', 'again');
      expect(await conversations.recall('a')).toBe('again');
      await close();
    });
  });
}

import { describe, expect, it } from 'vitest';
import { late } from '../../src/app/late.ts';
import { lateConversations } from '../../src/app/late-store.ts';
import { type Conversations, createMemoryConversations } from '../../src/store/conversations.ts';
import { readableLog } from '../helpers/readable-log.ts';

const LONG = { patienceMs: 20_000, restMs: 20_000 };
const warnings = (lines: readonly string[]) => lines.filter((line) => line.includes('remembered'));

describe('conversations', () => {
  it('are those of the store, which they load', async () => {
    const { lines, logger } = readableLog();
    const kept = createMemoryConversations();
    const conversations = lateConversations(
      late(async () => ({ conversations: kept })),
      logger,
      LONG,
    );
    await conversations.keep('a', 'said');
    expect(await kept.recall('a')).toBe('said');
    expect(await conversations.recall('a')).toBe('said');
    expect(lines).toEqual([]);
  });

  it('of a store that fails are as if never said, which is logged once, until it works again', async () => {
    const { lines, logger } = readableLog();
    let fails = true;
    const conversations = lateConversations(
      late(async () => {
        if (fails) throw new Error('no database');
        return { conversations: createMemoryConversations() };
      }),
      logger,
      LONG,
    );
    await conversations.keep('a', 'said');
    expect(await conversations.recall('a')).toBeUndefined();
    expect(warnings(lines)).toHaveLength(1);
    expect(lines[0]).toContain('no database');
    fails = false;
    await conversations.keep('a', 'said');
    expect(await conversations.recall('a')).toBe('said');
    expect(warnings(lines)).toHaveLength(1);
  });

  it('of a store that does not answer hold nothing up, and leave it alone for a while', async () => {
    const { lines, logger } = readableLog();
    let asked = 0;
    const never = () => {
      asked++;
      return new Promise<never>(() => {});
    };
    const silent: Conversations = { recall: never, keep: never };
    const store = late(async () => ({ conversations: silent }));
    const conversations = lateConversations(store, logger, { patienceMs: 10, restMs: 600_000 });
    expect(await conversations.recall('a')).toBeUndefined();
    await conversations.keep('a', 'said');
    expect(asked).toBe(1);
    expect(warnings(lines)).toHaveLength(1);
    const eager = lateConversations(store, logger, { patienceMs: 10, restMs: 0 });
    expect(await eager.recall('a')).toBeUndefined();
    await eager.keep('a', 'said');
    expect(asked).toBe(3);
  });
});

import { createBoundedMap } from '../bounded-map.ts';

/** What is remembered of conversations, so that “more” and “cite 2” are understood. What it means only the core knows. */
export interface Conversations {
  /** Undefined for what was never kept, or more than a day ago. */
  recall(key: string): Promise<string | undefined>;
  /**
   * Takes the place of what was kept under this key. @param state at most MAX_STATE_CHARACTERS; a longer one is not kept, and
   * what was before it is not kept any more either
   */
  keep(key: string, state: string): Promise<void>;
}

/** Longer states are not kept: room for the longest question, which is in one with each of its pages. */
export const MAX_STATE_CHARACTERS = 16_000;

/** How long they are kept, in milliseconds. */
export const KEPT_MS = 24 * 60 * 60 * 1000;
/** What memory holds of them at most. */
const MOST_IN_MEMORY = 1_000;

/**
 * Conversations in memory: those of this process, as long as it runs, the newest thousand.
 * @param now milliseconds since 1970
 */
export function createMemoryConversations(now: () => number = Date.now): Conversations {
  const kept = createBoundedMap<string, { readonly state: string | undefined; readonly at: number }>(
    MOST_IN_MEMORY,
  );
  return {
    recall: async (key) => {
      const { state, at = 0 } = kept.get(key) ?? {};
      return now() - at < KEPT_MS ? state : undefined;
    },
    keep: async (key, state) =>
      kept.set(key, { state: state.length > MAX_STATE_CHARACTERS ? undefined : state, at: now() }),
  };
}

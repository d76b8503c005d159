import type { Logger } from '../logger.ts';
import type { Conversations } from '../store/conversations.ts';
import type { Store } from '../store/open-store.ts';
import type { ReadingList } from '../store/reading-list.ts';
import { Overdue, within } from '../within.ts';
import { type Late, late } from './late.ts';

/** @throws PaperboyError `store_unavailable`, `store_newer`, where it is first needed */
export function lateStore(databaseUrl: string): Late<Store> {
  const load = async () => (await import('../store/open-store.ts')).openStore(databaseUrl);
  return late(load, (store) => store.close());
}

/** Reading lists, which load the store when somebody saves or looks. */
export function lateReadingList(store: Late<Store>): ReadingList {
  const list = async () => (await store.get()).readingList;
  return {
    add: async (owner, paperId) => (await list()).add(owner, paperId),
    remove: async (owner, paperId) => (await list()).remove(owner, paperId),
    list: async (owner) => (await list()).list(owner),
    mostSaved: async (limit) => (await (await list()).mostSaved?.(limit)) ?? [],
  };
}

/** How long an answer waits for what was said before. */
interface Patience {
  readonly patienceMs: number;
  /** So long the store is left alone after it did not answer in time: each question would wait for it again. */
  readonly restMs: number;
}

const PATIENCE: Patience = { patienceMs: 1_000, restMs: 10_000 };

/**
 * Conversations, of which no answer depends: what the store does not give in time is as if it had never been said. That it
 * does not is logged once, until it does again.
 */
export function lateConversations(
  store: Late<Pick<Store, 'conversations'>>,
  logger: Logger,
  { patienceMs, restMs }: Patience = PATIENCE,
): Conversations {
  let isForgetful = false;
  let restsUntil = Number.NEGATIVE_INFINITY;
  const ask = async <T>(work: (kept: Conversations) => Promise<T>): Promise<T | undefined> => {
    if (performance.now() < restsUntil) return undefined;
    try {
      const given = await within(
        patienceMs,
        store.get().then(({ conversations }) => work(conversations)),
      );
      isForgetful = false;
      return given;
    } catch (error) {
      if (error instanceof Overdue) restsUntil = performance.now() + restMs;
      if (!isForgetful) logger.warn({ err: error }, 'what was said before cannot be remembered now');
      isForgetful = true;
      return undefined;
    }
  };
  return {
    recall: (key) => ask((kept) => kept.recall(key)),
    keep: async (key, state) => void (await ask((kept) => kept.keep(key, state))),
  };
}

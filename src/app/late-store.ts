import type { Store } from '../store/open-store.ts';
import type { ReadingList } from '../store/reading-list.ts';
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
  };
}

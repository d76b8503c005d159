import type { Leases } from '../store/leases.ts';
import { type LeasedWork, withLease } from '../store/with-lease.ts';

/** Lets one process at a time build a library, of those that share a database. */
export interface BuildLease {
  /** Does the work unless another process is at it. A database that cannot be asked keeps nobody from it. @throws what the work throws */
  attempt<T>(work: () => Promise<T>): Promise<LeasedWork<T>>;
  /** Resolves when nothing is held here any more. */
  given(): Promise<void>;
}

/** @param leases undefined: nobody else is there */
export function createBuildLease(name: string, leases: (() => Promise<Leases>) | undefined): BuildLease {
  const held = new Set<Promise<unknown>>();
  const attempt = async <T>(work: () => Promise<T>): Promise<LeasedWork<T>> => {
    const shared = await leases?.().catch(() => undefined);
    let isBegun = false;
    const begin = () => {
      isBegun = true;
      return work();
    };
    if (shared !== undefined) {
      try {
        return await withLease(shared, { name }, begin);
      } catch (error) {
        if (isBegun) throw error;
      }
    }
    return { taken: true, result: await begin() };
  };
  return {
    attempt: (work) => {
      const attempting = attempt(work);
      held.add(attempting);
      const forget = () => void held.delete(attempting);
      attempting.then(forget, forget);
      return attempting;
    },
    given: async () => {
      await Promise.allSettled(held);
    },
  };
}

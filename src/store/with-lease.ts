import { randomUUID } from 'node:crypto';
import type { Leases } from './leases.ts';

/** Which lease, and for how long a process that died keeps others from it. */
export interface WantedLease {
  readonly name: string;
  /** A minute where nothing else is said. */
  readonly forMs?: number;
}

/** What came of it: nothing, when somebody else is at it. */
export type LeasedWork<T> = { readonly taken: false } | { readonly taken: true; readonly result: T };

const FOR_MS = 60_000;
/** So often in its time a lease is renewed: two renewals may fail before it is lost. */
const RENEWALS = 4;

/**
 * Does work that only one process may do at a time, and renews the lease as long as it takes.
 * @param work the signal is aborted when somebody else took the lease, or when it could not be renewed in time: what is done
 * after that is done beside another. Its second argument names the holder. An error of the work is the caller's.
 */
export async function withLease<T>(
  leases: Leases,
  { name, forMs = FOR_MS }: WantedLease,
  work: (signal: AbortSignal, holder: string) => Promise<T>,
): Promise<LeasedWork<T>> {
  const held = { name, holder: randomUUID(), forMs };
  const lost = new AbortController();
  const done = new AbortController();
  const deadline = deadlineOf(held, lost);
  const isTaken = await leases.take(name, held.holder, forMs).catch((error: unknown) => {
    deadline.end();
    throw error;
  });
  if (!isTaken) {
    deadline.end();
    return { taken: false };
  }
  const renewing = renew(leases, held, { lost, done: done.signal, deadline });
  try {
    return { taken: true, result: await work(lost.signal, held.holder) };
  } finally {
    done.abort();
    deadline.end();
    await renewing;
    // Whoever cannot say so now is believed dead when the time is up.
    await leases.release(name, held.holder).catch(() => undefined);
  }
}

type Held = Required<WantedLease> & { readonly holder: string };

interface Deadline {
  /** Counts from the moment before the database was asked, so that it is never later than the database's. */
  restart(askedAt: number): void;
  end(): void;
}

function deadlineOf({ name, forMs }: Held, lost: AbortController): Deadline {
  const give = () => lost.abort(new Error(`The lease “${name}” could not be renewed in time.`));
  let timer = setTimeout(give, forMs);
  return {
    restart: (askedAt) => {
      clearTimeout(timer);
      timer = setTimeout(give, askedAt + forMs - performance.now());
    },
    end: () => clearTimeout(timer),
  };
}

interface Keeping {
  readonly lost: AbortController;
  readonly done: AbortSignal;
  readonly deadline: Deadline;
}

async function renew(leases: Leases, held: Held, { lost, done, deadline }: Keeping): Promise<void> {
  const { name, holder, forMs } = held;
  const ended = AbortSignal.any([lost.signal, done]);
  while (await waited(forMs / RENEWALS, ended)) {
    const askedAt = performance.now();
    // A database that does not answer may answer the next time; the deadline is kept either way.
    const renewed = await leases.renew(name, holder, forMs).catch(() => undefined);
    if (ended.aborted) return;
    if (renewed === true) deadline.restart(askedAt);
    if (renewed === false) lost.abort(new Error(`The lease “${name}” was taken by another process.`));
  }
}

/** False when the signal came first. */
function waited(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const end = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve(true);
    }, milliseconds);
    signal.addEventListener('abort', end, { once: true });
  });
}

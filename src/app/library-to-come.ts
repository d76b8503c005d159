import type { Library } from '../search/library.ts';

/** A library that is asked before it is there: what is asked waits for it, and is answered then. */
export interface LibraryToCome {
  readonly library: Library;
  /** The library is there. */
  arrive(opened: Library): void;
  /** It will not come: what waits rejects with the reason, and so does all that is asked later. */
  fail(reason: unknown): void;
}

/** A library of which there is nothing yet. Its first revision is the one of its arrival. */
export function createLibraryToCome(): LibraryToCome {
  const { promise, resolve, reject } = Promise.withResolvers<Library>();
  // Whoever asks is told; that nobody asked is no fault.
  promise.catch(() => undefined);
  let there: Library | undefined;
  const listeners = new Set<() => void>();
  return {
    arrive: (opened) => {
      there = opened;
      resolve(opened);
      opened.onRevision(() => tell(listeners));
      tell(listeners);
    },
    fail: reject,
    library: {
      get revision() {
        return there?.revision ?? -1;
      },
      onRevision: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      search: async (query) => (await promise).search(query),
      related: async (source, options) => (await promise).related(source, options),
      suggest: async (prefix, options) => (await promise).suggest(prefix, options),
      find: async (reference) => (await promise).find(reference),
      ids: async () => (await promise).ids(),
      neighbours: async (id, limit) => (await promise).neighbours(id, limit),
      facts: async () => (await promise).facts(),
      apply: async (changes) => (await promise).apply(changes),
      close: async () => there?.close(),
    },
  };
}

function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of [...listeners]) listener();
}

/** The states of something that is replaced as a whole: the one that holds now, and for a while the one before. */
export interface Revisions<State> {
  readonly current: State;
  /** Of the current state; grows by one with each. */
  readonly number: number;
  advance(next: State): void;
  /** The state of a revision; the current one when that is not kept any more. */
  at(revision: number | undefined): State;
  /** Calls back after each new revision. @returns ends that */
  onRevision(listener: () => void): () => void;
}

/** So long after a change a person may turn the page of what was found before it. */
const KEPT_MS = 5 * 60_000;

/** Begins with revision 1. The state before the current one is kept for five minutes. */
export function createRevisions<State>(first: State): Revisions<State> {
  const listeners = new Set<() => void>();
  let current = first;
  let number = 1;
  let earlier: State | undefined;
  let forgetting: NodeJS.Timeout | undefined;
  return {
    get current() {
      return current;
    },
    get number() {
      return number;
    },
    advance: (next) => {
      earlier = current;
      current = next;
      number++;
      clearTimeout(forgetting);
      forgetting = setTimeout(() => {
        earlier = undefined;
      }, KEPT_MS).unref();
      for (const listener of listeners) listener();
    },
    at: (revision) => (revision === number - 1 ? (earlier ?? current) : current),
    onRevision: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

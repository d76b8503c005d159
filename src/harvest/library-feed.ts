import type { Library } from '../search/library.ts';
import type { Records } from '../store/records.ts';
import { createTurns } from '../turns.ts';
import { papersOfWork } from './papers-of-work.ts';

/** Keeps a library at what the records say. */
export interface LibraryFeed {
  /** Resolves when the library has all that was kept when it was called. */
  pull(): Promise<void>;
  /** All changes up to this revision are in the library. */
  readonly applied: number;
  /** A base that knows only the changes up to a revision takes the place of the library's. */
  goBackTo(revision: number): void;
}

interface FeedOptions {
  readonly records: Records;
  readonly library: Pick<Library, 'apply' | 'facts'>;
  /** What the library has already. */
  readonly from: number;
  /** Builds a library of all records anew, which is quicker where much has changed; it then calls `goBackTo`. */
  readonly rebuild?: ((signal: AbortSignal) => Promise<void>) | undefined;
  readonly signal: AbortSignal;
}

/** So many works are applied at a time. */
const WORKS = 250;
/** Where more works than this, and than a share of all papers, have changed, everything is built anew. */
const MANY = 1_000;
const MANY_SHARE = 0.1;

/** A feed; what it does is done one thing after another. */
export function createLibraryFeed({ records, library, from, rebuild, signal }: FeedOptions): LibraryFeed {
  let applied = from;
  let last: Promise<void> = Promise.resolve();
  let bases = 0;

  const applyNext = async (): Promise<boolean> => {
    const { works, revision } = await records.changedSince(applied, WORKS);
    if (revision === applied) return false;
    const turn = createTurns();
    const [put, removed]: [Parameters<Library['apply']>[0]['put'][number][], string[]] = [[], []];
    for (const work of works) {
      const made = papersOfWork(work);
      put.push(...made.papers.map(({ paper }) => paper));
      removed.push(...made.removed);
      await turn();
    }
    signal.throwIfAborted();
    const before = bases;
    await library.apply({ put, removed });
    // A base that lacks them may have come meanwhile, also one that knows as much as was known.
    if (bases === before) applied = revision;
    return true;
  };

  const isMuch = async (): Promise<boolean> => {
    const behind = await records.countChangedSince(applied);
    return behind > Math.max(MANY, MANY_SHARE * (await library.facts()).papers);
  };

  const pullAll = async (): Promise<void> => {
    const wanted = await records.revision();
    while (applied < wanted && !signal.aborted) {
      if (rebuild !== undefined && (await isMuch())) await rebuild(signal);
      else if (!(await applyNext())) return;
    }
  };

  return {
    get applied() {
      return applied;
    },
    goBackTo: (revision) => {
      bases++;
      applied = revision;
    },
    pull: () => {
      const pulled = last.then(pullAll);
      last = pulled.catch(() => undefined);
      return pulled;
    },
  };
}

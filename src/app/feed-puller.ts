import type { LibraryFeed } from '../harvest/library-feed.ts';
import type { Logger } from '../logger.ts';

/** In milliseconds. */
export interface PullPace {
  /** How often is looked what other processes read. */
  readonly lookedEachMs: number;
  /** What failed is not tried again at once: it may be that everything is built anew. */
  readonly restsMs: number;
}

/** Keeps a library at what was read, here and by other processes. */
export interface FeedPuller {
  /** From now on. */
  follow(feed: LibraryFeed): void;
  /** Something was read. */
  pull(): void;
  stop(): void;
}

/** What takes long is not done all the time: while a large source is read there is always something more. */
const REST_SHARE = 4;
const LONGEST_REST_MS = 60_000;

/** A puller that follows nothing yet. */
export function createFeedPuller(pace: PullPace, logger: Pick<Logger, 'error'>): FeedPuller {
  let feed: LibraryFeed | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isPulling = false;
  let isFailing = false;
  let restsUntil = 0;
  const fail = (error: unknown) => {
    // Once, until it is in the library.
    if (timer !== undefined && !isFailing)
      logger.error({ err: error }, 'what sources brought is not in the library yet');
    isFailing = true;
    restsUntil = performance.now() + pace.restsMs;
  };
  const succeed = (took: number) => {
    isFailing = false;
    restsUntil = performance.now() + Math.min(took * REST_SHARE, LONGEST_REST_MS);
  };
  const pull = () => {
    if (isPulling || feed === undefined || performance.now() < restsUntil) return;
    isPulling = true;
    const began = performance.now();
    feed
      .pull()
      .then(() => succeed(performance.now() - began), fail)
      .finally(() => {
        isPulling = false;
      });
  };
  return {
    pull,
    follow: (followed) => {
      feed = followed;
      timer = setInterval(pull, pace.lookedEachMs).unref();
    },
    stop: () => {
      clearInterval(timer);
      timer = undefined;
    },
  };
}

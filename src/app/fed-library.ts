import type { LibraryFeed } from '../harvest/library-feed.ts';
import { closedWith } from './closed-with.ts';
import type { OpenedLibrary } from './open-library.ts';

/** A library of what sources brought, and what keeps it at that. */
export interface FedLibrary extends OpenedLibrary {
  readonly feed: LibraryFeed;
}

/** @param ending aborted when the library is closed: what is being fed then is not taken in */
export function fedLibrary(opened: OpenedLibrary, feed: LibraryFeed, ending: AbortController): FedLibrary {
  const close = async () => {
    ending.abort(new Error('the program ends'));
    await opened.library.close();
  };
  return closedWith({ ...opened, feed }, close);
}

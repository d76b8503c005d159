import { createLearner } from '../search/learner.ts';
import type { FolderFingerprint } from '../sources/folder/fingerprint.ts';
import type { ListingsAccount } from './build-generation.ts';
import { followFolderLater } from './follow-folder-later.ts';
import type { OpenedLibrary, OpenOptions } from './open-library.ts';

interface Listings {
  readonly directory: string;
  /** What they held when somebody looked first. */
  readonly seen: FolderFingerprint;
  /** Of what is made for sentence models. */
  readonly cacheFolder: string;
}

/** A library of listings of which nothing can be kept. @throws PaperboyError `corpus_missing`, `corpus_empty` */
export async function memoryLibrary(
  { directory, seen, cacheFolder }: Listings,
  options: OpenOptions,
): Promise<OpenedLibrary> {
  const { onNews = () => undefined, onTrouble = () => undefined, pace } = options;
  const { account, papers } = await readListings(directory);
  const { createLibrary } = await import('../search/create-library.ts');
  const learner = createLearner({ ...options, cacheFolder });
  const { library, learned, replaceBase } = createLibrary(papers, { learner });
  const opened = { account, generation: undefined, library, learned };
  if (options.isAwaited === true) return opened;
  const renew = async (found: FolderFingerprint, signal: AbortSignal): Promise<ListingsAccount> => {
    const read = await readListings(directory, found);
    const { compareSources } = await import('../papers/compare-sources.ts');
    const { indexInThread } = await import('../search/engine/index-papers.ts');
    const base = await indexInThread(read.papers.toSorted(compareSources), signal);
    if (base !== undefined) await replaceBase(base);
    return read.account;
  };
  const following = followFolderLater({ directory, seen, library, renew, pace, onNews, onTrouble });
  const close = async () => {
    await Promise.all([library.close(), following.end()]);
  };
  return {
    ...opened,
    look: following.look,
    library: {
      ...library,
      get revision() {
        return library.revision;
      },
      close,
    },
  };
}

/** @param expected what they have to be */
async function readListings(directory: string, expected?: FolderFingerprint) {
  const { loadCorpus, requirePapers } = await import('../sources/corpus.ts');
  const corpus = await loadCorpus(directory);
  if (expected !== undefined) {
    const { requireUnchanged } = await import('../sources/folder/folder-look.ts');
    await requireUnchanged(directory, expected);
  }
  const { papers, ...account } = requirePapers(corpus, directory);
  return { papers, account };
}

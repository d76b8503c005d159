import { createPaper } from '../papers/create-paper.ts';
import type { Paper, PaperFacts } from '../papers/paper.ts';
import { createGenerationWriter, type GenerationPlace } from '../search/generation/generation-writer.ts';
import { addModel, openGeneration, readAccount, readSegment } from '../search/generation/open-generation.ts';
import { fitCounts } from '../search/model/fit-counts.ts';
import { termCountsOf } from '../search/segment/term-counts-of.ts';
import { type Corpus, loadCorpus, requirePapers } from '../sources/corpus.ts';
import type { FolderFingerprint } from '../sources/folder/fingerprint.ts';
import { requireUnchanged } from '../sources/folder/folder-look.ts';
import type { FileProgress } from '../sources/folder/folder-source.ts';

/** What a generation is made of: listings, or another generation and what changed since. */
export type BuildFrom =
  | {
      readonly kind: 'listings';
      readonly directory: string;
      /** What they have to be: others are not indexed. Undefined: whatever they are. */
      readonly seen?: FolderFingerprint | undefined;
    }
  | {
      readonly kind: 'changes';
      /** The generation's folder. */
      readonly base: string;
      /** Places of its papers that went. */
      readonly gone: readonly number[];
      readonly joined: readonly PaperFacts[];
      /** That of the base where it is absent. */
      readonly account?: unknown;
    }
  | {
      /** The records of sources that are read while the program runs. */
      readonly kind: 'records';
      readonly databaseUrl: string;
    };

/** How far the building is. */
export type BuildProgress =
  /** For another process that builds the same. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly file: FileProgress }
  | { readonly kind: 'indexing'; readonly done: number; readonly all: number }
  /** The words answer now. */
  | { readonly kind: 'indexed'; readonly papers: number }
  | { readonly kind: 'learning'; readonly done: number; readonly all: number };

/** What became of the listings. */
export type ListingsAccount = Omit<Corpus, 'papers'>;

/** Told how far it is. */
export type Report = (progress: BuildProgress) => void;

/**
 * Builds a generation that answers by the words.
 * @returns its folder
 * @throws PaperboyError `corpus_missing`, `corpus_empty`, `corpus_changed`, `library_damaged`
 */
export async function buildGeneration(
  place: GenerationPlace,
  from: BuildFrom,
  report: Report,
): Promise<string> {
  const { papers, all, account } = await readPapers(from, report);
  const writer = await createGenerationWriter(place);
  let done = 0;
  try {
    for await (const batch of papers) {
      await writer.add(batch);
      done += batch.length;
      report({ kind: 'indexing', done, all });
    }
    const folder = await writer.finish(account);
    report({ kind: 'indexed', papers: done });
    return folder;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

/** So many papers are read in one step. */
const BATCH = 250;

/** What a generation is made of. */
export interface Papers {
  readonly papers: AsyncIterable<readonly Paper[]> | Iterable<readonly Paper[]>;
  readonly all: number;
  readonly account: unknown;
}

async function readPapers(from: BuildFrom, report: Report): Promise<Papers> {
  if (from.kind === 'listings') return readListings(from, report);
  if (from.kind === 'changes') return readBase(from);
  const { readRecords } = await import('./read-records.ts');
  return readRecords(from.databaseUrl);
}

async function readListings(
  { directory, seen }: Extract<BuildFrom, { kind: 'listings' }>,
  report: Report,
): Promise<Papers> {
  const onFile = (file: FileProgress) => report({ kind: 'reading', file });
  const corpus = await loadCorpus(directory, { onFile });
  if (seen !== undefined) await requireUnchanged(directory, seen);
  const { papers, ...account } = requirePapers(corpus, directory);
  return { papers: drain([...papers]), all: papers.length, account };
}

/** Gives papers away: what was taken is not held any more. */
function* drain(papers: Paper[]): Generator<readonly Paper[]> {
  papers.reverse();
  while (papers.length > 0) yield papers.splice(-BATCH).reverse();
}

async function readBase({
  base,
  gone,
  joined,
  account,
}: Extract<BuildFrom, { kind: 'changes' }>): Promise<Papers> {
  const { segment, store } = (await openGeneration(base)).base;
  const left = new Set(gone);
  const papers = async function* (): AsyncGenerator<readonly Paper[]> {
    for (let from = 0; from < segment.papers; from += BATCH) {
      const places = Array.from({ length: Math.min(BATCH, segment.papers - from) }, (_, at) => from + at);
      yield await store.read(places.filter((place) => !left.has(place)));
    }
    await store.close();
    for (let from = 0; from < joined.length; from += BATCH)
      yield joined.slice(from, from + BATCH).map((facts) => createPaper(facts));
  };
  return {
    papers: papers(),
    all: segment.papers - left.size + joined.length,
    account: account ?? (await readAccount(base)),
  };
}

/** Adds to a generation what its papers teach. @throws PaperboyError `library_damaged` */
export async function learnGeneration(folder: string, report: Report): Promise<void> {
  // Nothing but the counts is held while it learns; the thread, or the command, has nothing else to do.
  const counts = termCountsOf(await readSegment(folder));
  const onProgress = (done: number, all: number) => report({ kind: 'learning', done, all });
  const model = await fitCounts(counts, { isAwaited: true, onProgress });
  if (model !== undefined) await addModel(folder, model);
}

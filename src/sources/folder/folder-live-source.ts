import { PaperboyError, systemErrorCode } from '../../errors.ts';
import type { Paper } from '../../papers/paper.ts';
import { type Corpus, loadCorpus, whyEmpty } from '../corpus.ts';
import { type LiveRecord, type LiveSource, type SourceBatch, SourceProblem } from '../live-source.ts';
import type { Remark } from '../source.ts';
import { createFolderLook, requireUnchanged } from './folder-look.ts';
import type { FolderPace } from './folder-pace.ts';
import { whyMissing } from './list-files.ts';

interface FolderSourceOptions {
  readonly pace?: FolderPace | undefined;
}

/** So many papers go at a time. */
const BATCH = 500;
/** So many remarks are given of one reading. */
const REMARKED = 24;
/** Raised when the same listings would give other records, so that they are read once more. */
const READING = 1;

/**
 * The papers of a folder of listings, as its catalogue makes them: a key is a paper's id, a cursor what the folder held. Nothing
 * of it is read while that is the same, and what is being written is waited for. A folder that is not there, or has no paper, is a
 * problem and not an empty source: nothing of it is gone.
 */
export function createLiveFolder(
  name: string,
  directory: string,
  { pace }: FolderSourceOptions = {},
): LiveSource {
  const look = createFolderLook(directory, { pace });
  return {
    name,
    read: async function* (cursor, signal) {
      const found = await explained(directory, () => readWhenChanged(cursor, signal));
      if (found === undefined) yield { records: [], cursor: cursor ?? '', isCaughtUp: true };
      else yield* batchesOf(found.corpus, { from: cursor, to: found.cursor });
    },
  };

  /** Undefined where the folder holds what it held. */
  async function readWhenChanged(cursor: string | undefined, signal: AbortSignal) {
    for (;;) {
      const looked = await look.take(signal);
      const now = `${READING} ${looked.hash}`;
      if (now === cursor) return undefined;
      const corpus = await loadPapers(directory);
      signal.throwIfAborted();
      try {
        await requireUnchanged(directory, looked);
        return { corpus, cursor: now };
      } catch (error) {
        if (!(error instanceof PaperboyError) || error.code !== 'corpus_changed') throw error;
      }
    }
  }
}

async function loadPapers(directory: string): Promise<Corpus> {
  const corpus = await loadCorpus(directory);
  const fault = whyEmpty(corpus, directory);
  if (fault !== undefined) throw new SourceProblem('later', `${fault}.`);
  return corpus;
}

/** What keeps a folder from being read may be over another time. */
async function explained<T>(directory: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof PaperboyError)) throw error;
    const isMissing = error.code === 'corpus_missing';
    const why = isMissing ? missing(directory, error.cause) : error.message;
    throw new SourceProblem('later', why, { cause: error });
  }
}

function missing(directory: string, cause: unknown): string {
  return `${whyMissing(directory, systemErrorCode(cause))} Put it there, or name another one in SOURCES.`;
}

interface Cursors {
  /** The one of the last reading that came to its end, or of the beginning of one. */
  readonly from: string | undefined;
  readonly to: string;
}

/** Until the last one nothing is gone, and whoever goes on from one of them reads the folder once more. */
function* batchesOf({ papers, ...account }: Corpus, { from = '', to }: Cursors): Generator<SourceBatch> {
  const remarks = remarksOf(account);
  for (let at = 0; at < papers.length; at += BATCH) {
    const records = papers.slice(at, at + BATCH).map(recordOf);
    const done = at + records.length;
    const isLast = done === papers.length;
    yield {
      records,
      cursor: isLast ? to : from,
      isCaughtUp: isLast || from !== '',
      progress: { done, all: papers.length },
      ...(isLast ? { present: papers.map(({ id }) => id) } : {}),
      ...(isLast && remarks.length > 0 ? { remarks } : {}),
    };
  }
}

/** The id of one of several works with one title and first author is not made of these alone. */
function recordOf(paper: Paper): LiveRecord {
  const { id, otherIds = [], source, ...record } = { ...paper };
  return { key: id, record, source, otherIds: [id, ...otherIds] };
}

function remarksOf({ rejected, doubtful }: Pick<Corpus, 'rejected' | 'doubtful'>): readonly string[] {
  const inWords = ({ file, line, reason }: Remark) => `${file}:${line}: ${reason}`;
  const all = [
    ...rejected.map((remark) => inWords({ ...remark, reason: `not read: ${remark.reason}` })),
    ...doubtful.map(inWords),
  ];
  const more = all.length - REMARKED;
  return more > 0 ? [...all.slice(0, REMARKED), `… and ${more} more (paperboy check has all)`] : all;
}

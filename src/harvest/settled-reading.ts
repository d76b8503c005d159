import type { Logger } from '../logger.ts';
import { type LiveSource, SourceProblem } from '../sources/live-source.ts';
import type { Leases } from '../store/leases.ts';
import type { Kept, Reader, Records } from '../store/records.ts';
import { type KeptSource, type Sources, sourceLease } from '../store/sources.ts';
import { withLease } from '../store/with-lease.ts';
import { forgetOld } from './forget-old.ts';
import { isDue } from './is-due.ts';
import { ReadingEnded, readSource, type SourceProgress } from './read-source.ts';
import { retryAfter } from './retry-after-failure.ts';
import { takeOut } from './take-out.ts';

/** What reading sources takes of the store. */
export interface HarvestStore {
  readonly sources: Sources;
  readonly records: Records;
  readonly leases: Leases;
  now(): Promise<Date>;
}

/** What sources are read with. */
export interface HarvesterOptions {
  readonly store: HarvestStore;
  /** Is a source of that name read? Others keep what people added. */
  readonly isRead: (name: string) => boolean;
  /** Opens a source by its name. @throws SourceProblem `refused` where it cannot be */
  readonly open: (name: string) => Promise<LiveSource>;
  /** How long a source rests after it was read, in milliseconds. */
  readonly everyMs: (name: string) => number;
  /** Papers that are older are not taken in; undefined: all are. */
  readonly forgetBefore: (name: string, now: Date) => Date | undefined;
  /** Something was kept, and may go into the library. */
  readonly onKept: (progress: SourceProgress) => void;
  /** A reading ended. */
  readonly onRead?: ((read: FinishedReading) => void) | undefined;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
}

/** How a reading ended. */
export interface FinishedReading {
  readonly source: string;
  readonly milliseconds: number;
  /** Undefined where it failed. */
  readonly kept?: Kept | undefined;
  /** Why it failed. */
  readonly trouble?: string | undefined;
}

/** How one source is to be read. */
interface HowToRead {
  readonly onProgress?: ((progress: SourceProgress) => void) | undefined;
  /** Only if it still is when it is this process's turn: another one may just have read it. */
  readonly ifDue?: true;
}

/**
 * Reads one source.
 * @returns undefined where another process does, or it is not to be read any more
 * @throws what keeps it from being read; that is written down then
 */
export type SettledReading = (name: string, how?: HowToRead) => Promise<Kept | undefined>;

/** Reads sources, and writes down what came of it. @param ending nothing is to be read any more */
export function createSettledReading(options: HarvesterOptions, ending: AbortSignal): SettledReading {
  const { sources, leases } = options.store;
  return async (name, how = {}) => {
    const lease = sourceLease(name);
    const leased = await withLease(leases, { name: lease }, async (lost, holder) => {
      // It may have been read, or removed, since it was looked at.
      const kept = (await sources.list()).find((one) => one.name === name);
      if (kept === undefined) return undefined;
      if (how.ifDue === true && !isDue(kept, await options.store.now())) return undefined;
      const signal = AbortSignal.any([lost, ending]);
      const turn = { kept, reader: { source: name, lease, holder }, how, signal };
      // While the lease is held: nobody reads it once more before that is known.
      return settle(options, turn, ending);
    });
    return leased.taken ? leased.result : undefined;
  };
}

interface Turn {
  readonly kept: KeptSource;
  readonly reader: Reader;
  readonly how: HowToRead;
  readonly signal: AbortSignal;
}

async function settle(options: HarvesterOptions, turn: Turn, ending: AbortSignal): Promise<Kept | undefined> {
  const { kept, signal } = turn;
  const { name: source } = kept;
  const began = performance.now();
  const finished = () => ({ source, milliseconds: performance.now() - began });
  try {
    const result = await readOrTakeOut(options, turn);
    await succeed(options, source, result);
    options.onRead?.({ ...finished(), kept: result });
    return result;
  } catch (error) {
    if (ending.aborted) throw error;
    // Whoever has it now writes down what comes of it.
    if (signal.aborted || error instanceof ReadingEnded) {
      options.logger.info(`${source}: ${messageOf(signal.aborted ? signal.reason : error)}`);
      return undefined;
    }
    const trouble = await fail(options, kept, error);
    options.onRead?.({ ...finished(), trouble });
    throw error;
  }
}

async function readOrTakeOut(options: HarvesterOptions, { kept, reader, how, signal }: Turn): Promise<Kept> {
  const { store, logger } = options;
  const { name } = kept;
  if (kept.isLeaving) return takeOut(reader, store, signal);
  const onKept = (progress: SourceProgress) => {
    options.onKept(progress);
    how.onProgress?.(progress);
    for (const remark of progress.remarks) logger.warn(`${name}: ${remark}`);
  };
  const isWanted = async () => kept.isPaused || !(await isPaused(store.sources, name));
  const forgetBefore = (now: Date) => options.forgetBefore(name, now);
  const more = { kept, reader, records: store.records, now: () => store.now(), forgetBefore };
  const source = await options.open(name);
  const read = await readSource({ ...more, source, signal, isWanted, onKept });
  const before = forgetBefore(await store.now());
  const old =
    before === undefined ? 0 : await forgetOld({ records: store.records, source: name, before, signal });
  return { ...read, removed: read.removed + old };
}

async function isPaused(sources: Sources, name: string): Promise<boolean> {
  return (await sources.list()).some((one) => one.name === name && one.isPaused);
}

async function succeed(
  { store, everyMs, logger }: HarvesterOptions,
  name: string,
  { put, removed }: Kept,
): Promise<void> {
  await store.sources.succeeded(name, everyMs(name));
  if (put + removed > 0) logger.info(`${name}: ${put} new or changed, ${removed} gone`);
}

async function fail(
  { store, everyMs, logger }: HarvesterOptions,
  { name, failures, trouble: before }: KeptSource,
  error: unknown,
): Promise<string> {
  const trouble = troubleOf(error);
  const pause = retryAfter(failures + 1, { error, everyMs: everyMs(name) });
  // Once, and not at each attempt.
  if (before !== trouble) logger.warn(`${name}: ${trouble}`);
  await store.sources.failed(name, trouble, pause);
  return trouble;
}

const MAX_TROUBLE = 1_000;

/** As every database takes it: it may quote what a host answered, and one that is not written down is tried again at once. */
function troubleOf(error: unknown): string {
  const trouble = error instanceof SourceProblem ? error.message : `It cannot be read: ${messageOf(error)}`;
  return trouble.slice(0, MAX_TROUBLE).toWellFormed().replaceAll('\0', '');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

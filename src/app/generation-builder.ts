import { setTimeout as wait } from 'node:timers/promises';
import { type OpenedGeneration, openGeneration, readModel } from '../search/generation/open-generation.ts';
import type { CorpusModel } from '../search/model/fit-corpus-model.ts';
import type { Leases } from '../store/leases.ts';
import type { BuildFrom, BuildProgress } from './build-generation.ts';
import type { BuildJob } from './build-in-thread.ts';
import { type BuildLease, createBuildLease } from './build-lease.ts';
import type { GenerationKeeper } from './generation-keeper.ts';

/** What generations are built of, and where. */
interface BuilderPlace {
  /** Listings, or records. */
  readonly from: BuildFrom;
  /** Of all generations. */
  readonly folder: string;
  readonly origin: string;
  /** Of the listings. */
  readonly bytes: number;
  readonly keeper: GenerationKeeper;
}

interface BuilderOptions {
  readonly leases?: (() => Promise<Leases>) | undefined;
  readonly isAwaited?: boolean | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
}

/** Builds generations of one origin, one at a time. */
export interface GenerationBuilder {
  /**
   * Builds one from what they are built of, or waits for the process that does.
   * @returns it as soon as the words answer; `learn` gives the rest
   * @throws as buildGeneration does
   */
  build(): Promise<OpenedGeneration>;
  /** Builds one with all that it teaches. */
  rebuild(changes: BuildFrom, signal: AbortSignal): Promise<OpenedGeneration>;
  /** Builds one from what they are built of, whether there is one or not. @returns it as soon as the words answer */
  buildAnew(signal: AbortSignal): Promise<OpenedGeneration>;
  /** What the papers of a generation teach, when it was learned; undefined where there are too few. */
  learn(folder: string, signal: AbortSignal): Promise<CorpusModel | undefined>;
  /** Resolves when what it built has been learned and given to the other machines, or could not be. */
  settled(): Promise<void>;
  /** Ends what it does. */
  end(): Promise<void>;
}

/** Less is built in a moment. */
const LITTLE_BYTES = 2 * 1024 * 1024;
/** How often is looked whether another process has finished. */
const LOOKED_EACH_MS = 500;

interface Learning {
  readonly folder: string;
  /** Rejects with what keeps it from learning. */
  readonly done: Promise<void>;
  /** The other machines can fetch it, or nothing was learned. */
  readonly shared: Promise<void>;
}

/** A builder of generations. */
export function createGenerationBuilder(place: BuilderPlace, options: BuilderOptions): GenerationBuilder {
  const { from, folder, origin, keeper } = place;
  const ending = new AbortController();
  const lease = createBuildLease(`library ${origin}`, options.leases);
  const run = jobRunner(place, options, ending.signal);
  /** What is learned of the generation that was built here last, and given to the other machines. */
  let learning: Learning | undefined;

  const buildFrom = async (what: BuildFrom, signal: AbortSignal): Promise<string> => {
    const next = { folder, origin, sequence: await keeper.nextSequence() };
    const built = await run({ kind: 'build', place: next, from: what }, signal);
    if (built === undefined) throw new Error('the thread that builds the index has ended');
    return built;
  };
  const learnIn = async (built: string, signal: AbortSignal): Promise<void> => {
    if ((await readModel(built)) === undefined) await run({ kind: 'learn', folder: built }, signal);
  };
  const learnHere = (built: string, signal: AbortSignal): Promise<void> =>
    learnIn(built, signal).then(() => void keeper.share(built));
  const buildOnce = async (): Promise<OpenedGeneration> => {
    const built = await buildFrom(from, ending.signal);
    learning = sharedLater(built, learnIn(built, ending.signal), keeper);
    return openGeneration(built);
  };

  /**
   * Undefined when another process builds. The lease is kept until everything is learned and the other machines can fetch it:
   * whoever gets the lease sooner finds nothing, and builds the same once more.
   */
  const attempt = (): Promise<OpenedGeneration | undefined> =>
    new Promise((resolve, reject) => {
      const work = async () => {
        // Another one may have finished in between.
        const building = keeper.newest().then((other) => other ?? buildOnce());
        building.then(resolve, reject);
        await building.catch(() => undefined);
        await Promise.race([learning?.shared, aborted(ending.signal)]);
      };
      lease.attempt(work).then(({ taken }) => {
        if (!taken) resolve(undefined);
      }, reject);
    });

  return {
    build: async () => {
      for (;;) {
        const opened = (await attempt()) ?? (await keeper.newest());
        if (opened !== undefined) return opened;
        options.onProgress?.({ kind: 'waiting' });
        await wait(LOOKED_EACH_MS, undefined, { signal: ending.signal });
      }
    },
    buildAnew: async (signal) => openGeneration(await buildFrom(from, signal)),
    rebuild: async (changes, signal) => {
      const built = await buildFrom(changes, signal);
      await learnHere(built, signal);
      return openGeneration(built);
    },
    learn: async (of, signal) => {
      const either = AbortSignal.any([signal, ending.signal]);
      if (learning?.folder === of) await learning.done;
      // What another process learns is waited for; when that one dies, this one learns.
      else
        while (
          !(await lease.attempt(() => learnHere(of, signal))).taken &&
          (await readModel(of)) === undefined
        )
          await wait(LOOKED_EACH_MS, undefined, { signal: either });
      return readModel(of);
    },
    settled: () => settle(learning, lease),
    end: () => {
      ending.abort(new Error('the program ends'));
      return settle(learning, lease);
    },
  };
}

async function settle(learning: Learning | undefined, lease: BuildLease): Promise<void> {
  await learning?.done.catch(() => undefined);
  await lease.given();
}

/** What is learned is given to the other machines. */
function sharedLater(folder: string, done: Promise<void>, keeper: GenerationKeeper): Learning {
  const shared = done.then(
    () => keeper.share(folder),
    () => undefined,
  );
  return { folder, done, shared };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Does the jobs in a thread, or here where that is sooner. */
function jobRunner(
  { bytes }: BuilderPlace,
  { isAwaited = false, onProgress }: BuilderOptions,
  ending: AbortSignal,
) {
  const isHere = isAwaited && bytes <= LITTLE_BYTES;
  const report = (progress: BuildProgress) => onProgress?.(progress);
  return async (job: BuildJob, signal: AbortSignal): Promise<string | undefined> => {
    // What building takes is loaded when something is built.
    if (!isHere) {
      const { buildInThread } = await import('./build-in-thread.ts');
      return buildInThread(job, { report, signal: AbortSignal.any([signal, ending]) });
    }
    const { buildGeneration, learnGeneration } = await import('./build-generation.ts');
    if (job.kind === 'build') return buildGeneration(job.place, job.from, report);
    await learnGeneration(job.folder, report);
    return undefined;
  };
}

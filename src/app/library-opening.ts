import type { Locale } from '../chat/locale.ts';
import { type Wording, wordsIn } from '../chat/slash-command.ts';
import { PaperboyError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Library } from '../search/library.ts';
import type { Store } from '../store/open-store.ts';
import type { Config } from './config.ts';
import { hubAccessOf } from './hub-access-of.ts';
import type { Late } from './late.ts';
import { createLibraryToCome } from './library-to-come.ts';
import { type OpenedLibrary, type OpenOptions, openLibrary } from './open-library.ts';
import { OPENING, readingState } from './reading-state.ts';
import type { ReloadOutcome } from './reload-outcome.ts';
import { createProgressTeller } from './tell-progress.ts';

interface OpeningOptions {
  readonly logger: Logger;
  readonly store: Late<Store>;
  /** Where generations are kept; in the folder that Paperboy is started in where nothing else is said. */
  readonly libraryFolder?: string | undefined;
  /** Opens what sources brought; undefined: there are listings alone. */
  readonly openLiving?: ((options: OpenOptions) => Promise<OpenedLibrary>) | undefined;
}

/** The library of a program that is up before its papers are read. */
export interface LibraryOpening {
  /** What it is asked is answered when it is there. */
  readonly library: Library;
  /** Why it does not answer yet, as a sentence, in English by default; undefined when it does. */
  state(locale?: Locale): string | undefined;
  /** Reads the listings, or what was built of them. Resolves when it answers. @throws as openLibrary does */
  open(): Promise<void>;
  /** Looks at the listings at once, as soon as it answers; resolves when what is there does. @throws as openLibrary does */
  reload(): Promise<ReloadOutcome>;
  /** Ends it, also before it was opened: what waits for it is then answered with an error. */
  close(): Promise<void>;
}

/** How often a long work is told of. */
const TOLD_EACH_MS = 5_000;

/** Not open yet; what is wrong with the listings goes to the log. */
export function createLibraryOpening(config: Config, options: OpeningOptions): LibraryOpening {
  const { logger } = options;
  const coming = createLibraryToCome();
  const ending = new AbortController();
  const openListings = (how: OpenOptions) => openLibrary(config.corpusDir, how);
  let state: Wording | undefined = OPENING;
  let opening: Promise<OpenedLibrary> | undefined;
  const { promise: begun, resolve: begin } = Promise.withResolvers<Promise<OpenedLibrary>>();
  // Whoever asks is told.
  begun.catch(() => undefined);
  const tell = createProgressTeller({ everyMs: TOLD_EACH_MS, say: (line) => logger.info(line) });
  return {
    library: coming.library,
    state: (locale = 'en') => (state === undefined ? undefined : wordsIn(state, locale)),
    open: async () => {
      opening = (options.openLiving ?? openListings)({
        ...openOptions(config, options),
        signal: ending.signal,
        onProgress: (progress) => {
          tell(progress);
          // It may be built anew while it answers.
          state &&= readingState(progress);
        },
      });
      begin(opening);
      try {
        const opened = await opening;
        tellAccount(opened, logger);
        state = undefined;
        coming.arrive(opened.library);
      } catch (error) {
        coming.fail(error);
        throw error;
      }
    },
    reload: async () => {
      const { look, library } = await await begun;
      if (look !== undefined) return look();
      return { came: 0, gone: 0, papers: (await library.facts()).papers, faults: [] };
    },
    close: async () => {
      ending.abort();
      coming.fail(new Error('stopped before the library was read'));
      // It gives back its lease.
      await opening?.then(
        ({ library }) => library.close(),
        () => undefined,
      );
    },
  };
}

function openOptions(config: Config, { logger, store, libraryFolder }: OpeningOptions) {
  const { embeddingsModel, generations } = config;
  return {
    embeddingsModel,
    hub: hubAccessOf(config),
    onModel: (line: string) => logger.info(line),
    generations,
    folder: libraryFolder,
    leases: async () => (await store.get()).leases,
    onEmbedding: (done: number, all: number) => {
      if (done % 500 === 0) logger.info(`embedding papers: ${done} of ${all}`);
    },
    onNews: (line: string) => logger.info(line),
    onTrouble: (message: string) => logger.warn(message),
  };
}

function tellAccount({ account, learned }: OpenedLibrary, logger: Logger): void {
  for (const { file, line, reason } of account.rejected) logger.warn(`${file}:${line}: not read: ${reason}`);
  for (const { file, line, reason } of account.doubtful) logger.warn(`${file}:${line}: ${reason}`);
  learned.then(
    () => logger.debug('the ranking has learned what it can'),
    (error: unknown) => {
      if (error instanceof PaperboyError && error.code === 'model_not_fetched')
        logger.warn(`${error.message}. Ranking goes without it, and it is tried again`);
      else logger.error({ err: error }, 'the ranking goes by the words alone');
    },
  );
}

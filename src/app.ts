import type { Platform } from './chat/ports.ts';
import { createBot } from './commands/bot.ts';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import { type Corpus, type FileProgress, loadCorpus, requirePapers } from './papers/corpus.ts';
import { describeCorpus } from './papers/corpus-facts.ts';
import { createWebPlatform } from './platforms/web/web-platform.ts';
import type { Library } from './search/library.ts';
import { createMiniSearchLibrary } from './search/minisearch-library.ts';
import { openStore, type Store } from './store/open-store.ts';

/** A corpus that has papers, indexed. */
export interface OpenedCorpus {
  readonly corpus: Corpus;
  readonly library: Library;
  /** See Bot. */
  readonly facts: string;
}

export interface OpenOptions {
  readonly onFile?: (progress: FileProgress) => void;
  readonly onIndex?: (papers: number) => void;
}

/** @throws PaperboyError `corpus_missing`, `corpus_empty` */
export async function openCorpus(
  directory: string,
  { onFile, onIndex }: OpenOptions = {},
): Promise<OpenedCorpus> {
  const corpus = requirePapers(
    await loadCorpus(directory, onFile === undefined ? {} : { onFile }),
    directory,
  );
  onIndex?.(corpus.papers.length);
  return { corpus, library: createMiniSearchLibrary(corpus.papers), facts: describeCorpus(corpus.papers) };
}

export interface App {
  /** Where the web page is. */
  readonly url: string;
  /** Finishes what is in flight. */
  stop(): Promise<void>;
}

/** Config → corpus → library → store → bot → platforms. */
export async function startApp(config: Config, logger: Logger): Promise<App> {
  const { corpus, library, facts } = await openCorpus(config.corpusDir, {
    onFile: ({ file, number, count, bytes }) =>
      logger.debug({ file, bytes }, `reading listing ${number} of ${count}`),
    onIndex: (papers) => logger.debug(`indexing ${papers} papers`),
  });
  for (const { file, line, reason } of corpus.rejected) logger.warn(`${file}:${line}: not read: ${reason}`);
  for (const { file, line, reason } of corpus.doubtful) logger.warn(`${file}:${line}: ${reason}`);
  const store = await openStore(config.databaseUrl);
  const bot = createBot({ library, corpusFacts: facts, readingList: store.readingList, logger });
  let ready = false;
  const web = createWebPlatform({ host: config.host, port: config.port, logger, ready: () => ready });
  const platforms: readonly Platform[] = [web, ...(await chatPlatforms(config, store, logger))];
  const stop = async () => {
    ready = false;
    await Promise.all(platforms.map((platform) => platform.stop()));
    await store.close();
  };
  try {
    await web.start(bot);
    logger.info(`${facts}. Ask at ${web.url}`);
    await Promise.all(
      platforms.filter((platform) => platform !== web).map((platform) => platform.start(bot)),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  ready = true;
  return { url: web.url, stop };
}

/** The chats that are configured; their SDKs are loaded only then. */
async function chatPlatforms({ slack }: Config, store: Store, logger: Logger): Promise<readonly Platform[]> {
  if (slack === undefined) return [];
  const { createSlackPlatform } = await import('./platforms/slack/slack-platform.ts');
  const secrets = store.secrets(slack.workspaces.kind === 'many' ? slack.workspaces.tokenKeys : []);
  return [createSlackPlatform({ config: slack, seenEvents: store.seenEvents, secrets, logger })];
}

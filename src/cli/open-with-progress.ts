import type { FedLibrary } from '../app/fed-library.ts';
import { type HubConfig, hubAccessOf } from '../app/hub-access-of.ts';
import { type OpenedLibrary, type OpenOptions, openLibrary } from '../app/open-library.ts';
import type { SourcesConfig } from '../app/prepare-once.ts';
import { createProgressTeller } from '../app/tell-progress.ts';
import type { ConfiguredGenerations } from '../generations/config.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { groupDigits } from '../search/describe-library.ts';
import type { Corpus } from '../sources/corpus.ts';

const TOLD_EACH_MS = 1_000;
const EMBEDDING_TOLD_MS = 10_000;

/** What the command line needs of the configuration to open the library. */
export interface Opening extends Partial<HubConfig> {
  readonly corpusDir: string;
  readonly embeddingsModel: string | undefined;
  readonly generations: ConfiguredGenerations | undefined;
  /** Where generations are kept; in the folder that Paperboy is started in where nothing else is said. */
  readonly libraryFolder?: string | undefined;
  /** Undefined where the listings of the folder are all there is. */
  readonly living?: SourcesConfig | undefined;
}

/** Opens the library and waits until its ranking knows all it can; what takes longer than a second is told on stderr. */
export async function openWithProgress(
  opening: Opening,
  terminal: Terminal,
): Promise<OpenedLibrary | FedLibrary> {
  const { corpusDir, embeddingsModel, generations, libraryFolder, living } = opening;
  const say = (line: string) => void terminal.stderr.write(`${line}\n`);
  const options: OpenOptions = {
    embeddingsModel,
    hub: hubAccessOf(opening),
    onModel: say,
    generations,
    folder: libraryFolder,
    isAwaited: true,
    onProgress: createProgressTeller({ everyMs: TOLD_EACH_MS, say }),
    onEmbedding: embeddingProgress(terminal),
    onTrouble: say,
  };
  const opened =
    living === undefined ? await openLibrary(corpusDir, options) : await openLiving(living, options, say);
  await opened.learned;
  return opened;
}

async function openLiving(living: SourcesConfig, ...[options, say]: [OpenOptions, (line: string) => void]) {
  const { openSourcesOnce } = await import('../app/open-sources-once.ts');
  return openSourcesOnce(living, { ...options, say });
}

/** How far the sentence model is, every ten seconds. */
export function embeddingProgress({ stderr }: Terminal): (done: number, all: number) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (done, all) => {
    if (performance.now() - told < EMBEDDING_TOLD_MS) return;
    told = performance.now();
    stderr.write(`Embedding papers: ${groupDigits(done)} of ${groupDigits(all)}, once…\n`);
  };
}

/** Reads the listings alone. */
export async function loadWithProgress(directory: string, { stderr }: Terminal): Promise<Corpus> {
  const { loadCorpus } = await import('../sources/corpus.ts');
  const tell = createProgressTeller({
    everyMs: TOLD_EACH_MS,
    say: (line) => void stderr.write(`${line}\n`),
  });
  return loadCorpus(directory, { onFile: (file) => tell({ kind: 'reading', file }) });
}

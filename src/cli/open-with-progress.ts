import { type OpenedLibrary, openLibrary } from '../app/open-library.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { groupDigits } from '../search/describe-library.ts';
import { type Corpus, loadCorpus } from '../sources/corpus.ts';
import type { FileProgress } from '../sources/folder/folder-source.ts';

const SILENT_MS = 1_000;
const EMBEDDING_TOLD_MS = 10_000;
/** Reading more than this takes longer than a second. */
const LARGE_FILE_BYTES = 8 * 1024 * 1024;
const MANY_PAPERS = 4_000;

/** What the command line needs of the configuration to open the library. */
export interface Opening {
  readonly corpusDir: string;
  readonly embeddingsModel: string | undefined;
}

/** Opens the library and waits until its ranking knows all it can; what takes longer than a second is told on stderr. */
export async function openWithProgress(
  { corpusDir, embeddingsModel }: Opening,
  terminal: Terminal,
): Promise<OpenedLibrary> {
  const onFit = (papers: number) => {
    if (papers > MANY_PAPERS / 4)
      terminal.stderr.write(`Looking which words go together in ${groupDigits(papers)} papers, once…\n`);
  };
  const opened = await openLibrary(corpusDir, {
    ...progressOn(terminal),
    embeddingsModel,
    isAwaited: true,
    onFit,
    onEmbedding: embeddingProgress(terminal),
  });
  await opened.learned;
  return opened;
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

/** The same without an index. */
export function loadWithProgress(directory: string, terminal: Terminal): Promise<Corpus> {
  const { onFile } = progressOn(terminal);
  return loadCorpus(directory, { onFile });
}

function progressOn({ stderr }: Terminal) {
  const start = performance.now();
  const isLong = () => performance.now() - start > SILENT_MS;
  return {
    onFile: ({ file, number, count, bytes = 0 }: FileProgress) => {
      if (isLong() || bytes > LARGE_FILE_BYTES) stderr.write(`Reading ${file} (${number} of ${count})…\n`);
    },
    onIndex: (papers: number) => {
      if (isLong() || papers > MANY_PAPERS) stderr.write(`Indexing ${groupDigits(papers)} papers…\n`);
    },
  };
}

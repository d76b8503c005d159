import type { Config } from '../config.ts';
import { type OpenedCorpus, type OpenOptions, openCorpus } from '../open-corpus.ts';
import { type Corpus, loadCorpus } from '../papers/corpus.ts';
import { groupDigits } from '../papers/corpus-facts.ts';
import type { Terminal } from '../platforms/console/terminal.ts';

const SILENT_MS = 1_000;
const EMBEDDING_TOLD_MS = 10_000;
/** Reading more than this takes longer than a second. */
const LARGE_FILE_BYTES = 8 * 1024 * 1024;
const MANY_PAPERS = 4_000;

export type Opening = Pick<Config, 'corpusDir' | 'embeddingsModel'>;

/** Opens the corpus; what takes longer than a second is told on stderr. */
export async function openWithProgress(
  { corpusDir, embeddingsModel }: Opening,
  terminal: Terminal,
): Promise<OpenedCorpus> {
  const opened = await openCorpus(corpusDir, progressOn(terminal));
  const { length } = opened.corpus.papers;
  const onFit = () => {
    if (length > MANY_PAPERS / 4)
      terminal.stderr.write(`Looking which words go together in ${groupDigits(length)} papers, once…\n`);
  };
  await opened.deepen({ embeddingsModel, onFit, onEmbedding: embeddingProgress(terminal) });
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

function progressOn({ stderr }: Terminal): Required<OpenOptions> {
  const start = performance.now();
  const isLong = () => performance.now() - start > SILENT_MS;
  return {
    onFile: ({ file, number, count, bytes = 0 }) => {
      if (isLong() || bytes > LARGE_FILE_BYTES) stderr.write(`Reading ${file} (${number} of ${count})…\n`);
    },
    onIndex: (papers) => {
      if (isLong() || papers > MANY_PAPERS) stderr.write(`Indexing ${groupDigits(papers)} papers…\n`);
    },
  };
}

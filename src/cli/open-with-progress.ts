import { type OpenedCorpus, type OpenOptions, openCorpus } from '../open-corpus.ts';
import { type Corpus, loadCorpus } from '../papers/corpus.ts';
import { groupDigits } from '../papers/corpus-facts.ts';
import type { Terminal } from '../platforms/console/terminal.ts';

const SILENT_MS = 1_000;
/** Reading more than this takes longer than a second. */
const LARGE_FILE_BYTES = 8 * 1024 * 1024;
const MANY_PAPERS = 4_000;

/** Opens the corpus; what takes longer than a second is told on stderr. */
export async function openWithProgress(directory: string, terminal: Terminal): Promise<OpenedCorpus> {
  const opened = await openCorpus(directory, progressOn(terminal));
  const { length } = opened.corpus.papers;
  if (length > MANY_PAPERS / 4)
    terminal.stderr.write(`Looking which words go together in ${groupDigits(length)} papers, once…\n`);
  await opened.deepen();
  return opened;
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

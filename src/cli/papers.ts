import { composePaper } from '../answers/compose-paper.ts';
import type { SourcesConfig } from '../app/prepare-once.ts';
import { NO_PAINT, renderPlainText } from '../chat/plain-text.ts';
import { ENGLISH } from '../messages/english.ts';
import { collectKeys } from '../papers/citation/citation-key.ts';
import type { ExportFormat } from '../papers/citation/export-formats.ts';
import { createExport } from '../papers/citation/export-papers.ts';
import type { Paper } from '../papers/paper.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { requirePapers } from '../sources/corpus.ts';
import { loadWithProgress } from './open-with-progress.ts';

interface PapersOptions {
  readonly corpus: string;
  /** Undefined where the listings of the folder are all there is. */
  readonly living?: SourcesConfig | undefined;
  readonly json: boolean;
  readonly format?: ExportFormat;
}

/** Reads all papers, as often as it is called. */
type ReadPapers = () => AsyncIterable<readonly Paper[]>;

/** `paperboy papers`: the whole library; as JSON, or in another format, it can be read again as a listing. */
export async function runPapers(options: PapersOptions, terminal: Terminal): Promise<void> {
  const { json, format = json ? 'jsonl' : undefined } = options;
  const read = await openPapers(options, terminal);
  const pieces = format === undefined ? shown(read, terminal) : exported(read, format);
  let isNothing = true;
  for await (const text of pieces) {
    isNothing = false;
    if (!terminal.stdout.write(text)) await new Promise((resolve) => terminal.stdout.once('drain', resolve));
  }
  if (isNothing) terminal.stderr.write(NOTHING);
}

const NOTHING = 'The sources brought no paper yet. “paperboy sources read” reads them now.\n';

async function openPapers({ corpus, living }: PapersOptions, terminal: Terminal): Promise<ReadPapers> {
  if (living !== undefined) {
    const { papersOfSources } = await import('../app/papers-of-sources.ts');
    return papersOfSources(living, { say: (line) => void terminal.stderr.write(`${line}\n`) });
  }
  const { papers } = requirePapers(await loadWithProgress(corpus, terminal), corpus);
  return async function* () {
    yield papers;
  };
}

async function* shown(read: ReadPapers, terminal: Terminal): AsyncGenerator<string> {
  const options = { columns: terminal.columns, paint: terminal.paint ?? NO_PAINT };
  for await (const papers of read())
    for (const paper of papers)
      yield renderPlainText({ tone: 'answer', blocks: [composePaper(paper, ENGLISH)] }, options);
}

async function* exported(read: ReadPapers, format: ExportFormat): AsyncGenerator<string> {
  const keys = collectKeys();
  // A line of JSON has no key: then they are read once.
  if (format !== 'jsonl') for await (const papers of read()) for (const paper of papers) keys.add(paper);
  const { head, next, tail } = createExport(format, keys.keyOf);
  let isFirst = true;
  for await (const papers of read())
    for (const paper of papers) {
      yield isFirst ? head + next(paper) : next(paper);
      isFirst = false;
    }
  if (!isFirst) yield tail;
}

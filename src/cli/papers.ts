import { composePaper } from '../answers/compose-paper.ts';
import { NO_PAINT, renderPlainText } from '../chat/plain-text.ts';
import { ENGLISH } from '../messages/english.ts';
import type { ExportFormat } from '../papers/citation/export-formats.ts';
import { exportPapers } from '../papers/citation/export-papers.ts';
import type { Paper } from '../papers/paper.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { requirePapers } from '../sources/corpus.ts';
import { loadWithProgress } from './open-with-progress.ts';

interface PapersOptions {
  readonly corpus: string;
  readonly json: boolean;
  readonly format?: ExportFormat;
}

/** `paperboy papers`: the whole corpus; as JSON, or in another format, it can be read again as a listing. */
export async function runPapers({ corpus, json, format }: PapersOptions, terminal: Terminal): Promise<void> {
  const { papers } = requirePapers(await loadWithProgress(corpus, terminal), corpus);
  const wanted = format ?? (json ? 'jsonl' : undefined);
  const pieces = wanted === undefined ? shown(papers, terminal) : exportPapers(papers, wanted);
  for (const text of pieces)
    if (!terminal.stdout.write(text)) await new Promise((resolve) => terminal.stdout.once('drain', resolve));
}

function* shown(papers: readonly Paper[], terminal: Terminal): Generator<string> {
  const options = { columns: terminal.columns, paint: terminal.paint ?? NO_PAINT };
  for (const paper of papers)
    yield renderPlainText({ tone: 'answer', blocks: [composePaper(paper, ENGLISH)] }, options);
}

import { composePaper } from '../answers/compose-paper.ts';
import { NO_PAINT, renderPlainText } from '../chat/plain-text.ts';
import { ENGLISH } from '../messages/english.ts';
import { arxivOf, doiOf } from '../papers/identifiers.ts';
import type { Paper } from '../papers/paper.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { requirePapers } from '../sources/corpus.ts';
import { jsonLine } from './lines.ts';
import { loadWithProgress } from './open-with-progress.ts';

interface PapersOptions {
  readonly corpus: string;
  readonly json: boolean;
}

/** `paperboy papers`: the whole corpus; as JSON it can be read again as a listing. */
export async function runPapers({ corpus, json }: PapersOptions, terminal: Terminal): Promise<void> {
  const { papers } = requirePapers(await loadWithProgress(corpus, terminal), corpus);
  for (const paper of papers) {
    const text = json
      ? jsonLine(toJson(paper))
      : renderPlainText(
          { tone: 'answer', blocks: [composePaper(paper, ENGLISH)] },
          { columns: terminal.columns, paint: terminal.paint ?? NO_PAINT },
        );
    if (!terminal.stdout.write(text)) await new Promise((resolve) => terminal.stdout.once('drain', resolve));
  }
}

function toJson(paper: Paper) {
  const { id, title, authors, abstract, venue, year, url, pdfUrl, track } = paper;
  return {
    id,
    title,
    authors,
    abstract,
    venue: venue ?? null,
    year: year ?? null,
    url: url ?? null,
    pdfUrl,
    track,
    doi: doiOf(paper),
    arxiv: arxivOf(paper),
  };
}

import type { Corpus, Remark } from '../papers/corpus.ts';
import { describeCorpus } from '../papers/corpus-facts.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { jsonLine } from './lines.ts';
import { loadWithProgress } from './open-with-progress.ts';

interface CheckOptions {
  readonly corpus: string;
  readonly json: boolean;
}

/**
 * `paperboy check`: what was read, and everything that was not.
 * @returns the exit code: 1 when a file, or the whole folder, yields no paper
 */
export async function runCheck(
  { corpus: directory, json }: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const { stdout, paint } = terminal;
  const corpus = await loadWithProgress(directory, terminal);
  const yieldless = corpus.files.filter((file) => file.papers === 0);
  if (json) {
    const { papers, ...rest } = corpus;
    stdout.write(jsonLine({ papers: papers.length, ...rest }));
  } else stdout.write(report(corpus, paint.strong));
  return yieldless.length > 0 || corpus.papers.length === 0 ? 1 : 0;
}

function report(corpus: Corpus, strong: (text: string) => string): string {
  const { papers, files, rejected, doubtful, duplicates, repairs } = corpus;
  const width = Math.max(0, ...files.map(({ file }) => file.length));
  const remark = ({ file, line, reason }: Remark) => `${file}:${line}: ${reason}`;
  return [
    strong(describeCorpus(papers)),
    ...files.map(
      ({ file, format, papers: count }) =>
        `  ${file.padEnd(width)}  ${String(count).padStart(6)} papers  ${format}`,
    ),
    ...section('Rejected', rejected.map(remark)),
    ...section('Read, but doubtful', doubtful.map(remark)),
    ...section(
      'Duplicates',
      duplicates.map(
        ({ file, line, title, kept }) => `${file}:${line}: the same as ${kept.file}:${kept.line}: ${title}`,
      ),
    ),
    `Repaired: ${repairs.characters} damaged characters, ${repairs.softHyphens} broken words`,
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return [`${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)];
}

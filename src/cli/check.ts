import type { Terminal } from '../platforms/console/terminal.ts';
import { counted, describeLibrary } from '../search/describe-library.ts';
import { countFacts } from '../search/engine/library-facts.ts';
import type { Corpus } from '../sources/corpus.ts';
import type { Remark } from '../sources/source.ts';
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
    strong(describeLibrary(countFacts(papers))),
    ...files.map(
      ({ file, format, papers: count }) =>
        `  ${file.padEnd(width)}  ${String(count).padStart(6)} ${count === 1 ? 'paper ' : 'papers'}  ${format}`,
    ),
    ...section('Rejected', rejected.map(remark)),
    ...section('Read, but doubtful', doubtful.map(remark)),
    ...section(
      'Duplicates',
      duplicates.map(
        ({ file, line, title, kept }) => `${file}:${line}: the same as ${kept.file}:${kept.line}: ${title}`,
      ),
    ),
    `Repaired: ${counted(repairs.characters, 'damaged character')}, ${counted(repairs.softHyphens, 'broken word')}`,
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return [`${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)];
}

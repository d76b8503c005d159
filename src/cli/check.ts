import type { Config } from '../app/config.ts';
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

/** `paperboy check` of every folder that SOURCES names; where it names none, of CORPUS_DIR. @returns the exit code */
export async function runCheckOfAll(
  { corpusDir, sources = [] }: Pick<Config, 'corpusDir' | 'sources'>,
  { json }: Pick<CheckOptions, 'json'>,
  terminal: Terminal,
): Promise<number> {
  const named = sources.filter((name) => name.startsWith(FOLDER)).map((name) => name.slice(FOLDER.length));
  let code = 0;
  for (const corpus of named.length === 0 ? [corpusDir] : named)
    code = Math.max(code, await runCheck({ corpus, json }, terminal));
  return code;
}

const FOLDER = 'folder:';

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
  const read = files.reduce((sum, { papers: count }) => sum + count, 0);
  return [
    strong(describeLibrary(countFacts(papers))),
    ...files.map(
      ({ file, format, papers: count }) =>
        `  ${file.padEnd(width)}  ${String(count).padStart(6)} ${count === 1 ? 'paper ' : 'papers'}  ${format}`,
    ),
    `Records: ${read + rejected.length} = ${papers.length} ${papers.length === 1 ? 'paper' : 'papers'} + ${duplicates.length} merged + ${rejected.length} rejected`,
    ...section('Rejected', rejected.length, byKind(rejected, remark)),
    ...section('Read, but doubtful', doubtful.length, byKind(doubtful, remark)),
    ...section(
      'Duplicates',
      duplicates.length,
      firstOf(
        duplicates.map(
          ({ file, line, title, kept }) => `${file}:${line}: the same as ${kept.file}:${kept.line}: ${title}`,
        ),
        MOST_DUPLICATES,
      ),
    ),
    ...unusedFields(files),
    `Repaired: ${counted(repairs.characters, 'damaged character')}, ${counted(repairs.softHyphens, 'broken word')}`,
    '',
  ].join('\n');
}

/** So many of one kind are shown; `--json` has all. */
const MOST_OF_KIND = 3;
const MOST_DUPLICATES = 20;
const MOST_FIELDS = 20;

function section(title: string, count: number, lines: readonly string[]): readonly string[] {
  return [`${title}: ${count}`, ...lines.map((line) => `  ${line}`)];
}

function firstOf(lines: readonly string[], most: number): readonly string[] {
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), `… and ${more} more (--json has all)`] : lines;
}

/** The first of each kind: remarks that are the same but for names and numbers are one kind. */
function byKind(remarks: readonly Remark[], show: (remark: Remark) => string): readonly string[] {
  const kinds = Map.groupBy(remarks, ({ reason }) => reason.replace(/“[^”]*”/g, '“…”').replace(/\d+/g, '0'));
  return [...kinds.values()].flatMap((some) => firstOf(some.map(show), MOST_OF_KIND));
}

/** Fields that no one reads, the most frequent first. */
function unusedFields(files: Corpus['files']): readonly string[] {
  const counts = new Map<string, number>();
  for (const { unused = {} } of files)
    for (const [name, times] of Object.entries(unused)) counts.set(name, (counts.get(name) ?? 0) + times);
  if (counts.size === 0) return [];
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  const shown = sorted.slice(0, MOST_FIELDS).map(([name, times]) => `${name} (${times})`);
  const more = sorted.length - shown.length;
  return [`Fields not used: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}

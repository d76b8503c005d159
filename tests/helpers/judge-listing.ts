import { runCheck } from '../../src/cli/check.ts';
import { runPapers } from '../../src/cli/papers.ts';
import { displayText } from '../../src/papers/latex.ts';
import { commandTerminal, jsonLines } from './command-terminal.ts';
import { temporaryCorpus } from './temporary-corpus.ts';

/** What must come of a listing; see the README beside the cases. */
export interface ExpectedListing {
  readonly records: number;
  readonly papers: readonly ExpectedPaper[];
  /** Titles of records that may be a paper or not. */
  readonly optional?: readonly string[];
}

type ExpectedPaper = Readonly<Record<string, unknown>> & { readonly title: unknown };

interface Account {
  readonly files: readonly { readonly papers: number }[];
  readonly rejected: readonly unknown[];
  readonly duplicates: readonly unknown[];
}

/** What is wrong with what the command line says of a listing; empty where nothing is. */
export async function judgeListing(
  files: Readonly<Record<string, string | Uint8Array>>,
  expected: ExpectedListing,
): Promise<readonly string[]> {
  const corpus = await temporaryCorpus(files);
  const account = JSON.parse((await output((terminal) => runCheck({ corpus, json: true }, terminal))).trim());
  const lines = await output((terminal) => runPapers({ corpus, json: true }, terminal));
  const papers = jsonLines(lines) as Record<string, unknown>[];
  return [
    ...missing(papers, expected),
    ...tooMany(papers, expected),
    ...unaccounted(account as Account, papers.length, expected.records),
  ];
}

async function output(
  run: (terminal: ReturnType<typeof commandTerminal>['terminal']) => Promise<unknown>,
): Promise<string> {
  const { terminal, written } = commandTerminal();
  await run(terminal);
  return (await written()).stdout;
}

function missing(
  papers: readonly Record<string, unknown>[],
  { papers: expected }: ExpectedListing,
): readonly string[] {
  return expected.flatMap((one) => {
    if (papers.some((paper) => faultsOf(paper, one).length === 0)) return [];
    const near = papers.find((paper) => faultsOf(paper, { title: one.title }).length === 0);
    return [
      `${JSON.stringify(one.title)}: ${near === undefined ? 'not there' : faultsOf(near, one).join('; ')}`,
    ];
  });
}

function tooMany(
  papers: readonly Record<string, unknown>[],
  { papers: expected, optional = [] }: ExpectedListing,
): readonly string[] {
  const titles = [...expected.map(({ title }) => title), ...optional];
  return papers.flatMap((paper) =>
    titles.some((title) => faultsOf(paper, { title }).length === 0)
      ? []
      : [`not expected: ${JSON.stringify(paper['title'])}`],
  );
}

function unaccounted(
  { files, rejected, duplicates }: Account,
  papers: number,
  records: number,
): readonly string[] {
  const read = files.reduce((sum, file) => sum + file.papers, 0);
  const told = papers + duplicates.length + rejected.length;
  return [
    ...(told === records ? [] : [`${told} of ${records} records are told of`]),
    ...(read === papers + duplicates.length
      ? []
      : [`${read} read, ${papers} papers, ${duplicates.length} merged`]),
  ];
}

function faultsOf(paper: Readonly<Record<string, unknown>>, expected: ExpectedPaper): readonly string[] {
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const found = paper[name];
    return isRight(name, found, wanted)
      ? []
      : [`${name} ${JSON.stringify(found)} for ${JSON.stringify(wanted)}`];
  });
}

function isRight(name: string, found: unknown, wanted: unknown): boolean {
  if (wanted === null) return found === null || found === undefined || found === '';
  if (Array.isArray(wanted)) return isRightList(name, found, wanted);
  if (typeof wanted === 'object' && wanted !== null && 'anyOf' in wanted)
    return (wanted.anyOf as unknown[]).some((one) => isRight(name, found, one));
  return typeof wanted === 'string'
    ? wanted === '*' || shown(name, found) === plain(wanted)
    : found === wanted;
}

function isRightList(name: string, found: unknown, wanted: readonly unknown[]): boolean {
  const list = Array.isArray(found) ? found.filter((one) => one !== 'others') : [];
  return list.length === wanted.length && wanted.every((one, at) => isRight(name, list[at], one));
}

const DISPLAYED = new Set(['title', 'authors', 'abstract']);

function shown(name: string, text: unknown): string {
  return plain(DISPLAYED.has(name) ? displayText(String(text ?? '')) : String(text ?? ''));
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

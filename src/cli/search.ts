import { composeSearch } from '../answers/compose-search.ts';
import { createContext } from '../answers/create-context.ts';
import { renderPlainText } from '../chat/plain-text.ts';
import { inputLines } from '../platforms/console/input-lines.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import type { Library, SearchPage } from '../search/library.ts';
import { type PageRange, parseQuery } from '../search/query.ts';
import { jsonLine } from './lines.ts';
import { type Opening, openWithProgress } from './open-with-progress.ts';

interface SearchOptions extends PageRange {
  readonly opening: Opening;
  readonly json: boolean;
}

/** `paperboy search`: one query, or with `-` one a line from stdin. */
export async function runSearch(query: string, options: SearchOptions, terminal: Terminal): Promise<void> {
  const { library } = await openWithProgress(options.opening, terminal);
  try {
    await search(query, { ...options, library }, terminal);
  } finally {
    await library.close();
  }
}

interface OpenedSearch extends SearchOptions {
  readonly library: Library;
}

async function search(
  query: string,
  { library, ...options }: OpenedSearch,
  terminal: Terminal,
): Promise<void> {
  if (query === '-') {
    for await (const line of inputLines(terminal.stdin))
      terminal.stdout.write(jsonLine(toJson(await library.search(parseQuery(line, options)))));
    return;
  }
  const page = await library.search(parseQuery(query, options));
  const reply = () => composeSearch(page, createContext({ library }));
  terminal.stdout.write(options.json ? jsonLine(toJson(page)) : renderPlainText(await reply(), terminal));
}

function toJson({ query, total, confident, hits, didYouMean }: SearchPage) {
  return {
    query: query.source,
    total,
    confident,
    ...(didYouMean === undefined ? {} : { didYouMean }),
    hits: hits.map(({ paper, score, matched }) => ({ id: paper.id, title: paper.title, score, matched })),
  };
}

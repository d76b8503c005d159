import type { Terminal } from '../platforms/console/terminal.ts';
import { MAX_SUGGESTIONS } from '../search/library.ts';
import { jsonLine } from './lines.ts';
import { type Opening, openWithProgress } from './open-with-progress.ts';

interface SuggestOptions {
  readonly opening: Opening;
  readonly limit?: number;
  readonly json: boolean;
}

/** `paperboy suggest`: completions of titles and authors. */
export async function runSuggest(prefix: string, options: SuggestOptions, terminal: Terminal): Promise<void> {
  const { library } = await openWithProgress({ ...options.opening, embeddingsModel: undefined }, terminal);
  const suggestions = await library
    .suggest(prefix, { limit: options.limit ?? MAX_SUGGESTIONS })
    .finally(() => library.close());
  for (const suggestion of suggestions) {
    terminal.stdout.write(options.json ? jsonLine(suggestion) : `${suggestion.text}\n`);
  }
  if (suggestions.length === 0) terminal.stderr.write(`No title or author begins like “${prefix}”.\n`);
}

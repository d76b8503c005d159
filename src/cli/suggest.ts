import type { Terminal } from '../platforms/console/terminal.ts';
import { MAX_SUGGESTIONS } from '../search/library.ts';
import { jsonLine } from './lines.ts';
import { openWithProgress } from './open-with-progress.ts';

interface SuggestOptions {
  readonly corpus: string;
  readonly limit?: number;
  readonly json: boolean;
}

/** `paperboy suggest`: completions of titles and authors. */
export async function runSuggest(prefix: string, options: SuggestOptions, terminal: Terminal): Promise<void> {
  const { library } = await openWithProgress(
    { corpusDir: options.corpus, embeddingsModel: undefined },
    terminal,
  );
  const suggestions = await library.suggest(prefix, { limit: options.limit ?? MAX_SUGGESTIONS });
  for (const suggestion of suggestions) {
    terminal.stdout.write(options.json ? jsonLine(suggestion) : `${suggestion.text}\n`);
  }
  if (suggestions.length === 0) terminal.stderr.write(`No title or author begins like “${prefix}”.\n`);
}

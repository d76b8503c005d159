import { createActionTokens } from '../chat/action-token.ts';
import { renderPlainText } from '../chat/plain-text.ts';
import { relatedReason } from '../commands/compose-paper.ts';
import { composeRelatedPage } from '../commands/related.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import type { Library } from '../search/library.ts';
import { jsonLine, readLines } from './lines.ts';
import { type Opening, openWithProgress } from './open-with-progress.ts';

interface RelatedOptions {
  readonly opening: Opening;
  readonly limit: number;
  readonly json: boolean;
}

/** `paperboy related`: for an id, a title, an address or any text, or with `-` one of these a line from stdin. */
export async function runRelated(source: string, options: RelatedOptions, terminal: Terminal): Promise<void> {
  const { library, facts } = await openWithProgress(options.opening, terminal);
  const prepare = async (text: string) => {
    if (library.find(text) === undefined) await library.prepare(text);
  };
  if (source === '-') {
    for await (const line of readLines(terminal.stdin)) {
      await prepare(line);
      terminal.stdout.write(jsonLine(findRelated(line, options, library)));
    }
    return;
  }
  await prepare(source);
  if (options.json) {
    terminal.stdout.write(jsonLine(findRelated(source, options, library)));
    return;
  }
  const reply = composeRelatedPage(source, options.limit, {
    library,
    tokens: createActionTokens(),
    corpusFacts: facts,
  });
  terminal.stdout.write(renderPlainText(reply, terminal));
}

function findRelated(source: string, { limit }: RelatedOptions, library: Library) {
  const { hits, close } = library.related(library.find(source) ?? source, limit);
  return {
    query: source,
    total: hits.length,
    confident: close,
    hits: hits.map((hit) => ({
      id: hit.paper.id,
      title: hit.paper.title,
      score: hit.score,
      reason: relatedReason(hit),
      matched: hit.terms,
      sharedAuthors: hit.sharedAuthors,
    })),
  };
}

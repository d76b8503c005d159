import { relatedReason } from '../answers/compose-paper.ts';
import { composeRelatedPage } from '../answers/compose-related.ts';
import { createContext } from '../answers/create-context.ts';
import { renderPlainText } from '../chat/plain-text.ts';
import { ENGLISH } from '../messages/english.ts';
import { inputLines } from '../platforms/console/input-lines.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import type { Library } from '../search/library.ts';
import { jsonLine } from './lines.ts';
import { type Opening, openWithProgress } from './open-with-progress.ts';

interface RelatedOptions {
  readonly opening: Opening;
  readonly limit: number;
  readonly json: boolean;
}

/** `paperboy related`: for an id, a title, an address or any text, or with `-` one of these a line from stdin. */
export async function runRelated(source: string, options: RelatedOptions, terminal: Terminal): Promise<void> {
  const { library } = await openWithProgress(options.opening, terminal);
  try {
    await relate(source, { ...options, library }, terminal);
  } finally {
    await library.close();
  }
}

interface OpenedRelated extends RelatedOptions {
  readonly library: Library;
}

async function relate(
  source: string,
  { library, ...options }: OpenedRelated,
  terminal: Terminal,
): Promise<void> {
  if (source === '-') {
    for await (const line of inputLines(terminal.stdin))
      terminal.stdout.write(jsonLine(await findRelated(line, options, library)));
    return;
  }
  if (options.json) {
    terminal.stdout.write(jsonLine(await findRelated(source, options, library)));
    return;
  }
  const reply = await composeRelatedPage(source, { limit: options.limit }, createContext({ library }));
  terminal.stdout.write(renderPlainText(reply, terminal));
}

async function findRelated(source: string, { limit }: RelatedOptions, library: Library) {
  const { hits, close } = await library.related((await library.find(source)) ?? source, { limit });
  return {
    query: source,
    total: hits.length,
    confident: close,
    hits: hits.map((hit) => ({
      id: hit.paper.id,
      title: hit.paper.title,
      score: hit.score,
      reason: relatedReason(hit, ENGLISH),
      matched: hit.terms,
      sharedAuthors: hit.sharedAuthors,
    })),
  };
}

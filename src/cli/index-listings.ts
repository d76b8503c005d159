import type { Terminal } from '../platforms/console/terminal.ts';
import { countPapers } from '../search/describe-library.ts';
import { jsonLine } from './lines.ts';
import { type Opening, openWithProgress } from './open-with-progress.ts';

interface IndexOptions {
  readonly opening: Opening;
  readonly json: boolean;
}

/** `paperboy index`: builds the index of the listings with all that they teach, unless it is there. */
export async function runIndex({ opening, json }: IndexOptions, terminal: Terminal): Promise<void> {
  const start = performance.now();
  const { library, generation } = await openWithProgress(opening, terminal);
  const { papers } = await library.facts();
  await library.close();
  const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
  const where = generation ?? 'nowhere: the folder cannot be written';
  terminal.stdout.write(
    json
      ? jsonLine({ papers, seconds, generation: generation ?? null })
      : `${countPapers(papers)} indexed, in ${seconds} s: ${where}\n`,
  );
}

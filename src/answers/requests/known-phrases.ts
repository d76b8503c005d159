import type { Library } from '../../search/library.ts';
import { parseQuery } from '../../search/query.ts';
import { isStopWord, words } from '../../search/words/analyzer.ts';
import { tidyRequest } from './strip-request.ts';

const LONGEST = 4;
const SHORTEST = 2;
/** A short message is asked for as it is. */
const FEWEST_WORDS = 6;
const MOST_WORDS = 60;
const SENTENCE_END = /[.,;:!?()"“”]+/;

/**
 * What of a long message papers write too, two words or more side by side: `… my supervisor said that I should pick something around
 * optimal transport`. The longest first, of equals the rarest.
 */
export async function knownPhrases(
  said: string,
  library: Pick<Library, 'search'>,
): Promise<readonly string[]> {
  const clauses = tidyRequest(said).split(SENTENCE_END).map(words);
  const count = clauses.reduce((sum, clause) => sum + clause.length, 0);
  if (count < FEWEST_WORDS || count > MOST_WORDS) return [];
  const runs = [...new Set(clauses.flatMap(runsOf))];
  const found = await Promise.all(
    runs.map(async (run) => {
      const { total } = await library.search(parseQuery(`"${run}"`, { limit: 1 }));
      return { run, total, length: run.split(' ').length };
    }),
  );
  return found
    .filter(({ total }) => total > 0)
    .sort((one, other) => other.length - one.length || one.total - other.total)
    .map(({ run }) => run);
}

/** Neighbouring words without function words. */
function runsOf(clause: readonly string[]): readonly string[] {
  const runs: string[] = [];
  for (let from = 0; from < clause.length; from++)
    for (let length = SHORTEST; length <= LONGEST && from + length <= clause.length; length++) {
      const run = clause.slice(from, from + length);
      if (!run.some(isStopWord)) runs.push(run.join(' '));
    }
  return runs;
}

import type { Messages } from '../messages/messages.ts';
import type { LibraryFacts } from '../search/library.ts';
import { firstNames } from './first-names.ts';

const NAMED = 4;

/** What a library holds, in words: `278 papers: NeurIPS 2020 (178), NeurIPS 2023 (100)`; the largest parts are named. */
export function libraryText({ papers: count, editions }: LibraryFacts, say: Messages): string {
  if (editions.length === 0) return say.text('library.papers', { count });
  const names = editions.map(({ name, papers }) => say.text('library.edition', { name, count: papers }));
  return say.text('library.papersOf', { count, editions: firstNames(names, NAMED, say) });
}

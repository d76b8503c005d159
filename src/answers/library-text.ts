import type { Messages } from '../messages/messages.ts';
import type { LibraryFacts } from '../search/library.ts';
import { commaList } from './comma-list.ts';

const NAMED = 4;

/** What a library holds, in words: `278 papers: NeurIPS 2020 (178), NeurIPS 2023 (100)`; the largest parts are named. */
export function libraryText({ papers: count, editions }: LibraryFacts, say: Messages): string {
  const names = commaList(
    editions.slice(0, NAMED).map(({ name, papers }) => say.text('library.edition', { name, count: papers })),
    say,
  );
  const more = editions.length - NAMED;
  if (names === '') return say.text('library.papers', { count });
  return say.text('library.papersOf', {
    count,
    editions: more > 0 ? say.text('list.namesAndMore', { names, more }) : names,
  });
}

import type { Paper } from '../paper.ts';
import { isPreprintServer } from '../venue/preprint.ts';
import { isJournal } from '../venue.ts';

/** What a paper is, as a type of CSL 1.0.2: as its record says, else by where it appeared. */
export function cslTypeOf({ publication, venue }: Paper): string {
  if (publication?.type !== undefined) return publication.type;
  if (venue === undefined || isPreprintServer(venue)) return 'article';
  const name = publication?.container ?? venue;
  const hasVolume = publication?.volume !== undefined && publication.number !== undefined;
  return isJournal(venue) || hasVolume || JOURNAL_WORDS.test(name) ? 'article-journal' : 'paper-conference';
}

const JOURNAL_WORDS =
  /\b(?:journal|transactions|letters|review|reviews|annals|magazine|bulletin|archives?|zeitschrift|revue|revista)\b/i;

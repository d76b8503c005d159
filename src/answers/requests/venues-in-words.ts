import { VENUE_WORDS, venueByWord } from '../../papers/venue.ts';
import { nothingTaken, quoted, type Taken, without } from './taken.ts';

const BEFORE =
  '(?:(?:published|presented|accepted|appeared|shown)\\s+)?(?:from|at|in|of|by|to|bei|auf der|von der|aus|à|en|de)\\s+(?:the\\s+)?';
const NOUN =
  '(?:papers?|articles?|publications?|proceedings|works?|contributions?|posters?|talks?|submissions?|arbeiten|artículos|articles)';
const EDITION = "(?=\\s*['’]?(?:(?:19|20)\\d\\d|\\d\\d)(?!\\d)|\\s+(?:conference|proceedings))";

function escapeRegExp(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Takes a venue out of a request where a sentence names it as one: `NeurIPS papers on …`, `from ICML`, `CVPR 2020`.
 * @param here venues of the library, by their conventional names
 */
export function takeVenue(text: string, here: readonly string[]): Taken {
  const names = [...new Set([...here, ...VENUE_WORDS])]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length);
  const any = `(?<venue>${names.map(escapeRegExp).join('|')})`;
  const end = '(?![\\p{L}\\p{N}])';
  const start = '(?<![\\p{L}\\p{N}-])';
  const ways = [
    `${start}${BEFORE}${any}${end}(?:\\s+(?:conference|proceedings))?`,
    `${start}${any}${end}(?=\\s+(?:['’]?\\d{2,4}\\s+)?${NOUN}${end})`,
    `${start}${any}${EDITION}`,
    `^${any}$`,
  ];
  for (const way of ways) {
    const match = new RegExp(way, 'iu').exec(text);
    const said = match?.groups?.['venue'];
    if (match === null || said === undefined) continue;
    const venue =
      here.find((name) => name.toLowerCase() === said.toLowerCase()) ??
      venueByWord(said.toLowerCase()) ??
      said;
    return { rest: without(text, match), filters: [`venue:${quoted(venue)}`], shown: [venue] };
  }
  return nothingTaken(text);
}

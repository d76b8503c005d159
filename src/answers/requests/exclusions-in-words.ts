import { nothingTaken, quoted, type Taken, without } from './taken.ts';

/** Only where it is a clause of its own: `learning without labels` and `not missing at random` are topics. */
const MARKER = [
  '[,;]\\s*(?:but\\s+|and\\s+)?(?:not|no|without|nothing|minus|nicht|ohne|kein|keine|sans|pas|sin)',
  '(?:but|and|aber|mais|pero|und)\\s+(?:not|no|without|nothing|nicht|ohne|keine?|sans|pas|no|sin)',
  'not\\s+(?:about|on|those|the\\s+ones?|related|dealing|involving|concerning)',
  '(?:minus|excluding|except|excepting|other\\s+than|apart\\s+from|aside\\s+from|leaving\\s+out|leave\\s+out|skip|skipping|ignoring|rather\\s+than|instead\\s+of|but\\s+skip|but\\s+exclude|exclude|außer|ausser|ausgenommen|sauf|excepté|hormis|excepto|salvo|menos)',
  '(?:papers?|articles?|work|ones?|anything)\\s+(?:not|without)',
  "(?:that|which|who)\\s+(?:isn't|aren't|is\\s+not|are\\s+not|doesn't|don't|does\\s+not|do\\s+not)(?:\\s+(?:use|involve|mention|need|have|contain|cover|deal\\s+with|talk\\s+about))?",
].join('|');
const BETWEEN =
  '(?:for\\s+|about\\s+|on\\s+|with\\s+|in\\s+|to\\s+|über\\s+|sobre\\s+|sur\\s+|(?:those|the\\s+ones?|ones?|any|anything|papers?|the)\\s+(?:about|on|with|for|in|that\\s+use|using)?\\s*|the\\s+|any\\s+)*';
const EXCLUSION = new RegExp(
  `(?:(?<![\\p{L}\\p{N}-])|(?=[,;]))(?:${MARKER})\\s+${BETWEEN}(?<what>[\\p{L}\\p{N}][^,;]{0,60}?)(?:\\s+(?:ones?|papers?|stuff|work|articles?|please|related|things?|topics?|though|tho|thanks|however|pls))*\\s*[.!?]*$`,
  'iu',
);
/** The words of the query language in capitals are its own. */
const MOST_WORDS = 4;

/** Takes out what is not wanted: `games but not bandits`, `exploration, excluding bandits`. */
export function takeExclusions(text: string): Taken {
  const match = EXCLUSION.exec(text);
  const what = match?.groups?.['what'];
  if (match === null || what === undefined || match.index === 0) return nothingTaken(text);
  const parts = what
    .split(/\s+(?:or|and|nor|oder|und|ou|et|o|y)\s+|\s*[,/]\s*/i)
    .filter((part) => part !== '');
  if (parts.some((part) => part.split(' ').length > MOST_WORDS)) return nothingTaken(text);
  return {
    rest: without(text, match).replace(/[\s,;]+$/, ''),
    filters: parts.map((part) => `-${quoted(part)}`),
    shown: parts.map((what) => ({ key: 'filter.not', values: { what } })),
  };
}

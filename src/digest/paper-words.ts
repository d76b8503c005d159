/** Which papers a channel wants: any of the library, of what is new else of the library, of what is new else none. */
export type SaidPapers = 'any' | 'new' | 'new only';

/** What is new, in words, as part of a pattern. */
export const NEW = 'new(?: (?:papers?|ones?|articles?|stuff|arrivals?))?';
/** That nothing is to come in its place. */
export const NONE = '(?:nothing|none|no papers?|silence|silent)';

/** The words that say so alone, for what ends a topic. */
export const SAID_PAPERS = `(?:only (?:the )?${NEW}|${NEW},? (?:only|or (?:else )?${NONE}|else ${NONE})|(?:any|all) papers|(?:not|no|without) ${NEW}|new papers?|new)`;

/** As whoever runs the program writes it down; undefined where it is none of them. */
export function readPaperWords(text: string): SaidPapers | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (words === 'any' || words === 'new') return words;
  return words === 'new or nothing' || words === 'new only' ? 'new only' : undefined;
}

/** The same as a digest keeps it: nothing for any paper. */
export function wantedPapers(said: SaidPapers): 'new' | 'new only' | undefined {
  return said === 'any' ? undefined : said;
}

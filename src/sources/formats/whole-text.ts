import { constants } from 'node:buffer';
import { UnreadableListing } from '../folder/unreadable.ts';
import type { Format } from './format.ts';
import type { ParsedListing, ReadContext } from './parsed-listing.ts';

/** Reads a listing out of its whole text. */
export type ParseText = (text: string, context: ReadContext) => ParsedListing | Promise<ParsedListing>;

/**
 * For a format that needs its text as a whole; one that can is better read piece by piece.
 * @returns throws UnreadableListing for a text that is longer than Node.js can hold in one string, about 512 MB
 */
export function wholeText(parse: ParseText): Format['read'] {
  return async function* (pieces, context) {
    const held: string[] = [];
    let characters = 0;
    for await (const piece of pieces) {
      held.push(piece);
      characters += piece.length;
      if (characters > constants.MAX_STRING_LENGTH)
        throw new UnreadableListing('a text of more than 512 MB; split it');
    }
    yield parse(held.join(''), context);
  };
}

import { hideBrackets, showBrackets } from './brackets.ts';
import { withoutRemarks } from './clean-name.ts';
import { isFamilyFirst } from './comma-list.ts';
import { joinPair, showPart } from './join-pair.ts';
import { readParts } from './name-part.ts';
import { tokenizeNames } from './name-tokens.ts';

/** As firms write it: `Tran, Co` and `Bell, Ag` are people. */
const FIRM = /^(?:(?:Inc|INC|Ltd|LTD|Corp|Pty Ltd)\.?|Co\.|LLC|L\.L\.C\.|LLP|GmbH|AG|PLC|S\.?A\.?|B\.?V\.?)$/;

/** What most names are: words of letters, with nothing to be turned or taken away. */
const PLAIN = /^\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+){1,3}$/u;

/** One name in reading order: `Kept, Ana` → `Ana Kept`; `Kept, Jr., Ana` → `Ana Kept, Jr.`; a firm as it stands. */
export function readingOrder(name: string): string {
  if (PLAIN.test(name)) return name;
  // Behind a given name brackets hold another one.
  return /,[^(]*\(/.test(name) ? showBrackets(inOrder(hideBrackets(name))) : inOrder(name);
}

function inOrder(name: string): string {
  const { parts } = readParts(tokenizeNames(withoutRemarks(name), [',']).map(({ text }) => text));
  const [family, given, ...rest] = parts;
  if (family === undefined) return '';
  if (given === undefined) return showPart(family);
  if (family.isLiteral === true || FIRM.test(given.text))
    return [family, given, ...rest].map(showPart).join(', ');
  if (isFamilyFirst(given) && rest.length > 0) return parts.map(showPart).join(', ');
  return [joinPair(family, given), ...rest.map(showPart)].join(', ');
}

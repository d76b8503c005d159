import { NEW, NONE, type SaidPapers } from './paper-words.ts';
import { findZone } from './time-zones.ts';

const ENDS = '(?=[ ,;.!]|$)';

/** As words that turn a part of a digest on: `new or nothing`, `only new papers`, `any paper`. What says more stands first. */
const WORDS: readonly (readonly [RegExp, SaidPapers])[] = [
  [
    new RegExp(
      `(?:^| )(?:only (?:the )?${NEW}|${NEW},? (?:only|or (?:else )?${NONE}|else ${NONE}))${ENDS}`,
      'i',
    ),
    'new only',
  ],
  [new RegExp(`(?:^| )(?:(?:any|all) papers?|(?:not|no|without) ${NEW})${ENDS}`, 'i'), 'any'],
  [new RegExp(`(?:^| )(?:the )?${NEW}${ENDS}`, 'i'), 'new'],
];

/**
 * What a text says of which papers, and what is left of it; undefined where it says nothing: `New York` is a place, and `brand new
 * methods` are a topic.
 * @param isTopic is what stands before a bare `new` a topic, or the beginning of one?
 */
export function takePapers(
  text: string,
  isTopic: (before: string) => boolean,
): { readonly papers: SaidPapers; readonly rest: string } | undefined {
  for (const [pattern, papers] of WORDS) {
    const match = pattern.exec(text);
    if (match === null || isPlace(text.slice(match.index).trim())) continue;
    const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    const isBare = /^ ?new$/i.test(match[0]);
    if (isBare && behind.trim() !== '' && before !== '' && isTopic(before)) continue;
    const rest = `${before} ${behind}`;
    return { papers, rest: rest.replace(/ +/g, ' ').trim() };
  }
  return undefined;
}

/** A name in a short form: `papers:new`, `papers:"new or nothing"`. */
export function readPapers(value: string): SaidPapers | undefined {
  if (/^(?:any|all|library|none)$/i.test(value)) return 'any';
  if (/^(?:only|new[ -]only)$/i.test(value)) return 'new only';
  const said = takePapers(value, () => true);
  return said?.rest === '' ? said.papers : undefined;
}

const LONGEST_NAME = 3;
/** Places that no city is called by. */
const REGION =
  /^new (?:zealand|england|jersey|mexico|guinea|caledonia|brunswick|hampshire|south wales)(?![\p{L}\p{N}])/iu;

function isPlace(text: string): boolean {
  const words = text.split(/[ ,;]+/);
  if (words[0]?.toLowerCase() !== 'new') return false;
  if (REGION.test(text)) return true;
  for (let length = 2; length <= LONGEST_NAME && length <= words.length; length++)
    if (findZone(words.slice(0, length).join(' ')).kind === 'zone') return true;
  return false;
}

import type { RequestLanguage } from './language.ts';
import { LANGUAGES } from './languages.ts';
import { compilePhrase, type Phrase } from './phrase.ts';
import { spokenLanguages } from './spoken-languages.ts';

/** A request without the words that only ask. */
export interface StrippedRequest {
  /** What it is about, as it was typed; empty when it only asks. */
  readonly topic: string;
  /** Do words say that something is wanted? Else it may be a bare topic, or no request at all. */
  readonly asks: boolean;
  /** New ones are wanted. */
  readonly newest: boolean;
  readonly language: RequestLanguage['code'];
  /** The text as one kind of words after another was taken off its beginning, all of it first; of each without its end. */
  readonly steps: readonly string[];
}

/** Nobody asks at such length: what is longer says something, or is pasted. */
export const MAX_REQUEST_CHARACTERS = 400;

/** Without emoji, with one kind of apostrophe, single spaces, no runs of marks, which phrases would look through again and again. */
export function tidyRequest(text: string): string {
  return (
    text
      .replace(/[’‘´`]/g, "'")
      .replace(/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f}|\u{200d})+/gu, ' ')
      .replace(/([,;!?…~])(?:\s*[,;:.!?…~])+/g, '$1')
      // Of the query language are `year:..2020` and `year:2021..`.
      .replace(/(?<![\d:])\.(?:\s*[,;:.!?…~])+/g, '.')
      .replace(/:(?:\s*[,;:!?…~])+/g, ':')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Takes off what only asks, in the language in which that is the most. */
export function stripRequest(text: string): StrippedRequest {
  const said = tidyRequest(text);
  if (said.length > MAX_REQUEST_CHARACTERS)
    return { topic: said, asks: false, newest: false, language: 'en', steps: [said] };
  const spoken = spokenLanguages(said);
  const stripped = COMPILED.filter(({ code }) => spoken.has(code)).map((language) => stripIn(said, language));
  return stripped.reduce((best, one) => (weight(one) > weight(best) ? one : best));
}

/** Of two languages the one that understands more; words alone that say nothing do not tell a language. */
function weight({ topic, asks }: StrippedRequest): number {
  return (asks ? 1_000 : 0) - topic.length;
}

/** Nobody says more before coming to the point, or after it. */
const MOST_STEPS = 12;

interface CompiledLanguage {
  readonly code: RequestLanguage['code'];
  readonly opening: readonly Phrase[];
  readonly asking: readonly Phrase[];
  readonly noun: readonly Phrase[];
  readonly askingAfter: readonly Phrase[];
  readonly closing: readonly Phrase[];
  /** Of these what is no word for papers: `the GEGL paper` is a name. */
  readonly politeEnds: readonly Phrase[];
  readonly closingRequest: readonly Phrase[];
  readonly newest: Phrase;
}

const NOUNS = ['papers', 'articles', 'artículos'];

const COMPILED: readonly CompiledLanguage[] = LANGUAGES.map((language) => {
  const start = (phrase: string) => compilePhrase(phrase, 'start', language);
  const end = (phrase: string) => compilePhrase(phrase, 'end', language);
  const closing = language.closing.map(end);
  return {
    code: language.code,
    opening: language.opening.map(start),
    asking: language.asking.map(start),
    noun: language.hasSpaces
      ? ['[{det}] [{adjective}] [{adjective}] {noun} [that]', '{about}'].map(start)
      : [],
    askingAfter: language.askingAfter.map(end),
    closing,
    politeEnds: closing.filter((phrase) => !NOUNS.some((noun) => phrase.find(noun) !== undefined)),
    closingRequest: language.closingRequest.map(end),
    newest: start(newestPhrase(language)),
  };
});

function newestPhrase({ newest, hasSpaces }: RequestLanguage): string {
  const words = `(${newest.join('|')})`;
  return hasSpaces ? `[{det}] [{adjective}] ${words} [{adjective}] [{noun}] {about}` : words;
}

function stripIn(said: string, language: CompiledLanguage): StrippedRequest {
  const begun = stripBeginning(said, language);
  const ended = stripEnd(begun.rest, begun.asks, language);
  // What is left may ask as well: `papers`.
  const isNoun = language.noun.some((phrase) => phrase.find(ended.rest)?.end === ended.rest.length);
  const all = [...begun.steps, said.replace(INTERJECTION, '')];
  const steps = all
    .flatMap((one) => [withoutEnd(one, language.politeEnds), withoutEnd(one, language.closing), one])
    .map(bare);
  return {
    topic: ended.asks && isNoun ? '' : bare(ended.rest),
    asks: ended.asks,
    newest: begun.newest,
    language: language.code,
    steps: [...new Set(steps)],
  };
}

function stripBeginning(said: string, language: CompiledLanguage) {
  const steps = [said];
  let rest = said;
  let asks = false;
  let newest = false;
  while (steps.length < MOST_STEPS) {
    newest ||= language.newest.find(rest) !== undefined;
    const asked = takeOffAsking(rest, language);
    const left =
      asked ?? (asks ? takeOff(rest, language.noun) : undefined) ?? takeOff(rest, language.opening);
    if (left === undefined) break;
    asks ||= asked !== undefined;
    rest = left;
    steps.push(left);
  }
  return { rest, asks, newest, steps };
}

/** `give and take`, `show and tell`: what is joined with the next word asks nothing. */
const JOINED = /^(?:and|or|und|oder|et|ou|y|o)(?![\p{L}\p{N}-])/iu;

function takeOffAsking(text: string, { asking }: CompiledLanguage): string | undefined {
  const left = takeOff(text, asking);
  return left !== undefined && JOINED.test(left) ? undefined : left;
}

/** `a digest of papers`: what the word before belongs to is no end. */
const DANGLING = /(?<![\p{L}\p{N}])(?:of|and|or|the|an?|with|by|from|to)$/iu;

function stripEnd(text: string, asked: boolean, language: CompiledLanguage) {
  let rest = text;
  let asks = asked;
  for (let step = 0; step < MOST_STEPS; step++) {
    const ended = takeOff(rest, language.askingAfter) ?? takeOff(rest, language.closing);
    const left = ended ?? (asks ? takeOff(rest, language.closingRequest) : undefined);
    if (left === undefined || DANGLING.test(left)) break;
    asks ||= ended !== undefined;
    rest = left;
  }
  return { rest, asks };
}

/** Before a follow-up: `ok, and only 2023`. */
const INTERJECTION =
  /^(?:(?:h+m+|ah|oh|ok|okay|yes|yeah|yep|no|nah|great|thanks|thank you|cool|nice|perfect|good|and|but|so|then|now|well|alright|right|wait|sorry|actually|also|please|pls|(?:can|could|would|will) (?:you|u)|i (?:want|need|would like) to)\b[\s,.!]*)+/i;

/** Without what one of the phrases takes; undefined when none does. */
function takeOff(text: string, phrases: readonly Phrase[]): string | undefined {
  for (const phrase of phrases) {
    const match = phrase.find(text);
    if (match !== undefined) return (text.slice(0, match.start) + text.slice(match.end)).trim();
  }
  return undefined;
}

function withoutEnd(text: string, ends: readonly Phrase[]): string {
  let rest = text;
  for (let step = 0; step < MOST_STEPS; step++) {
    const left = takeOff(rest, ends);
    if (left === undefined) break;
    rest = left;
  }
  return rest;
}

function bare(text: string): string {
  // `year:2021..` has no end.
  if (/\d\.\.\s*$/.test(text)) return text.trim();
  return text.replace(/[\s,;:.!?…]+$/, '').replace(/^[\s,;:.!?…¿¡]+/, '');
}

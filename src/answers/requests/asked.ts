import type { Intent } from '../../chat/intent.ts';
import { isEverydayWord } from '../../search/words/english-words.ts';
import type { RequestLanguage } from './language.ts';
import { LANGUAGES } from './languages.ts';
import { compilePhrase, type Phrase } from './phrase.ts';
import { spokenLanguages } from './spoken-languages.ts';
import { MAX_REQUEST_CHARACTERS } from './strip-request.ts';
import { tokenize } from './tokens.ts';
import { isPointer } from './which-paper.ts';

/** What stood in the places of a phrase, by their names, as it was typed. */
type Slots = Readonly<Record<string, string>>;

/** How something is asked in plain words. */
export interface Asked {
  /** As compilePhrase reads them, with the sets of their language; each is all that is said, or all but politeness. */
  readonly phrases: Readonly<Partial<Record<RequestLanguage['code'], readonly string[]>>>;
  /** Are these words those of a topic as well, `citation networks`? Then only the library can tell. */
  readonly isDoubtful?: true;
  /** @returns undefined when it is no such request after all */
  read(slots: Slots): Intent | undefined;
}

interface CompiledPhrase {
  readonly code: RequestLanguage['code'];
  readonly phrase: Phrase;
  /** Words of its own that only its language may have: `speichere`. */
  readonly telling: ReadonlySet<string>;
  /** Of those what is written with dots for letters. */
  readonly patterns: readonly RegExp[];
}

interface CompiledAsked extends Pick<Asked, 'isDoubtful'> {
  readonly phrases: readonly CompiledPhrase[];
  read(slots: Slots): Intent | undefined;
}

/** @param asked of all verbs, in the order in which they are tried */
export function compileAsked(asked: readonly Asked[]): readonly CompiledAsked[] {
  return asked.map(({ phrases, read, isDoubtful }) => ({
    read,
    ...(isDoubtful === undefined ? {} : { isDoubtful }),
    phrases: LANGUAGES.flatMap((language) =>
      (phrases[language.code] ?? []).map((phrase) => ({
        code: language.code,
        phrase: compilePhrase(phrase, 'whole', language),
        ...tellingOf(phrase, language),
      })),
    ),
  }));
}

/** A word with a hyphen is one token of what is said: `surprenez-moi`. */
const WORD = /[\p{L}\p{M}.]{3,}(?:-[\p{L}\p{M}.]+)*/gu;

/** What of a phrase tells its language. English needs nothing, and where words have no spaces the letters tell. */
function tellingOf(
  phrase: string,
  { code, hasSpaces }: RequestLanguage,
): Pick<CompiledPhrase, 'telling' | 'patterns'> {
  const isTold = code !== 'en' && hasSpaces;
  const all = isTold ? (phrase.replace(/[<{][\w=]+[>}]/g, ' ').match(WORD) ?? []) : [];
  return {
    telling: new Set(all.filter((word) => !word.includes('.'))),
    patterns: all.filter((word) => word.includes('.')).map((word) => new RegExp(`^${word}$`, 'u')),
  };
}

/** Has a message words that no English one has, and that this phrase asks with? */
function isTold({ telling, patterns }: CompiledPhrase, foreign: readonly string[]): boolean {
  return foreign.some((word) => telling.has(word) || patterns.some((pattern) => pattern.test(word)));
}

const IN_ASCII = /^[\x00-\x7f]+$/;

function foreignWords(said: string): readonly string[] {
  if (said.length > MAX_REQUEST_CHARACTERS) return [];
  return tokenize(said, true).flatMap(({ text }) =>
    text.length < 3 || (IN_ASCII.test(text) && isEverydayWord(text)) ? [] : [text],
  );
}

/** The first that any of the steps of a request asks for; undefined when none does. */
export function readAsked(steps: readonly string[], asked: readonly CompiledAsked[]): Intent | undefined {
  const message: Message = {
    spoken: spokenLanguages(steps.join(' ')),
    foreign: foreignWords(steps.find((step) => step !== '') ?? ''),
  };
  for (const step of steps)
    for (const one of asked) {
      const intent = readOne(step, one, message);
      if (intent !== undefined) return intent;
    }
  return undefined;
}

interface Message {
  readonly spoken: ReadonlySet<RequestLanguage['code']>;
  /** Its words that are none of everyday English. */
  readonly foreign: readonly string[];
}

function readOne(
  step: string,
  { phrases, read, isDoubtful }: CompiledAsked,
  { spoken, foreign }: Message,
): Intent | undefined {
  for (const one of phrases) {
    const match = spoken.has(one.code) || isTold(one, foreign) ? one.phrase.find(step) : undefined;
    const intent = match === undefined ? undefined : read(match.slots);
    if (intent !== undefined) return isDoubtful === true ? withDoubt(intent, step) : intent;
  }
  return undefined;
}

/** A paper of the last answer is meant without doubt. */
function withDoubt(intent: Intent, said: string): Intent {
  switch (intent.kind) {
    case 'refine':
      return { ...intent, doubt: said };
    case 'related':
      return isPointer(intent.source) ? intent : { ...intent, doubt: said };
    case 'paper':
    case 'cite':
    case 'save':
    case 'unsave':
      return isPointer(intent.reference) ? intent : { ...intent, doubt: said };
    default:
      return intent;
  }
}

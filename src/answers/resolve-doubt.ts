import type { Intent } from '../chat/intent.ts';
import type { Library } from '../search/library.ts';
import { parseQuery } from '../search/query.ts';
import { isStopWord, words } from '../search/words/analyzer.ts';
import { findCertain, findMeant } from './find-meant.ts';
import type { Remembered } from './remembered.ts';
import { stripRequest } from './requests/strip-request.ts';
import { isCapitalised } from './said-title.ts';

type Asked = Pick<Library, 'find' | 'search'>;

/** A longer one is a title. */
const LONGEST_TOPIC = 4;
/** As many words side by side as no follow-up shares with papers by chance. */
const TELLING_WORDS = 3;

/**
 * What is wanted where the words alone do not tell: `citation networks` asks for no citation where no paper is called “networks”,
 * `not missing at random` is no follow-up where papers write that, and `show, attend and tell` is all topic then.
 */
export async function resolveDoubt(
  intent: Intent,
  remembered: Remembered | undefined,
  library: Asked,
): Promise<Intent> {
  if (intent.kind === 'ask') return wholeTopic(intent, library);
  const doubt = 'doubt' in intent ? intent.doubt : undefined;
  if (doubt === undefined) return intent;
  if (intent.kind === 'refine') {
    const isTopic =
      remembered?.query !== undefined &&
      words(doubt).length >= TELLING_WORDS &&
      (await isWrittenHere(doubt, library));
    return isTopic ? topicOf(doubt) : intent;
  }
  const reference = referenceIn(intent);
  if (reference === undefined || isTitle(reference)) return intent;
  // One word alone may be in a single title by chance.
  const find = words(reference).length > 1 ? findCertain : findMeant;
  return (await find(reference, library)).kind === 'none' ? topicOf(doubt) : intent;
}

/** Known here or not: where it is not, that is said. */
function isTitle(reference: string): boolean {
  return words(reference).length > LONGEST_TOPIC || isCapitalised(reference);
}

function referenceIn(intent: Intent): string | undefined {
  if ('reference' in intent) return intent.reference;
  return 'source' in intent ? intent.source : undefined;
}

function topicOf(said: string): Intent<'ask'> {
  const { topic, asks, newest } = stripRequest(said);
  return topic === ''
    ? { kind: 'ask', topic: said, said, asks, newest }
    : { kind: 'ask', topic, said, asks, newest };
}

/** What was taken for words that only ask may belong to the topic. */
async function wholeTopic(intent: Intent<'ask'>, library: Asked): Promise<Intent<'ask'>> {
  const { topic, said, newest, by } = intent;
  const isShort = words(said).length <= LONGEST_TOPIC + 1;
  const hasLost = telling(by ?? topic) < telling(said);
  if (newest || !isShort || !hasLost || telling(said) < 2 || !(await isWrittenHere(said, library)))
    return intent;
  return { kind: 'ask', topic: said, said, asks: intent.asks, newest };
}

function telling(text: string): number {
  return words(text).filter((word) => !isStopWord(word)).length;
}

/** Do papers have just these words side by side? */
async function isWrittenHere(text: string, library: Asked): Promise<boolean> {
  const phrase = words(text).join(' ');
  return (await library.search(parseQuery(`"${phrase}"`, { limit: 1 }))).total > 0;
}

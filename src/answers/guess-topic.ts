import type { Intent } from '../chat/intent.ts';
import type { SearchPage } from '../search/library.ts';
import { isEmptyQuery, parseQuery } from '../search/query.ts';
import { isStopWord, words } from '../search/words/analyzer.ts';
import type { AnswerContext } from './answer-context.ts';
import { knownNames, knownSurnames } from './requests/known-names.ts';
import { knownPhrases } from './requests/known-phrases.ts';
import { otherTopics } from './requests/other-topics.ts';
import { isQueryLanguage, type Understood, understand } from './requests/understand.ts';

/** What was understood, and what it finds. */
export interface Searched {
  readonly understood: Understood;
  readonly page: SearchPage;
}

/** So many phrases that papers have are tried, the longest first. */
const MOST_PHRASES = 2;

/**
 * What else a message may be about, where its words as a whole find nothing: people it names, its other clauses, what stands
 * behind `about`, phrases that papers have. Undefined when none of it has an answer, and where more was said than words: who
 * quotes, names somebody or a year means just that.
 */
export async function guessTopic(
  intent: Intent<'ask'>,
  { understood, page }: Searched,
  context: AnswerContext,
): Promise<Searched | undefined> {
  const { said, newest, by } = intent;
  if (by !== undefined || isQueryLanguage(said)) return undefined;
  const now = context.now.getUTCFullYear();
  for (const topic of await otherQueries(intent, { understood, page }, context)) {
    const other = await understand({ topic, newest, now }, context.library);
    const found = await searchFor(other.query, context);
    if (found?.confident === true && found.total > 0) return { understood: other, page: found };
  }
  return undefined;
}

/** Those of several words first: a single one may stand in any sentence. */
async function otherQueries(
  intent: Intent<'ask'>,
  { understood, page }: Searched,
  { library }: AnswerContext,
): Promise<readonly string[]> {
  const { said } = intent;
  const names = (await knownNames(said, library)).map((name) => `by ${name}`);
  // Whoever names somebody, a venue or a year means just that; a clear topic alone leaves nothing to guess.
  if (names.length > 0 || page.emptied !== undefined || understood.query.includes('author:')) return names;
  if (isClear(intent)) return [];
  const surnames = (await knownSurnames(said, library)).map((name) => `by ${name}`);
  const phrases = (await knownPhrases(said, library)).slice(0, MOST_PHRASES);
  const topics = [...otherTopics(said, understood.words), ...phrases];
  const isLong = (topic: string) => words(topic).filter((word) => !isStopWord(word)).length > 1;
  return [...new Set([...surnames, ...topics.filter(isLong), ...topics])];
}

const MOST_CLEAR_WORDS = 4;

/** Was a short topic asked for, and nothing else said? */
function isClear({ said, topic, asks }: Intent<'ask'>): boolean {
  return asks && words(topic).length <= MOST_CLEAR_WORDS && !/[.?!;,]\s+\S/.test(said);
}

/** Undefined when there is nothing to search for. */
export async function searchFor(
  text: string,
  { library, pageSize }: Pick<AnswerContext, 'library' | 'pageSize'>,
): Promise<SearchPage | undefined> {
  const query = parseQuery(text, { limit: pageSize });
  return isEmptyQuery(query) ? undefined : library.search(query);
}

import type { Intent } from '../chat/intent.ts';
import type { Answer } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { Paper } from '../papers/paper.ts';
import { readReferences } from '../papers/reference.ts';
import type { SearchPage } from '../search/library.ts';
import { isStopWord, words } from '../search/words/analyzer.ts';
import { isEverydayWord } from '../search/words/english-words.ts';
import type { AnswerContext } from './answer-context.ts';
import { composeFullPaper } from './compose-paper.ts';
import { composeSearch } from './compose-search.ts';
import { findMeant, type Meant } from './find-meant.ts';
import { foreignHint } from './foreign-hint.ts';
import { guessTopic, type Searched, searchFor } from './guess-topic.ts';
import { help } from './help.ts';
import { notice } from './notice.ts';
import { foreignLanguage } from './requests/foreign-language.ts';
import { type Understood, understand } from './requests/understand.ts';
import { note } from './text-block.ts';
import { textIn } from './text-in.ts';
import { unknownPaper } from './unknown-paper.ts';

/** Papers for what somebody says in plain words, or that there are none. */
export async function answerRequest(intent: Intent<'ask'>, context: AnswerContext): Promise<Answer> {
  const meant = await meantBy(intent, context);
  const certain = answerCertain(meant, intent, context);
  if (certain !== undefined) return certain;
  const { understood, page } = await searchAsUnderstood(intent, context);
  if (page === undefined) return help.answer({ kind: 'help' }, context);
  if (page.confident && page.total > 0 && !isChatter(intent, understood))
    return composeUnderstood(page, { understood, said: intent.said }, context);
  if (meant.kind === 'paper') return openPaper(meant.paper, context);
  if (meant.kind === 'absent' && meant.kindOfReference === 'quoted title')
    return unknownPaper({ said: intent.said, meant }, context);
  const guess = await guessTopic(intent, { understood, page }, context);
  return guess === undefined
    ? composeNothing(intent, { understood, page }, context)
    : composeUnderstood(guess.page, { ...guess, said: intent.said, isGuess: true }, context);
}

/** The paper that is meant by a reference anywhere in what was said, or by the topic. */
async function meantBy({ said, topic }: Intent<'ask'>, { library }: AnswerContext): Promise<Meant> {
  const meant = await findMeant(topic === '' || hasReference(said) ? said : topic, library);
  if (meant.kind !== 'none') return meant;
  // `Sinha, Garg. Curriculum By Smoothing. NeurIPS 2020`
  for (const sentence of said.split(SENTENCES).slice(0, MOST_SENTENCES)) {
    const paper = isTitleLong(sentence) ? await library.find(sentence) : undefined;
    if (paper !== undefined) return { kind: 'paper', paper, how: 'title' };
  }
  return meant;
}

const SENTENCES = /[.;"“”]+\s*/;
const MOST_SENTENCES = 8;

/** Two words may be a topic. */
function isTitleLong(sentence: string): boolean {
  return sentence.trim().split(/\s+/).length > 2;
}

function hasReference(said: string): boolean {
  return readReferences(said).length > 0;
}

function openPaper(paper: Paper, context: AnswerContext): Answer {
  return { tone: 'answer', blocks: [composeFullPaper(paper, context)] };
}

/** With what the same message names and the library lacks, where that is looked up. */
async function openWithOthers(
  { paper, how }: Extract<Meant, { readonly kind: 'paper' }>,
  said: string,
  context: AnswerContext,
): Promise<Answer> {
  const isOne = how !== 'reference' || context.references === undefined || readReferences(said).length < 2;
  const elsewhere = isOne
    ? undefined
    : await (await import('./unknown-lookup.ts')).lookUpElsewhere(said, context);
  const all = elsewhere && (await (await import('./unknown-found.ts')).composeFound(elsewhere, context));
  return all ?? openPaper(paper, context);
}

/** Where one certain paper is meant, or where it is certain that it is not here; a name may be a topic as well. */
function answerCertain(
  meant: Meant,
  intent: Intent<'ask'>,
  context: AnswerContext,
): Answer | Promise<Answer> | undefined {
  if (meant.kind === 'paper')
    return meant.how === 'name' ? undefined : openWithOthers(meant, intent.said, context);
  const isUnknown = meant.kind === 'several' ? hasReference(intent.said) : isAbsent(meant, intent);
  return isUnknown ? unknownPaper({ said: intent.said, meant }, context) : undefined;
}

/** An id, identifier or address of a paper that is not here, or a title that is called one; any other may be a question. */
function isAbsent(meant: Meant, intent: Intent<'ask'>): boolean {
  if (meant.kind !== 'absent') return false;
  const isTitle = meant.kindOfReference === 'title' || meant.kindOfReference === 'quoted title';
  return !isTitle || isCalledPaper(intent);
}

const CALLED_PAPER =
  /\b(?:paper|article|work|study)\s+(?:called|named|titled|entitled|with the title|by the name of)?[\s:“"]*$/i;

/** Is what it is about called a paper? `looking for the paper Attention Is All You Need` */
function isCalledPaper({ said, topic }: Intent<'ask'>): boolean {
  const at = topic === '' ? -1 : said.indexOf(topic);
  return at > 0 && CALLED_PAPER.test(said.slice(0, at));
}

/** Neither an answer nor anything else that may be meant. */
async function composeNothing(
  intent: Intent<'ask'>,
  { understood, page }: Searched,
  context: AnswerContext,
): Promise<Answer> {
  const { said } = intent;
  const foreign = intent.by === undefined ? foreignLanguage(said, understood.words) : undefined;
  if (foreign !== undefined) {
    const { words: query } = understood;
    const { sentence, say } = await foreignHint(foreign, context.say);
    const nearest = context.act(
      { kind: 'search', query, offset: 0, nearest: true },
      {
        label: say.text('action.nearest'),
        description: say.text('request.nearestTo', { query: shorten(query, 100) }),
      },
    );
    return notice('notice', sentence, [nearest]);
  }
  return isChatter(intent, understood) || isTold(intent)
    ? notice('notice', context.say.spans('request.noQuestion'))
    : composeUnderstood(page, { understood, said }, context);
}

/** By somebody or on a topic, where only the library can tell: what it knows. */
async function searchAsUnderstood(intent: Intent<'ask'>, context: AnswerContext) {
  const now = context.now.getUTCFullYear();
  const isEither = intent.by !== undefined && intent.topic !== '';
  const understood = await understand({ ...intent, now }, context.library);
  const page = await searchFor(understood.query, context);
  if (!isEither || (page !== undefined && page.total > 0)) return { understood, page };
  const asTopic = await understand({ topic: intent.topic, newest: intent.newest, now }, context.library);
  const other = await searchFor(asTopic.query, context);
  return other?.confident === true && !CAPITALISED_NAME.test(intent.topic)
    ? { understood: asTopic, page: other }
    : { understood, page };
}

/** Two words or more, as people are called. */
const CAPITALISED_NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*)+$/u;

/** A sentence with one word that papers have too is no question about that word: `what time is it`. */
function isChatter({ said, asks }: Intent<'ask'>, { words: topic, shown }: Understood): boolean {
  if (asks || shown.length > 0 || topic.includes('"')) return false;
  const all = words(said);
  return all.length >= 3 && all.filter((word) => !isStopWord(word)).length < 2;
}

/** A sentence in everyday words that asks nothing: `back in five, getting coffee`. */
function isTold({ said, asks }: Intent<'ask'>): boolean {
  if (asks || said.includes('?')) return false;
  const content = words(said).filter((word) => !isStopWord(word));
  const everyday = content.filter((word) => isEverydayWord(word));
  return (
    words(said).length >= 4 && content.length > 0 && everyday.length >= content.length - 1 && TELLS.test(said)
  );
}

const TELLS =
  /^(?:i|i'm|im|i've|i'd|i'll|we|we're|we've|my|our|he|she|they|it|it's|that|this|you|your|back|off|just|going|getting|running|be|see|let)\b/i;

interface Said {
  readonly understood: Understood;
  /** All that was said. */
  readonly said: string;
  /** Only a part of it was understood. */
  readonly isGuess?: boolean;
}

/** The answer, with what was understood, which can be taken back. */
async function composeUnderstood(
  page: SearchPage,
  { understood, said, isGuess = false }: Said,
  context: AnswerContext,
): Promise<Answer> {
  const answer = { ...(await composeSearch(page, context, { understood })), query: understood.query };
  if (understood.shown.length === 0 && !isGuess) return answer;
  const { say } = context;
  const instead = context.act(
    { kind: 'search', query: plainWords(said), offset: 0, nearest: false },
    {
      label: say.text('request.words'),
      description: say.text('request.wordsOf', { said: shorten(said, 100) }),
    },
  );
  // An answer says it in its heading.
  const what = [...understood.shown.map((one) => textIn(one, say)), understood.words]
    .filter((part) => part !== '')
    .join(' · ');
  const told = answer.tone === 'answer' ? [] : [note(say.text('request.understood', { what }))];
  return { ...answer, blocks: [...answer.blocks, ...told, { kind: 'actions', actions: [instead] }] };
}

/** What the query language would read in them is left out. */
function plainWords(said: string): string {
  return said
    .replace(/["“”„«»:]/g, ' ')
    .replace(/(^|\s)-/g, '$1')
    .replace(/\b(OR|NOT)\b/g, (word) => word.toLowerCase())
    .replace(/\s+/g, ' ')
    .trim();
}

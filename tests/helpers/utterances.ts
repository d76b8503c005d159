import { readFileSync } from 'node:fs';
import { createBot } from '../../src/answers/bot.ts';
import { toAddress } from '../../src/chat/address.ts';
import type { Bot } from '../../src/chat/bot.ts';
import type { ChatEvent, Context } from '../../src/chat/event.ts';
import type { PaperBlock, Reply } from '../../src/chat/reply.ts';
import type { Paper } from '../../src/papers/paper.ts';
import type { Library } from '../../src/search/library.ts';
import { parseQuery } from '../../src/search/query.ts';
import { createMemoryConversations } from '../../src/store/conversations.ts';
import type { ReadingList } from '../../src/store/reading-list.ts';
import { shownText, silent } from './conversation.ts';
import { seeds } from './seeds.ts';

/** One thing that somebody says, and what is right; tests/conversation/README.md describes the fields. */
export interface Utterance {
  /** One message, or those of one conversation of which the last is judged. */
  readonly say: string | readonly string[];
  readonly kind: string;
  readonly expect: Expectation;
  readonly where?: 'terminal' | 'channel' | 'dm' | 'thread';
  readonly via?: 'search' | 'page';
  /** What was said in the thread before. */
  readonly thread?: readonly string[];
}

interface Expectation {
  readonly paper?: string;
  readonly anyOf?: readonly string[];
  readonly top?: number;
  readonly sameAs?: string;
  readonly author?: readonly string[];
  readonly all?: boolean;
  readonly first?: number;
  readonly min?: number;
  readonly who?: readonly string[];
  readonly atLeast?: number;
  readonly year?: number;
  readonly years?: readonly [number, number];
  readonly venue?: string;
  readonly without?: string;
  readonly each?: string;
  readonly titleEach?: string;
  readonly absent?: string;
  readonly bibtex?: string;
  readonly abstract?: string;
  readonly pdf?: string;
  readonly saves?: string;
  readonly bibtexNth?: number;
  readonly opens?: number;
  readonly relatedNth?: number;
  readonly related?: string;
  readonly differs?: boolean;
  readonly random?: boolean;
  readonly count?: string;
  readonly mentions?: readonly string[];
  readonly help?: boolean;
  readonly digest?: boolean;
  readonly smallTalk?: boolean;
  readonly nothing?: boolean;
  readonly orLanguage?: boolean;
  readonly noSuggestion?: boolean;
}

/** The lines of a file of utterances. */
export function readUtterances(file: string): readonly Utterance[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Utterance);
}

/** What was answered to an utterance, as a person sees it. */
export interface Heard {
  readonly text: string;
  /** Those shown first, be it a list or one opened paper. */
  readonly papers: readonly string[];
  /** Of the answer to the message before. */
  readonly papersBefore: readonly string[];
  readonly tone: Reply['tone'];
  readonly bibtex: readonly string[];
  readonly saved: readonly string[];
}

const known = new Map<string, Paper>(seeds.papers.map((paper) => [paper.id, paper]));
const paperOf = (id: string) => known.get(id);

/** Says an utterance to a bot of its own over a library. */
export async function hear(utterance: Utterance, library: Library): Promise<Heard> {
  const { say, via } = utterance;
  if (via === 'search') return searchRaw(String(say), library);
  const saved: string[] = [];
  const bot = createBot({
    library,
    logger: silent,
    readingList: listOf(saved),
    conversations: createMemoryConversations(),
  });
  let before: Reply | undefined;
  let reply: Reply | undefined;
  for (const text of [say].flat()) {
    if (reply !== undefined && papersIn(reply).length > 0) before = reply;
    reply = await bot.handle(await eventOf(text, utterance, bot));
  }
  if (reply === undefined) throw new Error('nothing was said');
  return {
    text: shownText(reply),
    tone: reply.tone,
    papers: papersIn(reply),
    papersBefore: before === undefined ? [] : papersIn(before),
    bibtex: reply.blocks.flatMap((block) => (block.kind === 'code' ? [block.text] : [])),
    saved,
  };
}

function listOf(saved: string[]): ReadingList {
  return {
    add: async (_, id) => {
      saved.push(id);
      return 'added';
    },
    remove: async () => undefined,
    list: async () => saved,
  };
}

async function searchRaw(query: string, library: Library): Promise<Heard> {
  const { hits, confident, didYouMean } = await library.search(parseQuery(query));
  const papers = confident ? hits.map(({ paper }) => paper.id) : [];
  return {
    text: didYouMean === undefined ? '' : `did you mean ${didYouMean}`,
    tone: papers.length > 0 ? 'answer' : 'notice',
    papers,
    papersBefore: [],
    bibtex: [],
    saved: [],
  };
}

const MENTION = /^@Paperboy\s*/i;

async function eventOf(
  text: string,
  { where = 'terminal', thread }: Utterance,
  bot: Bot,
): Promise<ChatEvent> {
  // A platform takes the mention off.
  const input = { kind: 'text', text: text.replace(MENTION, '') } as const;
  const context: Context = { text: (thread ?? []).join('\n'), tokens: [] };
  return {
    address:
      where === 'channel' || where === 'thread'
        ? toAddress('test', 'workspace', 'channel', '17')
        : toAddress('test', 'local', 'terminal'),
    sender: { id: 'u1', name: 'Ada', isManager: true },
    input,
    ...(thread !== undefined && bot.needs(input).context ? { context } : {}),
    receivedAt: new Date('2026-11-28T09:00:00Z'),
  };
}

function papersIn({ blocks }: Reply): readonly string[] {
  return blocks.filter((block): block is PaperBlock => block.kind === 'paper').map(({ id }) => id);
}

/** An answer, and what was wanted. */
interface Judged {
  readonly wanted: Expectation;
  readonly heard: Heard;
  /** The papers that `first` of the expectation looks at. */
  readonly shown: readonly Paper[];
}

/** What is wrong, in a word or two. */
type Fault = string | undefined;
type Check = (judged: Judged) => Fault;

const faultUnless = (isRight: boolean, fault: string): Fault => (isRight ? undefined : fault);
const holdsForAll = ({ shown }: Judged, isRight: (paper: Paper) => boolean, fault: string): Fault =>
  shown.length === 0 ? 'no papers' : faultUnless(shown.every(isRight), fault);
const wordsOf = ({ shown: { title, abstract } }: Paper) => `${title} ${abstract}`;
const isBy = (paper: Paper, name: string) =>
  paper.shown.authors.some((author) => fold(author).includes(fold(name)));
const LANGUAGE = /\b(?:english|englisch|anglais|inglés)\b|英語|英语/i;

/** Says something, and shows no papers. */
const tells = ({ heard }: Judged, isTold: boolean): Fault =>
  faultUnless(isTold, 'not said') ?? faultUnless(heard.papers.length === 0, 'papers');

const citation = ({ heard }: Judged, id: string): Fault => {
  const title = fold(paperOf(id)?.shown.title ?? id).slice(0, 30);
  return faultUnless(
    heard.bibtex.some((entry) => fold(entry).includes(title)),
    'not its BibTeX',
  );
};

const nearTo = ({ heard }: Judged, source: string | undefined): Fault =>
  faultUnless(/(?:related|nearest) to/i.test(heard.text), 'not related papers') ??
  faultUnless(
    heard.papers.length > 0 && source !== undefined && !heard.papers.includes(source),
    'the paper itself',
  );

/** One for each field of an expectation that stands by itself. */
const CHECKS: { readonly [F in keyof Expectation]?: Check } = {
  paper: ({ wanted: { paper = '', top = 3 }, heard }) =>
    faultUnless(heard.papers.slice(0, top).includes(paper), 'not the paper'),
  anyOf: ({ wanted: { anyOf = [], top = 3, orLanguage }, heard }) =>
    faultUnless(
      heard.papers.slice(0, top).some((id) => anyOf.includes(id)) ||
        (orLanguage === true && LANGUAGE.test(heard.text)),
      'none of the papers',
    ),
  author: (judged) => {
    const { author = [], all, min = 1 } = judged.wanted;
    const isRight = (paper: Paper) =>
      all === true ? author.every((name) => isBy(paper, name)) : author.some((name) => isBy(paper, name));
    return (
      holdsForAll(judged, isRight, 'by somebody else') ??
      faultUnless(judged.heard.papers.length >= min, 'too few')
    );
  },
  who: ({ wanted: { who = [], atLeast = 1 }, heard }) =>
    faultUnless(who.filter((name) => fold(heard.text).includes(fold(name))).length >= atLeast, 'not who'),
  year: (judged) => holdsForAll(judged, ({ year }) => year === judged.wanted.year, 'another year'),
  years: (judged) => {
    const [from, to] = judged.wanted.years ?? [0, 0];
    return holdsForAll(judged, ({ year = 0 }) => year >= from && year <= to, 'another year');
  },
  venue: (judged) => holdsForAll(judged, ({ venue }) => venue === judged.wanted.venue, 'another venue'),
  without: (judged) => {
    const excluded = new RegExp(judged.wanted.without ?? '', 'i');
    return holdsForAll(judged, (paper) => !excluded.test(wordsOf(paper)), 'what is excluded');
  },
  each: (judged) => {
    const topic = new RegExp(judged.wanted.each ?? '', 'i');
    return holdsForAll(judged, (paper) => topic.test(wordsOf(paper)), 'off the topic');
  },
  titleEach: (judged) => {
    const topic = new RegExp(judged.wanted.titleEach ?? '', 'i');
    return holdsForAll(judged, ({ shown: { title } }) => topic.test(title), 'off the title');
  },
  absent: ({ wanted: { absent = '' }, heard }) =>
    faultUnless(heard.tone !== 'answer' || heard.papers.length === 0, 'papers as if they were the answer') ??
    faultUnless(new RegExp(absent, 'i').test(heard.text), 'not named'),
  bibtex: (judged) => citation(judged, judged.wanted.bibtex ?? ''),
  bibtexNth: (judged) =>
    citation(judged, judged.heard.papersBefore[(judged.wanted.bibtexNth ?? 0) - 1] ?? ''),
  abstract: ({ wanted, heard }) => faultUnless(heard.papers[0] === wanted.abstract, 'not that paper'),
  pdf: ({ wanted, heard }) => faultUnless(heard.papers[0] === wanted.pdf, 'not that paper'),
  opens: ({ wanted: { opens = 0 }, heard: { papers, papersBefore } }) =>
    faultUnless(papers.length === 1 && papers[0] === papersBefore[opens - 1], 'opens another'),
  saves: ({ wanted: { saves = '' }, heard }) => faultUnless(heard.saved.includes(saves), 'not saved'),
  related: (judged) => nearTo(judged, judged.wanted.related),
  relatedNth: (judged) => nearTo(judged, judged.heard.papersBefore[(judged.wanted.relatedNth ?? 0) - 1]),
  differs: ({ heard: { papers, papersBefore } }) =>
    faultUnless(papers.length > 0 && papers.every((id) => !papersBefore.includes(id)), 'no further papers'),
  random: ({ heard: { papers } }) =>
    faultUnless(papers.length >= 1 && papers.length <= 3, 'not one to three papers'),
  count: (judged) => tells(judged, judged.heard.text.includes(judged.wanted.count ?? '')),
  mentions: (judged) =>
    tells(
      judged,
      judged.wanted.mentions?.every((word) =>
        judged.heard.text.toLowerCase().includes(word.toLowerCase()),
      ) === true,
    ),
  help: (judged) => tells(judged, /what you can ask/i.test(judged.heard.text)),
  digest: (judged) => tells(judged, /paper of the day|digest/i.test(judged.heard.text)),
  smallTalk: ({ heard }) =>
    faultUnless(heard.papers.length === 0, 'papers') ??
    faultUnless(!/nothing here|did you mean/i.test(heard.text), 'a refusal'),
  nothing: ({ heard }) => faultUnless(heard.papers.length === 0, 'papers as if they were the answer'),
  noSuggestion: ({ heard }) => faultUnless(!/did you mean/i.test(heard.text), 'a suggestion'),
};

/** What is wrong with an answer; undefined when nothing is. @param ask asks for a bare topic */
export async function faultOf(
  { expect: wanted }: Utterance,
  heard: Heard,
  ask: (topic: string) => Promise<readonly string[]>,
): Promise<Fault> {
  const shown = heard.papers.slice(0, wanted.first ?? 5).flatMap((id) => paperOf(id) ?? []);
  if (wanted.sameAs !== undefined) {
    const bare = (await ask(wanted.sameAs)).slice(0, 3);
    if (heard.papers.slice(0, 3).filter((id) => bare.includes(id)).length < 2) return 'not as the bare topic';
  }
  const fields = Object.keys(wanted) as (keyof Expectation)[];
  return fields
    .map((field) => CHECKS[field]?.({ wanted, heard, shown }))
    .find((fault) => fault !== undefined);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}

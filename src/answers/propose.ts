import type { Address } from '../chat/address.ts';
import type { Completion } from '../chat/bot.ts';
import { parseQuery } from '../search/query.ts';
import type { Conversations } from '../store/conversations.ts';
import type { Place } from './answer-context.ts';
import { type Completing, complete, searchToken, titleCompletion, type Wanted } from './complete.ts';
import { recentOf } from './recent.ts';

/** Who is about to type, and what is known there. */
interface Proposer extends Completing, Pick<Place, 'digests'> {
  readonly conversations: Conversations;
  /** Of the asker's reading list. */
  readonly owner: string;
  readonly channel: Address;
  /** Ids of those that most people saved. */
  readonly popularPapers: () => Promise<readonly string[]>;
}

/** Of each, so that there is room for others. */
const RECENT = 5;

/**
 * What to offer before anything is typed: papers that the asker opened lately and questions they asked, the channel's latest
 * paper of the day, papers on most reading lists, and the newest ones where there is room. Of authors and venues those of most
 * papers.
 */
export async function propose({ limit, kind }: Wanted, proposer: Proposer): Promise<readonly Completion[]> {
  if (kind === 'author' || kind === 'venue') return complete('', { limit, kind }, proposer);
  const { conversations, owner } = proposer;
  const recent = await recentOf(owner, conversations);
  const opened = await titled(recent.papers.slice(0, RECENT), proposer);
  const asked = recent.queries.slice(0, RECENT).map((query) => searchCompletion(query, proposer));
  const popular = await titled(await popularIds(proposer), proposer);
  const all = [...interleaved(opened, asked), ...popular];
  const wanted = all.filter((one) => kind === undefined || one.kind === kind);
  return distinct([...wanted, ...(await newest(limit, proposer))]).slice(0, limit);
}

function searchCompletion(query: string, { tokens }: Completing): Completion {
  return { kind: 'search', label: query, value: query, token: searchToken(query, tokens) };
}

/** In which order of the two things were done is not known. */
function interleaved(one: readonly Completion[], other: readonly Completion[]): readonly Completion[] {
  const longest = Math.max(one.length, other.length);
  return Array.from({ length: longest }, (_, at) => [one[at], other[at]])
    .flat()
    .filter((entry) => entry !== undefined);
}

/** Whatever cannot be told is left out: a proposal is a comfort. */
async function popularIds({ digests, popularPapers, channel }: Proposer): Promise<readonly string[]> {
  const [ofTheDay, saved] = await Promise.allSettled([
    digests?.().then((desk) => desk.lastPaper(channel)),
    popularPapers(),
  ]);
  const last = ofTheDay.status === 'fulfilled' ? ofTheDay.value : undefined;
  const most = saved.status === 'fulfilled' ? saved.value : [];
  return [...(last === undefined ? [] : [last]), ...most];
}

async function titled(
  ids: readonly string[],
  { library, tokens }: Completing,
): Promise<readonly Completion[]> {
  const papers = await Promise.all(ids.map((id) => library.find(id)));
  return papers
    .filter((paper) => paper !== undefined)
    .map(({ id, shown }) => titleCompletion(id, shown.title, tokens));
}

async function newest(limit: number, { library, tokens }: Completing): Promise<readonly Completion[]> {
  const { hits } = await library.search(parseQuery('sort:newest', { limit }));
  return hits.map(({ paper: { id, shown } }) => titleCompletion(id, shown.title, tokens));
}

function distinct(completions: readonly Completion[]): readonly Completion[] {
  return [...new Map(completions.map((one) => [one.token, one])).values()];
}

import type { Answer, PaperBlock } from '../chat/reply.ts';
import type { Conversations } from '../store/conversations.ts';

/** What a person opened and asked last, newest first, wherever that was. */
export interface Recent {
  /** Ids. */
  readonly papers: readonly string[];
  /** In the query language. */
  readonly queries: readonly string[];
}

const MOST = 10;
/** A longer question is no proposal. */
const LONGEST_QUERY = 100;
const NOTHING: Recent = { papers: [], queries: [] };

/** What is kept of a person; nothing of one who asked nothing for a day. @param owner of the person's reading list */
export async function recentOf(owner: string, conversations: Conversations): Promise<Recent> {
  const kept = await conversations.recall(keyOf(owner));
  return kept === undefined ? NOTHING : readRecent(kept);
}

/** Puts an answer to what its asker looked at: a paper that was opened, or a search that found something. */
export async function keepRecent(answer: Answer, owner: string, conversations: Conversations): Promise<void> {
  const papers = answer.blocks.filter((block): block is PaperBlock => block.kind === 'paper');
  const [paper, ...others] = papers;
  const isOpened = paper !== undefined && others.length === 0 && paper.ordinal === undefined;
  const query = papers.length > 0 && !isOpened ? answer.query : undefined;
  if (!isOpened && (query === undefined || query.length > LONGEST_QUERY)) return;
  const before = await recentOf(owner, conversations);
  const after: Recent = {
    papers: isOpened ? withFirst(paper.id, before.papers) : before.papers,
    queries: query === undefined ? before.queries : withFirst(query, before.queries),
  };
  await conversations.keep(keyOf(owner), JSON.stringify(after));
}

/** No address begins so. */
function keyOf(owner: string): string {
  return `recent ${owner}`;
}

function withFirst(one: string, others: readonly string[]): readonly string[] {
  return [one, ...others.filter((other) => other !== one)].slice(0, MOST);
}

function readRecent(text: string): Recent {
  try {
    const value: unknown = JSON.parse(text);
    const { papers, queries } = Object(value) as Readonly<Record<string, unknown>>;
    return { papers: textsIn(papers), queries: textsIn(queries) };
  } catch {
    return NOTHING;
  }
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').slice(0, MOST) : [];
}

import { cleanText } from '../../chat/clean-text.ts';
import type { Block, PaperBlock, Reply, TextBlock } from '../../chat/reply.ts';
import type { Messages } from '../../messages/messages.ts';

/** What an answer is about, for a heading and the page's title. @param question what was typed */
export function titleOf(reply: Reply, say: Messages, question?: string): string {
  const papers = papersIn(reply);
  const [only, more] = papers;
  if (only !== undefined && more === undefined && only.ordinal === undefined) return only.title;
  const [first] = reply.blocks;
  // A list of what was searched for is called after that alone.
  const query = isList(reply) ? reply.query : undefined;
  return query ?? (isHeading(first) ? textOf(first) : (question ?? say.text('page.answer')));
}

/** A block that says what an answer is about. */
export function isHeading(block: Block | undefined): block is TextBlock {
  return block?.kind === 'text' && block.role === 'heading';
}

/** Does an answer list papers? */
export function isList(reply: Reply): boolean {
  return papersIn(reply).some(({ ordinal }) => ordinal !== undefined);
}

/** The papers that an answer shows. */
export function papersIn({ blocks }: Pick<Reply, 'blocks'>): readonly PaperBlock[] {
  return blocks.filter((block): block is PaperBlock => block.kind === 'paper');
}

/**
 * What stands in the box when an answer is on screen: the question, or where that only goes on from an earlier one (“next”,
 * “only 2023”) the search that it came to.
 */
export function boxOf(reply: Reply, question: string | undefined): string {
  const { query } = reply;
  if (question === undefined || query === undefined) return cleanText(question ?? query ?? '');
  const said = new Set(wordsOf(question));
  return cleanText(wordsOf(query).every((word) => said.has(word)) ? question : query);
}

const FIELD = /(?:^|\s)-?(?:author|title|venue|year|sort):/gi;

function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(FIELD, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** What an answer brought, for those who hear the page: how much there is, not what it says, which they go on to read. */
export function broughtBy(reply: Reply, say: Messages): string {
  const papers = papersIn(reply);
  if (papers.length === 0) {
    const isEntry = reply.blocks.some(({ kind }) => kind === 'code');
    return say.text(isEntry ? 'page.entryShown' : 'page.noneShown');
  }
  if (papers.length === 1) return say.text('page.oneShown');
  const [from, to] = [papers[0]?.ordinal, papers.at(-1)?.ordinal];
  return from === undefined || to === undefined
    ? say.text('page.someShown', { count: papers.length })
    : say.text('page.rangeShown', { from, to });
}

function textOf({ spans }: TextBlock): string {
  return cleanText(spans.map(({ text }) => text).join(''));
}

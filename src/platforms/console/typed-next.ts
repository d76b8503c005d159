import type { Kind } from '../../chat/intent.ts';
import type { Action, Block, PaperBlock, Reply } from '../../chat/reply.ts';

/** What is typed for the actions of a paper; what has no place in a terminal is not. */
const WORDS: readonly (readonly [Kind, string])[] = [
  ['paper', 'open'],
  ['save', 'save'],
  ['unsave', 'remove'],
  ['cite', 'cite'],
  ['related', 'related'],
];

const TURNS = ['next', 'previous'] as const;

type Listed = Pick<Reply, 'blocks' | 'turns'>;

/** What can be typed after an answer, in one line, in place of buttons; undefined where nothing is special about it. */
export function typedNext({ blocks, turns }: Listed): string | undefined {
  const papers = blocks.filter((block): block is PaperBlock => block.kind === 'paper');
  const listed = papers.filter(({ ordinal }) => ordinal !== undefined);
  const [opened] = papers;
  if (opened === undefined) return undefined;
  const words =
    listed.length === 0
      ? wordsOf(opened)
      : [...numberedWords(listed), ...TURNS.filter((turn) => turns?.[turn] !== undefined)];
  return words.length === 0 ? undefined : sentence(words);
}

/** The sentence: `You can type: open 1 · save 2 · next`. */
function sentence(words: readonly string[]): string {
  return `You can type: ${words.join(' · ')}`;
}

/** Each with the number of another paper, so that it is seen that any will do. */
function numberedWords(papers: readonly PaperBlock[]): readonly string[] {
  return papers
    .flatMap((paper) => wordsOf(paper))
    .filter((word, at, all) => all.indexOf(word) === at)
    .map((word, at) => `${word} ${papers[at % papers.length]?.ordinal}`);
}

function wordsOf({ actions }: PaperBlock): readonly string[] {
  return WORDS.filter(([kind]) => actions.some((action) => action.kind === kind)).map(([, word]) => word);
}

/** A reply without the buttons that turn its pages, for which there are words. They stand first below the list. */
export function withoutTurnButtons<R extends Listed>(reply: R): R {
  const { blocks, turns } = reply;
  const count = TURNS.filter((turn) => turns?.[turn] !== undefined).length;
  const row = blocks.findLast((block) => block.kind === 'actions');
  const isTurn = ({ kind }: Action, at: number) => at < count && kind === turns?.here.kind;
  return {
    ...reply,
    blocks: blocks.flatMap((block): readonly Block[] => {
      if (block !== row || block.kind !== 'actions') return [block];
      const actions = block.actions.filter((action, at) => !isTurn(action, at));
      return actions.length === 0 ? [] : [{ ...block, actions }];
    }),
  };
}

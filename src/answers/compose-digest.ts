import type { Answer, Block, PaperBlock, Span } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { DigestPost } from '../digest/deliver.ts';
import type { MessageKey, Messages } from '../messages/messages.ts';
import type { Paper } from '../papers/paper.ts';
import type { RelatedHit } from '../search/library.ts';
import { splitSentences } from '../search/ranking/excerpt.ts';
import type { AnswerContext } from './answer-context.ts';
import { composePaper, relatedReason } from './compose-paper.ts';
import { dayText } from './digest/day-text.ts';
import { lessAction } from './digest/less-action.ts';
import { heading, note } from './text-block.ts';

const RELATED_PAPERS = 3;
const MORE_PAPERS = 5;
/** Of the abstract: whole sentences, as long as they are not more than this. */
const LEAD_CHARACTERS = 600;
const TITLE_CHARACTERS = 200;

/** The paper of the day; undefined when it is not in the corpus any more. */
export async function composeDigest(
  { paperId, note: said, slot, tally, deliveryKey, more }: DigestPost,
  asked: AnswerContext,
): Promise<Answer | undefined> {
  const context = asked.forEveryone();
  const { say, library } = context;
  const paper = await library.find(paperId);
  if (paper === undefined) return undefined;
  const below =
    more !== undefined && more.length > 0
      ? await composeMore(more, context)
      : composeRelated((await library.related(paper, { limit: RELATED_PAPERS })).hits, context);
  const title = shorten(paper.shown.title, 100);
  const vote = (value: 1 | -1, count: number) => {
    const label = say.text(value > 0 ? 'vote.up' : 'vote.down', { count });
    return context.act(
      { kind: 'vote', slot, value },
      { label, description: say.text('action.ofPaper', { action: label, title }) },
    );
  };
  const day = dayText(slot, say.locale);
  return {
    tone: 'answer',
    deliveryKey,
    blocks: [
      heading(say.text('digest.paperOfTheDay')),
      note(said === undefined ? day : `${day} · ${said}`),
      {
        ...composePaper(paper, say),
        abstract: leadOf(paper),
        // Everybody sees it: there is nobody to share it with.
        actions: context.paperActions(paper, ['paper', 'related', 'save', 'cite']),
      },
      ...below,
      {
        kind: 'actions',
        actions: [
          vote(1, tally.up),
          vote(-1, tally.down),
          ...(more === undefined ? [] : [lessAction(paper, context)]),
        ],
      },
    ],
  };
}

/** Each in a line or two, with the button that opens it. */
function composeRelated(hits: readonly RelatedHit[], context: AnswerContext): readonly Block[] {
  if (hits.length === 0) return [];
  const { say } = context;
  const papers = hits.map(
    (hit): Block => ({ ...shortPaper(hit.paper, context), venue: '', reason: relatedReason(hit, say) }),
  );
  return [listName('related.name', say), ...papers];
}

/** Other papers that are new, those that are there still. */
async function composeMore(ids: readonly string[], context: AnswerContext): Promise<readonly Block[]> {
  const found = await Promise.all(ids.slice(0, MORE_PAPERS).map((id) => context.library.find(id)));
  const papers = found.flatMap((paper) => (paper === undefined ? [] : [shortPaper(paper, context)]));
  return papers.length === 0 ? [] : [listName('news.others', context.say), ...papers];
}

function shortPaper(paper: Paper, context: AnswerContext): PaperBlock {
  const block = composePaper(paper, context.say);
  return {
    ...block,
    title: shorten(block.title, TITLE_CHARACTERS),
    // Where the title leads is said of the paper itself.
    link: { ...block.link, label: '' },
    authors: '',
    moreLinks: [],
    actions: context.paperActions(paper, ['paper']),
  };
}

function listName(key: MessageKey, say: Messages): Block {
  const span: Span = { text: say.text(key), style: 'strong' };
  return { kind: 'text', role: 'body', spans: [span] };
}

function leadOf({ shown }: Paper): readonly string[] {
  const sentences = splitSentences(shown.abstract);
  let lead = '';
  for (const sentence of sentences) {
    if (lead !== '' && lead.length + sentence.length > LEAD_CHARACTERS) break;
    lead = lead === '' ? shorten(sentence, LEAD_CHARACTERS) : `${lead} ${sentence}`;
  }
  return lead === '' ? [] : [lead];
}

import type { Answer, Block, Span } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { DigestPost } from '../digest/deliver.ts';
import type { Paper } from '../papers/paper.ts';
import type { RelatedHit } from '../search/library.ts';
import { splitSentences } from '../search/ranking/excerpt.ts';
import type { AnswerContext } from './answer-context.ts';
import { composePaper, relatedReason } from './compose-paper.ts';
import { dayText } from './digest/day-text.ts';
import { heading, note } from './text-block.ts';

const RELATED_PAPERS = 3;
/** Of the abstract: whole sentences, as long as they are not more than this. */
const LEAD_CHARACTERS = 600;
const TITLE_CHARACTERS = 200;

/** The paper of the day; undefined when it is not in the corpus any more. */
export async function composeDigest(
  { paperId, note: said, slot, tally, deliveryKey }: DigestPost,
  asked: AnswerContext,
): Promise<Answer | undefined> {
  const context = asked.forEveryone();
  const { say, library } = context;
  const paper = await library.find(paperId);
  if (paper === undefined) return undefined;
  const { hits } = await library.related(paper, { limit: RELATED_PAPERS });
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
      ...composeRelated(hits, context),
      { kind: 'actions', actions: [vote(1, tally.up), vote(-1, tally.down)] },
    ],
  };
}

/** Each in a line or two, with the button that opens it. */
function composeRelated(hits: readonly RelatedHit[], context: AnswerContext): readonly Block[] {
  if (hits.length === 0) return [];
  const { say } = context;
  const papers = hits.map((hit): Block => {
    const block = composePaper(hit.paper, say);
    const title = shorten(block.title, TITLE_CHARACTERS);
    const actions = context.paperActions(hit.paper, ['paper']);
    // Where the title leads is said of the paper itself.
    const link = { ...block.link, label: '' };
    return {
      ...block,
      title,
      link,
      authors: '',
      venue: '',
      moreLinks: [],
      reason: relatedReason(hit, say),
      actions,
    };
  });
  const span: Span = { text: say.text('related.name'), style: 'strong' };
  return [{ kind: 'text', role: 'body', spans: [span] }, ...papers];
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

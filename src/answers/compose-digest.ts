import type { Answer, Span } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { DigestPost } from '../digest/deliver.ts';
import type { Paper } from '../papers/paper.ts';
import type { RelatedHit } from '../search/library.ts';
import { splitSentences } from '../search/ranking/excerpt.ts';
import type { AnswerContext } from './answer-context.ts';
import { composePaper, relatedReason } from './compose-paper.ts';
import { heading, note as noteBlock } from './text-block.ts';

const RELATED_PAPERS = 3;
/** Of the abstract: whole sentences, as long as they are not more than this. */
const LEAD_CHARACTERS = 600;
const TITLE_CHARACTERS = 200;

/** The paper of the day; undefined when it is not in the corpus any more. */
export async function composeDigest(
  { paperId, note, slot, tally, deliveryKey }: DigestPost,
  context: AnswerContext,
): Promise<Answer | undefined> {
  const paper = await context.library.find(paperId);
  if (paper === undefined) return undefined;
  const { hits } = await context.library.related(paper, { limit: RELATED_PAPERS });
  const title = shorten(paper.shown.title, 100);
  const vote = (value: 1 | -1, count: number, { sign, what }: { sign: string; what: string }) =>
    context.act(
      { kind: 'vote', slot, value },
      { label: count === 0 ? sign : `${sign} ${count}`, description: `${what}: ${title} (${count})` },
    );
  return {
    tone: 'answer',
    deliveryKey,
    blocks: [
      heading({ text: 'Paper of the day', style: 'strong' }),
      ...(note === undefined ? [] : [noteBlock(note)]),
      {
        ...composePaper(paper),
        abstract: leadOf(paper),
        // Everybody sees it: there is nobody to share it with.
        actions: context.paperActions(paper, ['paper', 'related', 'save', 'cite']),
      },
      ...(hits.length === 0
        ? []
        : [{ kind: 'text' as const, role: 'body' as const, spans: relatedSpans(hits) }]),
      {
        kind: 'actions',
        actions: [
          vote(1, tally.up, { sign: '👍', what: 'Worth reading' }),
          vote(-1, tally.down, { sign: '👎', what: 'Not for us' }),
        ],
      },
    ],
  };
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

function relatedSpans(hits: readonly RelatedHit[]): readonly Span[] {
  return [
    { text: 'Related', style: 'strong' },
    ...hits.flatMap((hit): Span[] => {
      const { title, link } = composePaper(hit.paper);
      const reason = relatedReason(hit);
      return [
        { text: '\n• ' },
        { text: shorten(title, TITLE_CHARACTERS), href: link.href },
        ...(reason === '' ? [] : [{ text: ` – ${reason}` }]),
      ];
    }),
  ];
}

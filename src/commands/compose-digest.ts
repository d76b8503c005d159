import type { Action, Answer, Span } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { DigestPost } from '../digest/deliver.ts';
import { displayText } from '../papers/latex.ts';
import type { Paper } from '../papers/paper.ts';
import { splitSentences } from '../search/excerpt.ts';
import type { RelatedHit } from '../search/library.ts';
import type { CommandContext } from './command.ts';
import { composeListedPaper, paperActions, relatedReason } from './compose-paper.ts';

const RELATED_PAPERS = 3;
/** Of the abstract: whole sentences, as long as they are not more than this. */
const LEAD_CHARACTERS = 600;
const TITLE_CHARACTERS = 200;

/** The paper of the day; undefined when it is not in the corpus any more. */
export function composeDigest(
  { paperId, note, slot, tally, deliveryKey }: DigestPost,
  context: CommandContext,
): Answer | undefined {
  const paper = context.library.find(paperId);
  if (paper === undefined) return undefined;
  const { hits } = context.library.related(paper, RELATED_PAPERS);
  const everyone = { ...context, asker: undefined };
  const vote = (sign: string, value: 1 | -1, count: number, what: string): Action => ({
    label: count === 0 ? sign : `${sign} ${count}`,
    description: `${what}: ${shorten(displayText(paper.title), 100)} (${count})`,
    token: context.tokens.encode({ kind: 'vote', slot, value }),
  });
  return {
    tone: 'answer',
    deliveryKey,
    blocks: [
      { kind: 'text', role: 'heading', spans: [{ text: 'Paper of the day', style: 'strong' }] },
      ...(note === undefined
        ? []
        : [{ kind: 'text' as const, role: 'note' as const, spans: [{ text: note }] }]),
      {
        ...composeListedPaper(paper, everyone),
        abstract: leadOf(paper),
        actions: paperActions(paper, everyone, ['paper', 'related', 'save', 'cite']),
      },
      ...(hits.length === 0
        ? []
        : [{ kind: 'text' as const, role: 'body' as const, spans: relatedSpans(hits, everyone) }]),
      {
        kind: 'actions',
        actions: [vote('👍', 1, tally.up, 'Worth reading'), vote('👎', -1, tally.down, 'Not for us')],
      },
    ],
  };
}

function leadOf({ abstract }: Paper): readonly string[] {
  const sentences = splitSentences(displayText(abstract));
  let lead = '';
  for (const sentence of sentences) {
    if (lead !== '' && lead.length + sentence.length > LEAD_CHARACTERS) break;
    lead = lead === '' ? shorten(sentence, LEAD_CHARACTERS) : `${lead} ${sentence}`;
  }
  return lead === '' ? [] : [lead];
}

function relatedSpans(hits: readonly RelatedHit[], context: CommandContext): readonly Span[] {
  return [
    { text: 'Related', style: 'strong' },
    ...hits.flatMap((hit): Span[] => {
      const { title, link } = composeListedPaper(hit.paper, context);
      const reason = relatedReason(hit);
      return [
        { text: '\n• ' },
        { text: shorten(title, TITLE_CHARACTERS), href: link.href },
        ...(reason === '' ? [] : [{ text: ` – ${reason}` }]),
      ];
    }),
  ];
}

import type { Intent } from '../chat/intent.ts';
import type { Answer } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import { localDate } from '../digest/local-time.ts';
import type { Messages } from '../messages/messages.ts';
import type { Arrival } from '../store/arrivals.ts';
import { dayAgoText } from './ago-text.ts';
import type { AnswerContext } from './answer-context.ts';
import { composeListedPaper } from './compose-paper.ts';
import { dayText } from './digest/day-text.ts';
import { listActions, turnsOf } from './page-turns.ts';
import { sourceTitle } from './source-title.ts';
import { heading, note } from './text-block.ts';

/** Which part of what came, and what it was asked for by. */
interface Part {
  readonly topic: string;
  readonly since: Date;
  readonly offset: number;
}

const QUOTED_CHARACTERS = 100;

/** A page of what came, the newest first, each with when and where it appeared. */
export async function composeNew(
  arrivals: readonly Arrival[],
  { topic, since, offset: wanted }: Part,
  context: AnswerContext,
): Promise<Answer> {
  const { say, pageSize, library } = context;
  const timezone = context.asker?.timezone ?? 'UTC';
  const offset = Math.min(wanted, arrivals.length - 1);
  const shown = arrivals.slice(offset, offset + pageSize);
  const end = offset + shown.length;
  const day = dayText(localDate(since, timezone), say.locale);
  // The same papers on every page, whenever it is turned.
  const page = (to: number): Intent<'new'> => ({
    kind: 'new',
    topic,
    since: since.toISOString(),
    offset: to,
  });
  const list = {
    here: page(offset),
    name: say.text('new.list', { day }),
    previous: offset > 0 ? Math.max(0, offset - pageSize) : undefined,
    next: end < arrivals.length ? end : undefined,
    page,
  };
  const papers = await Promise.all(shown.map(({ paperId }) => library.find(paperId)));
  const entries = shown.flatMap((arrival, at) => {
    const paper = papers[at];
    if (paper === undefined) return [];
    const entry = composeListedPaper(paper, { ordinal: offset + at + 1, from: list.here }, context);
    return [{ ...entry, reason: newReason(arrival, { now: context.now, timezone }, say) }];
  });
  const name = shorten(topic, QUOTED_CHARACTERS);
  return {
    tone: 'answer',
    inPlace: true,
    turns: turnsOf(list),
    blocks: [
      heading(
        topic === '' ? say.spans('new.since', { day }) : say.spans('new.onSince', { day, topic: name }),
      ),
      note(say.text('list.range', { from: offset + 1, to: end, of: arrivals.length })),
      ...entries,
      ...listActions(list, undefined, context),
    ],
  };
}

interface Clock {
  readonly now: Date;
  /** IANA. */
  readonly timezone: string;
}

/** `new on arXiv yesterday` */
export function newReason({ appearedAt, source }: Arrival, { now, timezone }: Clock, say: Messages): string {
  const when = dayAgoText(localDate(appearedAt, timezone), localDate(now, timezone), say.locale);
  const title = sourceTitle(source);
  return title === undefined
    ? say.text('new.inFolder', { when })
    : say.text('new.onSource', { source: title, when });
}

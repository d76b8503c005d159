import type { Message } from '../messages/messages.ts';
import type { Paper } from '../papers/paper.ts';
import type { Delivery } from '../store/delivery.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { LocalDate } from './local-time.ts';
import { newSince } from './new/news-wanted.ts';
import { pickMessage } from './pick-note.ts';
import type { Pick as PickedPaper, Picker } from './pick-paper.ts';
import type { PlannedSlot } from './plan-digests.ts';

/** A post to come. */
export interface Preview {
  readonly slot: LocalDate;
  readonly at: Date;
  /** Undefined where only a new one would be posted, and none fits so far. */
  readonly paper: Paper | undefined;
  readonly note: Message | undefined;
}

/** What is known of a channel. */
export interface KnownPosts {
  readonly subscription: Subscription;
  /** Ids of papers, oldest first. */
  readonly shown: readonly string[];
  /** Rows of the ledger, as far as they tell since when something is new. */
  readonly rows: readonly Pick<Delivery, 'slot' | 'state' | 'dueAt'>[];
}

/** So many rows tell since when something is new; see newsWanted. */
export const ROWS_FOR_NEWS = 40;

/** What is posted in these slots, if nothing changes until then and nothing more comes in. */
export async function previewPosts(
  slots: readonly PlannedSlot[],
  { subscription, ...known }: KnownPosts,
  picker: Pick<Picker, 'pick' | 'hasNews'>,
): Promise<readonly Preview[]> {
  const { address, topic, papers, timezone } = subscription;
  const [shown, rows] = [[...known.shown], [...known.rows]];
  const previews: Preview[] = [];
  for (const planned of slots) {
    const { slot, dueAt } = planned;
    const news = papers && { address, papers, slot, timezone, since: newSince(planned, rows) };
    const pick = await picker.pick({ address, topic, shown, news });
    if (pick === undefined && !(papers === 'new only' && picker.hasNews)) break;
    if (pick !== undefined) {
      shown.push(pick.paper.id);
      rows.push({ slot, dueAt, state: 'sent' });
    }
    previews.push({ slot, at: dueAt, paper: pick?.paper, note: pick && noteOf(pick, topic) });
  }
  return previews;
}

/** Until its time comes something new may still fit. */
function noteOf(pick: PickedPaper, topic: string | undefined): Message | undefined {
  return pick.isInstead ? { key: 'news.insteadYet', values: {} } : pickMessage(pick, topic);
}

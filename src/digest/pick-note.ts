import { ENGLISH } from '../messages/english.ts';
import type { Message } from '../messages/messages.ts';
import type { Posted } from '../store/delivery.ts';
import type { Pick } from './pick-paper.ts';

/** What is said above a paper: why it was picked out of what is new, that nothing new fits, or that it begins another round. */
export function pickMessage(
  { newRound, news, isInstead }: Pick,
  topic: string | undefined,
): Message | undefined {
  if (news !== undefined) return news.reason;
  const about = topic === undefined ? 'no' : 'yes';
  if (newRound !== undefined)
    return { key: 'digest.newRound', values: { ...newRound, about, topic: topic ?? '' } };
  return isInstead && { key: 'news.instead', values: { about, topic: topic ?? '' } };
}

/** The same in English, for what a whole channel reads. */
export function pickNote(pick: Pick, topic: string | undefined): string | undefined {
  const said = pickMessage(pick, topic);
  return said && ENGLISH.text(said.key, said.values);
}

/** A pick as the ledger keeps it. */
export function postedOf(pick: Pick, topic: string | undefined): Posted {
  const { paper, news } = pick;
  return { paperId: paper.id, note: pickNote(pick, topic), more: news?.more };
}

import { ENGLISH } from '../messages/english.ts';
import type { Message } from '../messages/messages.ts';
import type { Pick } from './pick-paper.ts';

/** What is said above a paper that begins another round. */
export function newRoundMessage({ newRound }: Pick, topic: string | undefined): Message | undefined {
  if (newRound === undefined) return undefined;
  const about = topic === undefined ? 'no' : 'yes';
  return { key: 'digest.newRound', values: { ...newRound, about, topic: topic ?? '' } };
}

/** The same in English, for what a whole channel reads. */
export function pickNote(pick: Pick, topic: string | undefined): string | undefined {
  const said = newRoundMessage(pick, topic);
  return said && ENGLISH.text(said.key, said.values);
}

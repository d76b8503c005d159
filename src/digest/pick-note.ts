import type { Pick } from './pick-paper.ts';

/** What is said above a paper that begins another round. */
export function pickNote({ newRound }: Pick, topic: string | undefined): string | undefined {
  if (newRound === undefined) return undefined;
  const { round, papers } = newRound;
  const about = topic === undefined ? '' : ` on “${topic}”`;
  const all = papers === 1 ? `The only paper${about} was` : `All ${papers} papers${about} were`;
  return `${all} shown here. Round ${round} begins${papers === 1 ? '' : ', in another order'}.`;
}

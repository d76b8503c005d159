import { describe, expect, it } from 'vitest';
import { pickNote } from '../../src/digest/pick-note.ts';
import { paper } from '../helpers/paper.ts';

const picked = paper('a');

describe('what is said above a paper', () => {
  it('is nothing within a round', () => {
    expect(pickNote({ paper: picked }, 'bandits')).toBeUndefined();
  });

  it('is, where a round begins, how many papers the last one had and of what', () => {
    const pick = { paper: picked, newRound: { round: 3, papers: 12 } };
    expect(pickNote(pick, undefined)).toBe(
      'All 12 papers were shown here. Round 3 begins, in another order.',
    );
    expect(pickNote(pick, 'bandits')).toMatch(/^All 12 papers on “bandits” were shown here\./);
  });

  it('promises no other order of a single paper', () => {
    const pick = { paper: picked, newRound: { round: 2, papers: 1 } };
    expect(pickNote(pick, 'bandits')).toBe('The only paper on “bandits” was shown here. Round 2 begins.');
  });
});

import { expect, it } from 'vitest';
import { isScholarlyProse } from '../../../src/search/ranking/scholarly-prose.ts';
import { stem } from '../../../src/search/words/analyzer.ts';

it('scholarly prose is what every field writes, in all its forms, and no subject', () => {
  const prose = 'typically existing effective yet novel extensive experiments significantly propose al';
  for (const word of prose.split(' ')) expect(isScholarlyProse(stem(word)), word).toBe(true);
  const subjects = 'offline bandit graph attention error parameter state causal rank identifiability';
  for (const word of subjects.split(' ')) expect(isScholarlyProse(stem(word)), word).toBe(false);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainQuery } from '../../src/search/query.ts';
import { createDeepSeedLibrary, seeds } from '../helpers/seeds.ts';

interface Asked {
  readonly ask: string;
  /** Those that answer; undefined where none does. */
  readonly papers?: readonly string[];
  readonly half: 'choosing' | 'judging';
}

const asked = readFileSync('tests/relevance/answers.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Asked => JSON.parse(line));

/** The greatest shares; they may only fall. */
const MOST_FALSE_ANSWERS = 0.07;
const MOST_FALSE_REFUSALS = 0.13;

describe('what the seeds answer, and what not', async () => {
  const library = await createDeepSeedLibrary();
  const confident = new Map<string, boolean>();
  const suggested: string[] = [];
  for (const { ask, papers } of asked) {
    const page = await library.search(plainQuery(ask));
    confident.set(ask, page.confident);
    if (papers === undefined && page.didYouMean !== undefined) suggested.push(`${ask} → ${page.didYouMean}`);
  }
  const wrong = (half: Asked['half'], hasAnswer: boolean) => {
    const those = asked.filter((one) => one.half === half && (one.papers !== undefined) === hasAnswer);
    const missed = those.filter(({ ask }) => confident.get(ask) !== hasAnswer);
    return { share: missed.length / those.length, count: those.length, missed: missed.map(({ ask }) => ask) };
  };

  it('is told apart, on either half', () => {
    const known = new Set(seeds.papers.map(({ id }) => id));
    for (const { papers = [] } of asked) for (const id of papers) expect(known).toContain(id);
    for (const half of ['choosing', 'judging'] as const) {
      const [answers, refusals] = [wrong(half, false), wrong(half, true)];
      expect(answers.count, half).toBeGreaterThanOrEqual(60);
      expect(refusals.count, half).toBeGreaterThanOrEqual(54);
      expect(answers.share, answers.missed.join('\n')).toBeLessThanOrEqual(MOST_FALSE_ANSWERS);
      expect(refusals.share, refusals.missed.join('\n')).toBeLessThanOrEqual(MOST_FALSE_REFUSALS);
    }
  });

  it('has no other question proposed in its place where nothing answers', () => {
    expect(suggested).toEqual([]);
  });
});

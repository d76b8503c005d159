import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pseudoRandom } from '../helpers/pseudo-random.ts';
import { soak } from '../helpers/soak.ts';

// Twelve seconds of what `node bench/soak.ts` does for twenty minutes.

const folder = mkdtempSync(join(tmpdir(), 'paperboy-soak-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('days, questions, cut sockets and failing calls leave no question open, lose no paper, and nothing behind', async () => {
  const { measures, asked, cuts, faults, outcome, violations } = await soak({
    databaseUrl: `file:${join(folder, 'soak.db')}`,
    milliseconds: 12_000,
    dayMs: 2_000,
    measureEveryMs: 3_000,
    failing: 0.05,
    random: pseudoRandom(20_270_301),
  });
  expect(asked.filter(({ isAnswered }) => !isAnswered)).toEqual([]);
  // Chats wait three seconds; where others take the machine at the same time, a few may have to wait longer.
  const times = asked.map(({ acknowledgedMs = Number.POSITIVE_INFINITY }) => acknowledgedMs);
  expect(times.filter((milliseconds) => milliseconds > 3_000).length).toBeLessThanOrEqual(asked.length / 20);
  expect(Math.max(...times)).toBeLessThan(15_000);
  const { due, ...papers } = outcome;
  expect(papers).toEqual({ received: due, lost: 0, doubled: 0 });
  expect(violations).toEqual([]);
  // It did happen.
  expect(asked.length).toBeGreaterThan(5);
  expect(Math.min(cuts, faults, due)).toBeGreaterThan(0);
  const [first, last] = [measures.at(0), measures.at(-1)];
  expect(last?.handles).toBeLessThanOrEqual((first?.handles ?? 0) + 5);
  expect(last?.resources).toBeLessThanOrEqual((first?.resources ?? 0) + 5);
}, 180_000);

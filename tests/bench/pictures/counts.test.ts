import { expect, it } from 'vitest';
import { countsTable, menusOf } from '../../../bench/pictures/counts.ts';

it('tables what was counted, and tells what menus hold', () => {
  const counts = { lines: 40, controls: ['Abstract', '⋯: Cite / Save', '⋯: Cite / Save'], unknown: [] };
  const message = { platform: 'slack', name: 'search', isPrivate: true } as const;
  expect(countsTable([{ message, counts }]).split('\n').at(-1)).toBe(
    '| slack | search | asker | 40 | 3 | 0 |',
  );
  expect(menusOf(counts)).toBe('⋯: Cite / Save');
});

import { expect, it } from 'vitest';
import { describeReload, readReloadOutcome } from '../../src/app/reload-outcome.ts';

it('an outcome is a line', () => {
  const outcome = { came: 3, gone: 1, papers: 281, faults: [] };
  expect(describeReload(outcome)).toBe('3 papers new, 1 gone; 281 papers');
  expect(readReloadOutcome(JSON.parse(JSON.stringify(outcome)))).toEqual(outcome);
});

it.each([
  undefined,
  null,
  1,
  'x',
  [],
  {},
  { came: 1, gone: -1, papers: 1, faults: [] },
  { came: 1, gone: 1, papers: 1 },
])('%j is no outcome', (value) => {
  expect(readReloadOutcome(value)).toBeUndefined();
});

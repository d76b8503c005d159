import { describe, expect, it } from 'vitest';
import { readDays } from '../../src/digest/read-days.ts';

describe('days', () => {
  it.each([
    ['weekdays', [1, 2, 3, 4, 5]],
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['every day', [1, 2, 3, 4, 5, 6, 7]],
    ['weekend', [6, 7]],
    ['mon,wed,fri', [1, 3, 5]],
    ['Mondays and Fridays', [1, 5]],
    ['tue thu', [2, 4]],
    ['mon-thu', [1, 2, 3, 4]],
    ['fri - mon', [1, 5, 6, 7]],
    ['sunday', [7]],
    ['weekends, wed', [3, 6, 7]],
  ])('%s', (said, days) => expect(readDays(said)).toEqual(days));

  it.each(['', 'someday', 'mon,foo', '1,2', 'moon'])('“%s” are none', (said) =>
    expect(readDays(said)).toBeUndefined(),
  );
});

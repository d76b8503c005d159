import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSaidTime } from '../../src/answers/new-said-time.ts';
import { momentOf } from '../../src/answers/new-since.ts';

/** A Wednesday. */
const NOW = new Date('2026-11-25T21:30:00Z');

const when = (text: string, timezone: string) => {
  const said = readSaidTime(text);
  return said === undefined ? undefined : momentOf(said, { now: NOW, timezone }).toISOString().slice(0, 16);
};

it('goes by the clocks of the reader', () => {
  expect(when('today', 'Asia/Tokyo')).toBe('2026-11-25T15:00');
  expect(when('today', 'America/Los_Angeles')).toBe('2026-11-25T08:00');
  expect(when('since monday', 'Pacific/Auckland')).toBe('2026-11-22T11:00');
});

it('reads whatever is said as no moment that is to come', () => {
  const word = fc.constantFrom(
    'since',
    'last',
    '3',
    '999',
    'days',
    'ago',
    'monday',
    'march',
    '31',
    '2026',
    'week',
    'hours',
    'vor',
    '年',
    '前',
    '.',
    '-',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 70 }),
    fc.array(word, { maxLength: 5 }).map((all) => all.join(' ')),
  );
  const now = fc.date({ min: new Date('1971-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  const timezone = fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Apia', 'America/St_Johns');
  fc.assert(
    fc.property(text, now, timezone, (said, at, zone) => {
      const time = readSaidTime(said);
      if (time !== undefined)
        expect(momentOf(time, { now: at, timezone: zone }).getTime()).toBeLessThanOrEqual(at.getTime());
    }),
    { numRuns: 1_000 },
  );
});

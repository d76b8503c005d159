import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameDays } from '../../src/digest/name-days.ts';
import { readDays } from '../../src/digest/read-days.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';

describe('days', () => {
  it.each([
    ['de', [1, 3], 'Montag und Mittwoch'],
    ['fr', [1, 3], 'lundi et mercredi'],
    ['es', [1, 2, 3, 4, 5], 'de lunes a viernes'],
    ['ja', [1, 3], '月曜日、水曜日'],
  ] as const)('are named in %s', async (locale, days, said) => {
    expect(nameDays(days, await messagesFor(locale))).toBe(said);
  });

  it('are named so that they can be read again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (chosen) => {
        const days = chosen.sort();
        expect(readDays(nameDays(days))).toEqual(days);
      }),
    );
  });
});

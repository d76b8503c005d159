import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime } from '../../src/digest/read-time.ts';

describe('a time of day', () => {
  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['09:05', '09:05'],
    ['9am', '09:00'],
    ['9 PM', '21:00'],
    ['12am', '00:00'],
    ['12 p.m.', '12:00'],
    ['21:15', '21:15'],
    ['21.15', '21:15'],
    ['9h30', '09:30'],
    ['0', '00:00'],
    ['noon', '12:00'],
    ['Midnight', '00:00'],
    ['9 o’clock', '09:00'],
  ])('%s is %s', (said, time) => expect(readTime(said)).toBe(time));

  it.each(['', '24', '9:60', '13pm', '0am', '9:5', 'nine', '-1', '9:30:15', '99:99'])('%s is none', (said) =>
    expect(readTime(said)).toBeUndefined(),
  );

  it('is read as it was written, in every usual way', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(time, ([hour, minute]) => {
        const [hh, mm] = [String(hour).padStart(2, '0'), String(minute).padStart(2, '0')];
        const half = `${hour % 12 === 0 ? 12 : hour % 12}:${mm}${hour < 12 ? 'am' : 'pm'}`;
        for (const said of [`${hh}:${mm}`, `${hour}:${mm}`, `${hour}.${mm}`, half])
          expect(readTime(said)).toBe(`${hh}:${mm}`);
      }),
    );
  });
});

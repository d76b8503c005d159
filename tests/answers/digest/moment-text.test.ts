import { expect, it } from 'vitest';
import { momentSpan, momentText } from '../../../src/answers/digest/moment-text.ts';

const at = new Date('2026-11-25T08:30:00Z');

it.each([
  ['en', 'Wed 25 Nov 2026, 09:30'],
  ['de', 'Mi. 25. Nov. 2026, 09:30'],
  ['fr', 'mer. 25 nov. 2026, 09:30'],
  ['es', 'mié 25 nov 2026, 09:30'],
  ['ja', '2026年11月25日(水) 09:30'],
] as const)('in %s is %s, by the clocks of the zone', (locale, text) => {
  expect(momentText(at, 'Europe/Berlin', locale)).toBe(text);
});

it('names the zone, and has the moment itself for platforms that tell it in the reader’s own', () => {
  const span = momentSpan(at, 'Asia/Tokyo', 'en');
  expect(span.text).toMatch(/2026, 17:30 \(Asia\/Tokyo\)$/);
  expect(span.at).toEqual(at);
});

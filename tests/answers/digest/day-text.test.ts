import { expect, it } from 'vitest';
import { dayText } from '../../../src/answers/digest/day-text.ts';

it.each([
  ['2026-11-29', 'en', 'Sunday, 29 November 2026'],
  ['2026-11-29', 'de', 'Sonntag, 29. November 2026'],
  ['2026-11-29', 'fr', 'dimanche 29 novembre 2026'],
  ['2026-11-29', 'es', 'domingo, 29 de noviembre de 2026'],
  ['2026-11-29', 'ja', '2026年11月29日日曜日'],
  ['10000-01-01', 'en', '10000-01-01'],
] as const)('%s in %s is %s', (day, locale, text) => {
  // Commas differ between versions of ICU.
  const bare = (said: string) => said.replaceAll(',', '');
  expect(bare(dayText(day, locale))).toBe(bare(text));
});

import { expect, it } from 'vitest';
import { discordMoment, slackMoment } from '../../../bench/pictures/moments.ts';

const NOW = new Date('2026-11-02T09:41:00Z');
const TEN = Date.UTC(2026, 10, 3, 10) / 1_000;

it('tells moments as the platforms do', () => {
  expect(discordMoment(TEN, 'F', NOW)).toMatch(/Tuesday,? 3 November 2026.*10:00/);
  expect(discordMoment(TEN, 't', NOW)).toBe('10:00');
  expect(discordMoment(TEN, 'R', NOW)).toBe('tomorrow');
  expect(discordMoment(TEN - 86_400, 'R', NOW)).toBe('in 19 minutes');
  expect(slackMoment(TEN, '{date_short_pretty} at {time}', NOW)).toBe('3 Nov 2026 at 10:00');
  expect(slackMoment(TEN, '{ago} {nothing}', NOW)).toBe('tomorrow {nothing}');
});

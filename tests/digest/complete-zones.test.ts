import { describe, expect, it } from 'vitest';
import { completeZones } from '../../src/digest/complete-zones.ts';

const labels = (typed: string, limit = 25) => completeZones(typed, limit).map(({ label }) => label);

describe('zones that complete what is typed', () => {
  it.each([
    ['ber', 'Berlin (Europe/Berlin)'],
    ['lon', 'London (Europe/London)'],
    ['münchen', 'Munich (Europe/Berlin)'],
    ['Muench', 'Munich (Europe/Berlin)'],
    ['roma', 'Rome (Europe/Rome)'],
    ['wien', 'Vienna (Europe/Vienna)'],
    ['東京', 'Tokyo (Asia/Tokyo)'],
    ['new y', 'New York (America/New_York)'],
    ['tokyo', 'Tokyo (Asia/Tokyo)'],
    ['san fran', 'San Francisco (America/Los_Angeles)'],
    ['kiev', 'Kyiv (Europe/Kyiv)'],
    ['europe/b', 'Berlin (Europe/Berlin)'],
    ['america/new', 'New York (America/New_York)'],
    ['UTC', 'UTC'],
    ['CET', 'CET: Berlin (Europe/Berlin)'],
    ['PST', 'PST: Los Angeles (America/Los_Angeles)'],
  ])('%s: first comes %s', (typed, first) => {
    expect(labels(typed)[0]).toBe(first);
  });

  it('are none of them there twice, and at most as many as are wanted', () => {
    for (const typed of ['', 'a', 'san', 'london', 'kiev', 'calcutta', 'europe']) {
      const found = labels(typed);
      expect(new Set(found).size, typed).toBe(found.length);
      expect(found.length, typed).toBeLessThanOrEqual(25);
    }
    expect(labels('calcutta')).toEqual(['Kolkata (Asia/Kolkata)']);
    expect(labels('a', 3)).toHaveLength(3);
  });

  it('before anything is typed are the largest cities, one of each zone', () => {
    const found = completeZones('', 25);
    expect(found).toHaveLength(25);
    expect(new Set(found.map(({ timezone }) => timezone)).size).toBe(25);
    expect(found.map(({ timezone }) => timezone)).toEqual(
      expect.arrayContaining(['UTC', 'Asia/Tokyo', 'America/New_York']),
    );
  });

  it('can each be used as a zone', () => {
    for (const { timezone } of [...completeZones('san', 25), ...completeZones('gmt', 25)])
      expect(() => new Intl.DateTimeFormat('en', { timeZone: timezone }), timezone).not.toThrow();
  });
});

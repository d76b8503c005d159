import { describe, expect, it } from 'vitest';
import { findZone, isZoneAbbreviation, isZoneName } from '../../src/digest/time-zones.ts';

describe('a time zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['asia/kolkata', 'Asia/Kolkata'],
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['München', 'Europe/Berlin'],
    ['Muenchen', 'Europe/Berlin'],
    ['Roma', 'Europe/Rome'],
    ['東京', 'Asia/Tokyo'],
    ['Munich', 'Europe/Berlin'],
    ['zurich', 'Europe/Zurich'],
    ['Zürich', 'Europe/Zurich'],
    ['San Francisco', 'America/Los_Angeles'],
    ['utc', 'UTC'],
  ])('%s', (said, timezone) => {
    const answer = findZone(said);
    expect(answer.kind === 'zone' ? answer.timezone : undefined).toBe(timezone);
  });

  it('that is misspelt is not guessed but suggested; an abbreviation is no place', () => {
    expect(findZone('Berln')).toEqual({
      kind: 'unknown',
      nearest: ['Europe/Berlin', 'Bern (Europe/Zurich)'],
    });
    expect(findZone('PST')).toEqual({ kind: 'unknown', nearest: ['America/Los_Angeles'] });
    expect(findZone('Qqqqqqq')).toEqual({ kind: 'unknown', nearest: [] });
  });

  it('is told from a topic: by its name, its city, or its abbreviation', () => {
    for (const name of ['Europe/Berlin', 'berlin', 'new york', 'UTC'])
      expect(isZoneName(name), name).toBe(true);
    // A city that no zone is named after may as well be a word of a topic.
    for (const name of ['Reading', 'Munich', 'offline RL']) expect(isZoneName(name), name).toBe(false);
    for (const text of ['est', 'PST', 'utc+2', 'GMT-3']) expect(isZoneAbbreviation(text), text).toBe(true);
    for (const text of ['utc', 'rest', 'RL']) expect(isZoneAbbreviation(text), text).toBe(false);
  });
});

it.each(['__proto__', 'constructor', 'toString'])('“%s” is a name like any other that is none', (name) => {
  expect(findZone(name)).toMatchObject({ kind: 'unknown', nearest: expect.any(Array) });
  expect(isZoneAbbreviation(name)).toBe(false);
});

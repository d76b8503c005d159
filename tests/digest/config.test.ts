import { describe, expect, it } from 'vitest';
import { digestVariables } from '../../src/digest/config.ts';
import { type Environment, readVariables } from '../../src/variable.ts';

const forms = ['slack', 'discord'].map((name) => ({
  pattern: new RegExp(`^${name}:[^:,]+:[^:,]+$`),
  reads: `${name}:PLACE:CHANNEL`,
  found: `in ${name}`,
  example: `${name}:1:2`,
}));
const faults: string[] = [];
const read = (environment: Environment) => {
  faults.length = 0;
  return readVariables(digestVariables(forms), environment, faults);
};

describe('the variables of digests', () => {
  it('have defaults', () => {
    expect(read({})).toEqual({
      channels: [],
      time: '09:00',
      timezone: 'UTC',
      days: [1, 2, 3, 4, 5],
      topic: undefined,
      catchUpMs: 12 * 3_600_000,
    });
  });

  it('take times, zones and days as people write them, and channels once each', () => {
    const digest = {
      DIGEST_CHANNELS: 'slack:T1:C1, discord:1:2,slack:T1:C1',
      DIGEST_TIME: '9:30pm',
      DIGEST_TIMEZONE: 'America/New_York',
      DIGEST_DAYS: 'mon,wed-fri',
      DIGEST_TOPIC: 'bandits',
      DIGEST_CATCH_UP_HOURS: '1.5',
    };
    expect(read(digest)).toMatchObject({
      channels: ['slack:T1:C1', 'discord:1:2'],
      time: '21:30',
      timezone: 'America/New_York',
      days: [1, 3, 4, 5],
      topic: 'bandits',
      catchUpMs: 5_400_000,
    });
  });

  it('name every fault', () => {
    const faulty = {
      DIGEST_CHANNELS: 'general',
      DIGEST_TIME: '25:00',
      DIGEST_TIMEZONE: 'Mars/Olympus',
      DIGEST_DAYS: 'someday',
      DIGEST_CATCH_UP_HOURS: '24',
    };
    read(faulty);
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(Object.keys(faulty));
    expect(faults[0]).toContain(
      'slack:PLACE:CHANNEL or discord:PLACE:CHANNEL with their ids, not their names',
    );
    expect(faults[0]).toContain('(slack: in slack; discord: in discord)');
  });

  it('take a city for its time zone, and name what a misspelt one may be', () => {
    expect(read({ DIGEST_TIMEZONE: 'Berlin' }).timezone).toBe('Europe/Berlin');
    expect(read({ DIGEST_TIMEZONE: 'munich' }).timezone).toBe('Europe/Berlin');
    expect(read({ DIGEST_TIMEZONE: 'Asia/Kolkata' }).timezone).toBe('Asia/Kolkata');
    read({ DIGEST_TIMEZONE: 'Berln' });
    expect(faults).toEqual([
      expect.stringMatching(/did you mean Europe\/Berlin or .*, for example DIGEST_TIMEZONE=/),
    ]);
    read({ DIGEST_TIMEZONE: 'IST' });
    expect(faults).toEqual([expect.stringContaining('Asia/Kolkata or Asia/Jerusalem or Europe/Dublin')]);
  });

  it.each(['slack:T1', 'slack:T1:C1:1.2', 'irc:net:room', 'slack:T1:C1,'])('take no “%s”', (channels) => {
    read({ DIGEST_CHANNELS: channels });
    expect(faults).toHaveLength(1);
  });
});

import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import {
  DISABLED,
  ENDED,
  failureOf,
  isHopeless,
  NO_TROUBLE,
  pauseAfter,
  type Trouble,
  troubleWith,
  unreachable,
} from '../../../src/platforms/slack/connection-trouble.ts';
import { SLACK_PACE } from '../../../src/platforms/slack/pace.ts';

const answer = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error } as never);
const REFUSED = failureOf(answer('invalid_auth'));
const pace = SLACK_PACE;

/** Failures one after another, at these times. */
const troubleOf = (...failures: readonly (readonly [typeof REFUSED, number])[]): Trouble =>
  failures.reduce((trouble, [failure, at]) => troubleWith(trouble, failure, at), NO_TROUBLE);

describe('a failure', () => {
  it.each(['invalid_auth', 'account_inactive', 'missing_scope', 'access_denied'])('(%s) refuses', (code) => {
    expect(failureOf(answer(code))).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(new RegExp(`SLACK_APP_TOKEN \\(${code}\\)\\. Make a new`)),
    });
  });

  it('passes where Slack is not reached, and says how far one got', () => {
    const broken = Object.assign(new Error('connect to wss://host/?ticket=1'), { code: 'ECONNREFUSED' });
    const outer = Object.assign(new Error('A request error', { cause: broken }), {
      code: 'slack_webapi_request_error',
    });
    expect(unreachable(outer)).toContain('(ECONNREFUSED)');
    expect(unreachable(new webApi.WebAPIHTTPError(503, '', {}, ''))).toContain('(HTTP 503)');
    expect(unreachable(answer('internal_error'))).toContain('(internal_error)');
    expect(unreachable(answer('<html>a proxy’s page</html>'))).toContain('(not an answer of Slack)');
    expect(unreachable(new Error('wss://host/?ticket=1'))).not.toContain('ticket');
    expect(failureOf(answer('internal_error')).kind).toBe('passing');
  });
});

describe('trouble', () => {
  it('without hope is what Slack refused often and for long', () => {
    const standing = (now: number) => ({ pace, now, workedOnce: true });
    const often = troubleOf([REFUSED, 0], [REFUSED, 1], [REFUSED, 2], [REFUSED, 3]);
    expect(isHopeless(often, standing(pace.refusedForMs - 1))).toBe(false);
    expect(isHopeless(often, standing(pace.refusedForMs))).toBe(true);
    expect(isHopeless(troubleOf([REFUSED, 0], [REFUSED, 1]), standing(pace.refusedForMs))).toBe(false);
    expect(isHopeless(troubleWith(often, ENDED, 9), standing(pace.refusedForMs))).toBe(false);
    expect(isHopeless(NO_TROUBLE, standing(pace.refusedForMs))).toBe(false);
  });

  it('is without hope at the second refusal where nothing worked before', () => {
    const standing = { pace, now: 1, workedOnce: false };
    expect(isHopeless(troubleOf([REFUSED, 0]), standing)).toBe(false);
    expect(isHopeless(troubleOf([REFUSED, 0], [REFUSED, 1]), standing)).toBe(true);
    expect(isHopeless(troubleOf([ENDED, 0], [ENDED, 1], [ENDED, 2]), standing)).toBe(false);
  });

  it('is because Socket Mode is off, whatever Slack says as long as it is', () => {
    expect(troubleOf([DISABLED, 0], [REFUSED, 1]).last).toBe(DISABLED);
    expect(troubleOf([REFUSED, 0], [DISABLED, 1]).last).toBe(DISABLED);
    expect(troubleOf([DISABLED, 0], [ENDED, 1], [REFUSED, 2]).last).toBe(REFUSED);
  });
});

describe('the pause before the next try', () => {
  it('grows from nothing to its limit, and is never less than half of it', () => {
    const passing = (failures: number) => ({ ...NO_TROUBLE, failures, last: ENDED });
    expect(pauseAfter(NO_TROUBLE, pace, 0.5)).toBe(0);
    expect([1, 2, 3].map((failures) => pauseAfter(passing(failures), pace, 1))).toEqual([500, 1_000, 2_000]);
    expect(pauseAfter(passing(1), pace, 0)).toBe(250);
    expect(pauseAfter(passing(5_000), pace, 1)).toBe(pace.longestPauseMs);
  });

  it('is longer where Slack refused, and longest where Socket Mode is off', () => {
    expect(pauseAfter(troubleOf([REFUSED, 0]), pace, 1)).toBe(pace.secondTryMs);
    expect(pauseAfter(troubleOf([DISABLED, 0]), pace, 1)).toBe(pace.disabledPauseMs);
  });
});

import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { callAgain, callPatiently, TooLate, TRIES_ONCE } from '../../../src/platforms/slack/web-call.ts';
import { serveSlack } from '../../helpers/slack/open-slack.ts';
import { BOT_TOKEN } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();
const clientFor = (timeout: number) =>
  new webApi.WebClient(BOT_TOKEN, {
    slackApiUrl: slack.apiUrl,
    logLevel: webApi.LogLevel.ERROR,
    timeout,
    ...TRIES_ONCE,
  });
const impatient = clientFor(1_000);
const test = () => impatient.auth.test();

/** How often Slack is asked while it fails so, and what comes of it. */
async function triesWith(fault: object, patienceMs?: number) {
  let tries = 0;
  slack.inject({ method: 'auth.test', times: 1, ...fault });
  const counted = () => {
    tries++;
    return test();
  };
  const isWell = await callAgain(counted, patienceMs).then(
    () => true,
    () => false,
  );
  slack.forgive();
  return { tries, isWell };
}

describe('a call that fails', () => {
  it.each([
    ['a rate limit', { status: 429, retryAfter: 1 }],
    ['a failure of Slack’s', { status: 503 }],
    ['an error that passes', { error: 'internal_error' }],
    ['a broken connection', { broken: true }],
  ])('is tried again after %s', async (_, fault) => {
    expect(await triesWith(fault)).toEqual({ tries: 2, isWell: true });
  });

  it.each([
    ['what Slack refuses', { error: 'not_in_channel' }],
    ['what a proxy refuses', { status: 403 }],
    ['a refused token', { error: 'token_revoked' }],
    ['no answer in time, since Slack may be at it still', { delay: 60_000 }],
    ['a second broken connection', { broken: true, times: 2 }, 2],
    ['a rate limit that outlasts the patience', { status: 429, retryAfter: 600 }],
  ])('is not tried again after %s', async (_, fault, tries = 1) => {
    expect(await triesWith(fault)).toEqual({ tries, isWell: false });
  });

  it('is tried for as long as there is patience, and not begun after that', async () => {
    const { tries, isWell } = await triesWith({ status: 503, times: 100 }, 2_000);
    expect(isWell).toBe(false);
    expect(tries).toBeGreaterThan(1);
    expect(tries).toBeLessThan(5);
    const since = slack.calls.length;
    const over = callPatiently(test, { until: performance.now() - 1, again: 'after any failure' });
    await expect(over).rejects.toBeInstanceOf(TooLate);
    expect(slack.calls.length).toBe(since);
  });

  it('is not tried again where it may have been taken, but for a rate limit', async () => {
    const once = () =>
      callPatiently(test, { until: performance.now() + 60_000, again: 'after a rate limit' });
    slack.inject({ method: 'auth.test', times: 1, status: 429, retryAfter: 1 });
    await once();
    slack.inject({ method: 'auth.test', times: 1, status: 503 });
    await expect(once()).rejects.toMatchObject({ statusCode: 503 });
  });
});

describe('a client that tries once', () => {
  it('lets nothing wait for a call that hangs or is limited', async () => {
    // More at once than a client lets through by itself.
    const client = clientFor(6_000);
    slack.inject({ method: 'api.test', times: 110, delay: 60_000 });
    slack.inject({ method: 'users.info', times: 1, status: 429, retryAfter: 60 });
    const hanging = Promise.allSettled(Array.from({ length: 110 }, () => client.api.test()));
    const order: string[] = [];
    void hanging.then(() => order.push('hanging'));
    await expect(client.users.info({ user: slack.ada })).rejects.toMatchObject({ retryAfter: 60 });
    await client.auth.test();
    order.push('the next');
    await hanging;
    expect(order).toEqual(['the next', 'hanging']);
    slack.forgive();
  });
});

import { describe, expect, it } from 'vitest';
import { createRespond } from '../../../src/platforms/slack/respond.ts';
import { serveSlack } from '../../helpers/slack/open-slack.ts';

const slack = await serveSlack();
const message = { text: 'told', unfurl_links: false, unfurl_media: false };

/** What became of one answer, and what Slack was asked for it. */
async function outcomeOf(deadlineMs?: number) {
  const since = slack.calls.length;
  const error = await createRespond(
    slack.responseUrl(),
    deadlineMs,
  )(message).then(
    () => undefined,
    (failure: unknown) => failure,
  );
  return { error, calls: slack.calls.slice(since) };
}

describe('an answer through a response_url', () => {
  it('is tried again after a failure, and as late as Retry-After says', async () => {
    slack.inject({ method: 'response_url', times: 1, status: 500 });
    slack.inject({ method: 'response_url', times: 1, status: 429, retryAfter: 1 });
    const { error, calls } = await outcomeOf();
    const [failed, refused, taken] = calls;
    expect(error).toBeUndefined();
    expect([failed?.status, refused?.status, taken?.status]).toEqual([500, 429, 200]);
    expect((taken?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThan(980);
  });

  it('is not tried again when it takes too long, since it may have been taken', async () => {
    slack.inject({ method: 'response_url', times: 1, delay: 60_000 });
    const { error, calls } = await outcomeOf(300);
    expect(error).toMatchObject({ isOverdue: true, message: 'a response_url did not answer in time' });
    expect(calls).toEqual([]);
  });

  it('is tried once more when the connection breaks', async () => {
    slack.inject({ method: 'response_url', times: 1, broken: true });
    expect(await outcomeOf()).toMatchObject({ error: undefined, calls: [{ status: 0 }, { status: 200 }] });
    slack.inject({ method: 'response_url', times: 2, broken: true });
    const { error, calls } = await outcomeOf();
    expect(calls.map(({ status }) => status)).toEqual([0, 0]);
    expect(error).toMatchObject({ message: 'a response_url could not be reached' });
  });

  it('that Slack does not take says why, and never where', async () => {
    slack.inject({ method: 'response_url', times: 1, error: 'expired_url' });
    const { error } = await outcomeOf();
    expect(error).toMatchObject({ message: 'a response_url answered 200 expired_url', code: 'expired_url' });
    const nowhere = createRespond('http://127.0.0.1:1/secret', 1_000)(message);
    await expect(nowhere).rejects.not.toThrow(/secret/);
    await expect(nowhere).rejects.toThrow('could not be reached');
  });

  it('is refused at once after one that failed; a message that was wrong closes nothing', async () => {
    const respond = createRespond(slack.responseUrl());
    slack.inject({ method: 'response_url', times: 1, error: 'invalid_blocks' });
    await expect(respond(message)).rejects.toThrow('invalid_blocks');
    await respond(message);
    slack.inject({ method: 'response_url', times: 1, status: 404 });
    await expect(respond(message)).rejects.toThrow('404');
    const since = slack.calls.length;
    await expect(respond(message)).rejects.toThrow('404');
    expect(slack.calls.length).toBe(since);
  });
});

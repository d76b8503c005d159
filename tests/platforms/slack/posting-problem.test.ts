import { describe, expect, it } from 'vitest';
import { PostingProblem } from '../../../src/chat/posting.ts';
import { NoTurn } from '../../../src/platforms/slack/channel-queue.ts';
import { KNOWN_ERRORS } from '../../../src/platforms/slack/known-errors.ts';
import { Overdue, toPostingProblem } from '../../../src/platforms/slack/posting-problem.ts';
import { TooLate } from '../../../src/platforms/slack/web-call.ts';
import { clientOf, serveSlack } from '../../helpers/slack/open-slack.ts';

const slack = await serveSlack();
const client = clientOf(slack);

async function problemOf(fault: {
  readonly error?: string;
  readonly status?: number;
  readonly retryAfter?: number;
}) {
  slack.inject({ method: 'auth.test', times: 1, ...fault });
  return toPostingProblem(await client.auth.test().catch((error: unknown) => error));
}

describe('why a post did not get through', () => {
  it('is what the table says of Slack’s error, with its sentence where the channel is gone', async () => {
    for (const [error, { kind, sentence }] of KNOWN_ERRORS) {
      const problem = await problemOf({ error });
      expect([error, problem.kind]).toEqual([error, kind]);
      if (kind === 'gone') expect(problem.message).toContain(sentence);
      else expect(problem.message).toContain(error);
    }
  });

  it('may pass when it is not Slack’s own word', async () => {
    for (const fault of [
      { status: 403 },
      { status: 502 },
      { error: 'no_such_code' },
      { error: 'constructor' },
    ])
      expect((await problemOf(fault)).kind).toBe('later');
    for (const error of [
      new Error('fetch failed'),
      new NoTurn(),
      new TooLate(),
      new Overdue('late'),
      'thrown',
    ])
      expect(toPostingProblem(error).kind).toBe('later');
  });

  it('says whether it was sent, and how long Slack wants us to wait', async () => {
    for (const error of [new NoTurn(), new TooLate()])
      expect(toPostingProblem(error).message).toContain('was not sent');
    expect(toPostingProblem(new Overdue('late'))).toMatchObject({
      ...{ message: 'Slack did not answer in time.', isUnanswered: true },
    });
    expect((await problemOf({ status: 403 })).message).toBe('Slack could not be reached (HTTP 403).');
  });

  it('stays what it is when it is known already', () => {
    const problem = new PostingProblem('refused', 'known');
    expect(toPostingProblem(problem)).toBe(problem);
  });
});

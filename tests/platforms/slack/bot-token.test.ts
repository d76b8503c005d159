import { describe, expect, it } from 'vitest';
import { openBotToken } from '../../../src/platforms/slack/bot-token.ts';
import { SLACK_PACE } from '../../../src/platforms/slack/pace.ts';
import { readableLog } from '../../helpers/readable-log.ts';
import { clientOf, serveSlack } from '../../helpers/slack/open-slack.ts';

const slack = await serveSlack();
const pace = { ...SLACK_PACE, firstPauseMs: 10, longestPauseMs: 20, secondTryMs: 10 };

function open(stopping = new AbortController().signal) {
  const reasons: string[] = [];
  const onTrouble = (reason: string) => reasons.push(reason);
  const { logger } = readableLog();
  const opened = openBotToken(clientOf(slack), { logger, pace, stopping, onTrouble });
  return { opened, reasons };
}

describe('the bot token', () => {
  it('works: it says whose it is', async () => {
    const { opened, reasons } = open();
    expect(await opened).toMatchObject({ user_id: slack.botUserId });
    expect(reasons).toEqual([]);
  });

  it('is tried for as long as Slack cannot be reached, also after a refusal', async () => {
    slack.inject({ method: 'auth.test', times: 2, status: 502 });
    slack.inject({ method: 'auth.test', times: 1, error: 'invalid_auth' });
    slack.inject({ method: 'auth.test', times: 3, status: 500 });
    const { opened, reasons } = open();
    await opened;
    expect(reasons).toHaveLength(6);
    expect(reasons[0]).toContain('HTTP 502');
    expect(reasons[2]).toContain('SLACK_BOT_TOKEN (invalid_auth)');
  });

  it('is refused the second time', async () => {
    slack.inject({ method: 'auth.test', times: 2, error: 'token_revoked' });
    await expect(open().opened).rejects.toMatchObject({ code: 'slack_refused' });
  });

  it('is not waited for once the program stops', async () => {
    slack.inject({ method: 'auth.test', times: 1, status: 500 });
    await expect(open(AbortSignal.abort()).opened).rejects.toMatchObject({ code: 'slack_refused' });
  });
});

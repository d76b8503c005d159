import { describe, expect, it } from 'vitest';
import { toBoltLogger } from '../../../src/platforms/slack/bolt-logger.ts';
import { BOT_SCOPES } from '../../../src/platforms/slack/scopes.ts';
import { openWorkspaces } from '../../../src/platforms/slack/workspaces.ts';
import { readableLog } from '../../helpers/readable-log.ts';
import { install, REDIRECT_URI } from '../../helpers/slack/install.ts';
import { answered, configFor, openSlack } from '../../helpers/slack/open-slack.ts';
import { BOT_TOKEN, CLIENT_ID, CLIENT_SECRET, TEAM } from '../../helpers/slack/slack-server.ts';

const STATE_SECRET = 'a-long-random-text';
const KEY = Buffer.alloc(32, 7);

const { slack, ada, port, log, next } = await openSlack({
  redirectUris: [REDIRECT_URI],
  workspaces: {
    kind: 'many',
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    stateSecret: STATE_SECRET,
    tokenKeys: [KEY],
  },
});

describe('one workspace', () => {
  const stopping = new AbortController();
  const open = (botToken = BOT_TOKEN) => {
    const { lines, logger } = readableLog();
    const boltLogger = toBoltLogger(logger);
    const opened = openWorkspaces({
      config: { ...configFor(slack), workspaces: { kind: 'one', botToken } },
      clientOptions: { slackApiUrl: slack.apiUrl, logger: boltLogger },
      boltLogger,
      logger,
      secrets: () => ({ put: async () => {}, get: async () => undefined, remove: async () => {} }),
      stopping: stopping.signal,
    });
    return { opened, lines };
  };

  it('is that of the token, which says who the bot is', async () => {
    const { opened, lines } = open();
    const { authorize, routes } = await opened;
    const source = { teamId: TEAM, enterpriseId: undefined, isEnterpriseInstall: false };
    expect(await authorize(source)).toMatchObject({ botToken: BOT_TOKEN, botUserId: slack.botUserId });
    expect(routes).toEqual([]);
    expect(lines.join()).toContain('Slack: workspace Lab');
  });

  it('is not opened with a token that Slack refuses: the error has the remedy, and never the token', async () => {
    slack.inject({ method: 'auth.test', times: 1, error: 'account_inactive' });
    const { opened } = open('xoxb-a-secret');
    await expect(opened).rejects.toMatchObject({
      code: 'slack_refused',
      message: expect.stringMatching(/SLACK_BOT_TOKEN \(account_inactive\)\. Copy the bot token anew/),
    });
    await expect(opened).rejects.not.toThrow('xoxb-a-secret');
  });

  it('waits for a Slack that cannot be reached, until the program stops', async () => {
    slack.inject({ method: 'auth.test', times: 2, status: 503 });
    const { opened, lines } = open();
    const outcome = expect(opened).rejects.toMatchObject({ code: 'slack_refused' });
    await expect.poll(() => lines.join()).toContain('Slack cannot be reached; trying again in 3 s');
    stopping.abort();
    await outcome;
  });
});

describe('many workspaces', () => {
  const notInstalled = 'not installed in this workspace';

  it('are told that the app is not installed before it is', async () => {
    await next(() => ada.slash('bandits'), answered(notInstalled));
    const forged = await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect?code=x&state=y`);
    expect(forged.status).toBe(400);
    expect(await forged.text()).toContain('was not installed');
    await next(() => ada.slash('bandits'), answered(notInstalled));
  });

  it('install the app, and are answered with their own token', async () => {
    const { scopes, page, token } = await install(slack, port);
    expect(scopes.split(',')).toEqual([...BOT_SCOPES]);
    expect(page).toContain('Paperboy is installed');
    const answer = await next(
      () => ada.mention('bandits'),
      ({ method }) => method === 'chat.postEphemeral',
    );
    expect(answer.token).toBe(token);
  });

  it.each([
    { type: 'app_uninstalled' },
    { type: 'tokens_revoked', tokens: { oauth: [], bot: [slack.botUserId] } },
  ])('are forgotten after $type, until they install it again', async (event) => {
    const forgotten = () => log.filter((line) => line.includes('its token is deleted')).length;
    const before = forgotten();
    await ada.event(event);
    await expect.poll(forgotten).toBe(before + 1);
    await next(() => ada.slash('bandits'), answered(notInstalled));
    await install(slack, port);
    await next(() => ada.slash('unlearning'), answered('asked: unlearning'));
  });

  it('keep their secrets out of the log', async () => {
    const { token } = await install(slack, port);
    const shownInLog = log.filter((line) => JSON.parse(line).level > 10).join('\n');
    for (const secret of [CLIENT_SECRET, STATE_SECRET, KEY.toString('base64'), token])
      expect(shownInLog).not.toContain(secret);
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import type { SlackConfig } from '../../../src/platforms/slack/config.ts';
import { diagnoseSlack, slackObstacle } from '../../../src/platforms/slack/diagnose.ts';
import { createInstallationStore } from '../../../src/platforms/slack/installations.ts';
import { BOT_SCOPES } from '../../../src/platforms/slack/scopes.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { configFor, serveSlack } from '../../helpers/slack/open-slack.ts';
import { APP_TOKEN, BOT_TOKEN, TEAM } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();
const store = await openStore('file::memory:');
afterAll(() => store.close());

const one = configFor(slack);
const NOWHERE = 'http://127.0.0.1:9/api/';
const KEYS = [Buffer.alloc(32, 1)];
const many: SlackConfig = {
  ...one,
  workspaces: { kind: 'many', clientId: '1.2', clientSecret: 's', stateSecret: 's', tokenKeys: KEYS },
};
const here = toAddress('slack', TEAM, slack.channel);

/** What is found, a line each: `FAIL about: found – remedy`. */
const lines = async (config: SlackConfig) =>
  (await diagnoseSlack(config)).map(
    ({ well, about, found, remedy }) =>
      `${well ? 'ok' : 'FAIL'} ${about}: ${found}${remedy === undefined ? '' : ` – ${remedy}`}`,
  );

describe('what doctor finds', () => {
  it('of a token that works is whose it is, and whether it has all scopes', async () => {
    const scopes = (given: readonly string[]) =>
      slack.inject({ method: 'auth.test', times: 1, answer: { response_metadata: { scopes: given } } });
    scopes(BOT_SCOPES);
    expect(await lines(one)).toEqual([
      expect.stringMatching(/^ok Slack bot token: @paperboy in Lab$/),
      'ok Slack scopes: all that are needed',
      'ok Slack transport: HTTP with the signing secret',
    ]);
    scopes(BOT_SCOPES.slice(2));
    expect((await lines(one))[1]).toBe(
      `FAIL Slack scopes: missing: ${BOT_SCOPES.slice(0, 2).join(', ')} – update the manifest (deploy/slack-manifest.yaml) and reinstall the app`,
    );
  });

  it('of tokens that Slack refuses is the code and the remedy', async () => {
    slack.inject({ method: 'auth.test', times: 1, error: 'account_inactive' });
    const transport = { kind: 'socket', appToken: 'xapp-1-wrong' } as const;
    expect(await lines({ ...one, transport })).toEqual([
      expect.stringMatching(/^FAIL Slack bot token: Slack answers account_inactive – copy SLACK_BOT_TOKEN/),
      expect.stringMatching(/^FAIL Slack app token: Slack answers invalid_auth – generate SLACK_APP_TOKEN/),
    ]);
  });

  it('of many workspaces is where they install the app, and that the socket opens', async () => {
    expect(await lines({ ...many, transport: { kind: 'socket', appToken: APP_TOKEN } })).toEqual([
      'ok Slack workspaces: each installs the app at /slack/install',
      'ok Slack app token: opens Socket Mode',
    ]);
  });

  it('names the public address, where that is known', async () => {
    const publicUrl = 'https://papers.example.org/bots';
    const transport = { kind: 'http', signingSecret: 'secret' } as const;
    expect(await lines({ ...many, transport, publicUrl })).toEqual([
      `ok Slack workspaces: each installs the app at ${publicUrl}/slack/install`,
      `ok Slack transport: HTTP with the signing secret, at ${publicUrl}/slack/events`,
    ]);
  });

  it('of a Slack that cannot be reached is that', async () => {
    expect((await lines({ ...one, apiUrl: NOWHERE }))[0]).toContain(
      'FAIL Slack bot token: Slack cannot be reached',
    );
  });
});

describe('why a channel takes no posts', () => {
  it('the bot cannot see it; nothing where it can', async () => {
    expect(await slackObstacle(one, here, { secrets: undefined })).toBeUndefined();
    const hidden = toAddress('slack', TEAM, 'C0NOWHERE');
    expect(await slackObstacle(one, hidden, { secrets: undefined })).toContain('I cannot see this channel');
  });

  it('its workspace has not installed the app; nothing where it has', async () => {
    expect(await slackObstacle(many, here, { secrets: store.secrets })).toContain(
      'not installed in this workspace',
    );
    await createInstallationStore(store.secrets(KEYS)).storeInstallation({
      team: { id: TEAM },
      enterprise: undefined,
      user: { id: 'U1', token: undefined, scopes: undefined },
      bot: { id: 'B1', userId: 'U2', scopes: [], token: BOT_TOKEN },
    });
    expect(await slackObstacle(many, here, { secrets: store.secrets })).toBeUndefined();
  });

  it('the database, which has the token, cannot be used', async () => {
    expect(await slackObstacle(many, here, { secrets: undefined })).toContain('in the database');
  });

  it('nothing is said where Slack cannot be reached', async () => {
    expect(await slackObstacle({ ...one, apiUrl: NOWHERE }, here, { secrets: undefined })).toBeUndefined();
  });
});

import { SocketModeReceiver } from '@slack/bolt';
import pino from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toBoltLogger } from '../../../src/platforms/slack/bolt-logger.ts';
import { createSocketConnection } from '../../../src/platforms/slack/socket-connection.ts';
import { readableLog } from '../../helpers/readable-log.ts';
import { serveSlack } from '../../helpers/slack/open-slack.ts';
import { APP_TOKEN } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();

function connection(appToken = APP_TOKEN) {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: toBoltLogger(pino({ level: 'silent' })),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } } },
  });
  const { lines, logger } = readableLog();
  const socket = createSocketConnection(receiver.client, logger);
  onTestFinished(() => socket.close());
  return { ...socket, log: lines };
}

describe('the connection', () => {
  it('is open once it was opened, and closed once it was closed', async () => {
    const socket = connection();
    await socket.open();
    await expect.poll(() => slack.socketMode.open).toBe(1);
    await socket.close();
    await expect.poll(() => slack.socketMode.open).toBe(0);
  });

  it('is opened again when Slack asks for a fresh one, and when the network fails', async () => {
    const socket = connection();
    await socket.open();
    for (const lose of [slack.socketMode.askToReconnect, slack.socketMode.drop]) {
      const before = slack.socketMode.connections;
      const began = performance.now();
      lose();
      await slack.socketMode.connected(before);
      // Bolt itself would wait five seconds, in which commands fail.
      expect(performance.now() - began).toBeLessThan(4_000);
    }
    expect(socket.log.join()).toContain('opening another');
  });

  it('is tried until Slack gives one', async () => {
    slack.inject({ method: 'apps.connections.open', times: 1, status: 500 });
    slack.inject({ method: 'apps.connections.open', times: 1, error: 'internal_error' });
    const socket = connection();
    await socket.open();
    await expect.poll(() => slack.socketMode.open).toBe(1);
    expect(socket.log.filter((line) => line.includes('no connection to Slack'))).toHaveLength(2);
  });

  it('is not tried again with a token that Slack refuses: the error says which, and never the token', async () => {
    const refused = connection('xapp-1-wrong').open();
    await expect(refused).rejects.toMatchObject({
      code: 'slack_refused',
      message: expect.stringMatching(/SLACK_APP_TOKEN \(invalid_auth\)\. .*connections:write/),
    });
    await expect(refused).rejects.not.toThrow('xapp-1-wrong');
  });

  it('stays closed when it is closed while it is tried', async () => {
    slack.inject({ method: 'apps.connections.open', times: 1, status: 500 });
    const before = slack.socketMode.connections;
    const socket = connection();
    const opened = socket.open();
    await expect.poll(() => socket.log.length).toBeGreaterThan(0);
    await socket.close();
    await opened;
    expect(slack.socketMode.connections).toBe(before);
  });
});

import { SocketModeReceiver } from '@slack/bolt';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toBoltLogger } from '../../../src/platforms/slack/bolt-logger.ts';
import { createSocketLink } from '../../../src/platforms/slack/socket-link.ts';
import { readableLog } from '../../helpers/readable-log.ts';
import { serveSlack } from '../../helpers/slack/open-slack.ts';
import { APP_TOKEN } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();
const LONG = { timeout: 20_000, interval: 20 };
const HELLO_MS = 10_000;

function create(appToken = APP_TOKEN) {
  const { lines, logger } = readableLog();
  const { client } = new SocketModeReceiver({
    appToken,
    logger: toBoltLogger(logger),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } } },
  });
  const told: string[] = [];
  const link = createSocketLink(
    client,
    {
      hello: () => told.push('hello'),
      leaving: (why) => told.push(why),
      ended: () => told.push('ended'),
    },
    logger,
  );
  onTestFinished(() => link.close());
  return { link, told, log: lines };
}

describe('a connection', () => {
  it('tells when it is there and, once, when it is not', async () => {
    const { link, told } = create();
    await link.open(HELLO_MS);
    expect(told).toEqual(['hello']);
    await link.close();
    await link.close();
    expect(told).toEqual(['hello', 'ended']);
    await expect.poll(() => slack.socketMode.open, LONG).toBe(0);
  });

  it('tells that it ends soon, and stays open until it does', async () => {
    const { link, told } = create();
    await link.open(HELLO_MS);
    const wire = await slack.socketMode.newest();
    for (const reason of ['warning', 'refresh_requested', 'link_disabled'] as const) wire.leave(reason);
    await expect.poll(() => told, LONG).toEqual(['hello', 'refresh', 'refresh', 'disabled']);
    expect(wire.isOpen).toBe(true);
    wire.drop();
    await expect.poll(() => told.at(-1), LONG).toBe('ended');
  });

  it('is left to the client where it ends for a reason that nobody knows', async () => {
    const { link, told } = create();
    await link.open(HELLO_MS);
    (await slack.socketMode.newest()).leave('too_many_websockets' as never);
    await expect.poll(() => told, LONG).toEqual(['hello', 'ended']);
  });

  it('that is refused says why', async () => {
    const { link, told } = create('xapp-1-wrong');
    await expect(link.open(HELLO_MS)).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
    expect(told).toEqual(['ended']);
  });

  it('without a hello in time is given up, and closed when it comes after all', async () => {
    slack.inject({ method: 'apps.connections.open', times: 1, delay: 400 });
    const { link, told } = create();
    const before = slack.socketMode.connections;
    await expect(link.open(100)).rejects.toThrow('hello within 0.1 s');
    expect(told).toEqual(['ended']);
    await expect.poll(() => slack.calls.at(-1)?.method, LONG).toBe('apps.connections.open');
    await expect.poll(() => slack.socketMode.open, LONG).toBe(0);
    expect(slack.socketMode.connections).toBeLessThanOrEqual(before + 1);
    expect(told).toEqual(['ended']);
  });

  it('to a peer that is silent is closed all the same', async () => {
    const { link } = create();
    await link.open(HELLO_MS);
    const wire = await slack.socketMode.newest();
    wire.silence();
    const began = performance.now();
    await link.close();
    // The client itself would wait half a minute.
    expect(performance.now() - began).toBeLessThan(15_000);
    wire.drop();
  });
});

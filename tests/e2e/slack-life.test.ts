import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { BEHIND_PROXY, startConnectProxy } from '../helpers/connect-proxy.ts';
import { runPaperboy, type Started, startPaperboy } from '../helpers/run-paperboy.ts';
import { answered, posted } from '../helpers/slack/answers.ts';
import { createPerson, overHttp, overSocket, overWire, VERIFICATION_TOKEN } from '../helpers/slack/driver.ts';
import { install, REDIRECT_URI } from '../helpers/slack/install.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  CLIENT_ID,
  CLIENT_SECRET,
  SIGNING_SECRET,
  type SlackServer,
  startSlackServer,
  TICKET,
} from '../helpers/slack/slack-server.ts';

let slack: SlackServer;

beforeEach(async () => {
  slack = await startSlackServer();
});

afterEach(async () => {
  expect(slack.violations).toEqual([]);
  await slack.close();
});

const socketMode = () => ({
  SLACK_API_URL: slack.apiUrl,
  SLACK_BOT_TOKEN: BOT_TOKEN,
  SLACK_APP_TOKEN: APP_TOKEN,
});
const http = () => ({
  SLACK_API_URL: slack.apiUrl,
  SLACK_BOT_TOKEN: BOT_TOKEN,
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
  SLACK_PORT: '0',
});

const startOverSocket = (environment = {}) =>
  startPaperboy({ ...socketMode(), ...environment }, { until: /connected by Socket Mode/ });
const startOverHttp = (environment = {}) =>
  startPaperboy({ ...http(), ...environment }, { until: /listening for signed requests/ });

async function portOf(bot: Started): Promise<number> {
  return Number(/on port (\d+)/.exec(await bot.waitForLog(/on port \d+/))?.[1]);
}

async function temporaryDatabase(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paperboy-slack-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'paperboy.db');
}

describe('the socket', () => {
  it('may drop before an answer: it is given all the same', async () => {
    await startOverSocket();
    const ada = createPerson(slack, overSocket(slack));
    slack.inject({ method: 'response_url', times: 1, status: 500 });
    await ada.slash('bandits');
    slack.socketMode.drop();
    await slack.waitForCall((call) => answered(call) && call.status === 200);
  });

  it('is replaced before it ends, and comes again after a refusal: no command falls between', async () => {
    const bot = await startOverSocket();
    const old = await slack.socketMode.newest();
    const before = slack.socketMode.connections;
    slack.inject({ method: 'apps.connections.open', times: 2, error: 'invalid_auth' });
    old.leave('refresh_requested');
    const ada = createPerson(slack, overWire(old));
    const since = slack.calls.length;
    await ada.slash('bandits');
    await slack.waitForCall(answered, since);
    await slack.socketMode.connected(before);
    expect(old.isOpen).toBe(true);
    expect(bot.log.filter((line) => line.includes('SLACK_APP_TOKEN (invalid_auth)'))).toHaveLength(2);
    slack.socketMode.drop();
    await slack.socketMode.connected(before + 1);
    const again = slack.calls.length;
    await createPerson(slack, overSocket(slack)).slash('unlearning');
    await slack.waitForCall(answered, again);
  });
});

describe('through a proxy', () => {
  it.each(['Socket Mode', 'HTTP'])(
    'over %s everything goes, and its password stays out of the log',
    async (name) => {
      await slack.close();
      slack = await startSlackServer([], 0, BEHIND_PROXY);
      const proxy = await startConnectProxy();
      const environment = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, LOG_LEVEL: 'trace' };
      const bot = await (name === 'HTTP' ? startOverHttp(environment) : startOverSocket(environment));
      const ada = createPerson(slack, name === 'HTTP' ? overHttp(await portOf(bot)) : overSocket(slack));
      const since = slack.calls.length;
      await ada.slash('bandits');
      await slack.waitForCall(answered, since);
      await ada.mention('bandits');
      await slack.waitForCall(posted, since);
      const { code } = await bot.stop();
      expect(code).toBe(0);
      expect(new Set(proxy.targets.map((target) => target.split(':')[0]))).toEqual(new Set([BEHIND_PROXY]));
      expect(bot.log.join()).not.toContain(proxy.password);
      expect(bot.log.join()).not.toContain(encodeURIComponent(proxy.password));
      await proxy.close();
    },
  );
});

describe('a whole life', () => {
  it.each(['Socket Mode', 'HTTP'])(
    'over %s leaves no secret in the log at its most detailed, and ends when what is in flight is answered',
    async (name) => {
      const environment = { LOG_LEVEL: 'trace' };
      const bot = await (name === 'HTTP' ? startOverHttp(environment) : startOverSocket(environment));
      const ada = createPerson(slack, name === 'HTTP' ? overHttp(await portOf(bot)) : overSocket(slack));
      const since = slack.calls.length;
      await ada.slash('');
      const dialog = await slack.waitForCall(({ method }) => method === 'views.open', since);
      await ada.submit(dialog, { text: { type: 'plain_text', text: 'bandits' }, value: 'bandits' });
      await slack.waitForCall(answered, since);
      await ada.mention('bandits');
      await slack.waitForCall(posted, since);
      await ada.openHome();
      await slack.waitForCall(({ method }) => method === 'views.publish', since);

      slack.inject({ method: 'chat.postMessage', times: 1, delay: 2_000 });
      const before = slack.calls.length;
      await ada.mention('bandits');
      const began = performance.now();
      const { code } = await bot.stop();
      expect(code).toBe(0);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(slack.calls.slice(before).filter(posted)).toHaveLength(1);
      expect(slack.socketMode.open).toBe(0);

      const log = bot.log.join('\n');
      expect(log).toContain('"level":10');
      for (const secret of [APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, TICKET, VERIFICATION_TOKEN, '/response/r'])
        expect(log).not.toContain(secret);
    },
  );
});

describe('the token', () => {
  it('that Slack refuses once is tried again', async () => {
    slack.inject({ method: 'auth.test', times: 1, error: 'invalid_auth' });
    const bot = await startOverHttp();
    expect(bot.log.join()).toContain('SLACK_BOT_TOKEN (invalid_auth)');
  });

  it('that Slack refuses ends the start with the remedy', async () => {
    slack.inject({ method: 'auth.test', times: 9, error: 'account_inactive' });
    const { code, stderr } = await runPaperboy(['start'], {
      environment: { ...http(), PORT: '0', DATABASE_URL: 'file::memory:' },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /Slack does not accept SLACK_BOT_TOKEN \(account_inactive\)\. Copy the bot token anew/,
    );
  });

  it('is tried until Slack can be reached; the page answers meanwhile, and the port tells health', async () => {
    slack.inject({ method: 'auth.test', times: Number.POSITIVE_INFINITY, status: 503 });
    const bot = await startPaperboy(http());
    expect((await fetch(`${bot.url}/?q=bandits`)).status).toBe(200);
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(503);
    await bot.waitForLog(/cannot be reached/);
    const at = `http://127.0.0.1:${await portOf(bot)}`;
    expect((await fetch(`${at}/healthz`)).status).toBe(200);
    expect((await fetch(`${at}/slack/events`, { method: 'POST' })).status).toBe(503);
    expect(bot.log.join()).not.toContain('listening for signed requests');
    slack.forgive();
    await bot.waitForLog(/listening for signed requests/);
    await expect.poll(async () => (await fetch(`${bot.url}/readyz`)).status, { timeout: 20_000 }).toBe(200);
  });
});

describe('an event that comes again', () => {
  it('is answered once by two replicas, and not again after a restart', async () => {
    const environment = { DATABASE_URL: `file:${await temporaryDatabase()}` };
    const replicas = await Promise.all([startOverHttp(environment), startOverHttp(environment)]);
    const since = slack.calls.length;
    const event = { event_id: 'EvSame' };
    for (const replica of [...replicas, ...replicas]) {
      const ada = createPerson(slack, overHttp(await portOf(replica)));
      await ada.mention('bandits', { ts: '1700000000.000001' }, event);
    }
    await slack.waitForCall(posted, since);
    await Promise.all(replicas.map((replica) => replica.stop()));
    const again = await startOverHttp(environment);
    const ada = createPerson(slack, overHttp(await portOf(again)));
    await ada.mention('bandits', { ts: '1700000000.000001' }, event);
    await ada.mention('unlearning');
    await slack.waitForCall(
      (call) => posted(call) && JSON.stringify(call.body).includes('unlearning'),
      since,
    );
    expect(slack.calls.slice(since).filter(posted)).toHaveLength(2);
  });
});

describe('many workspaces', () => {
  it('install the app over HTTP, also where events come over Socket Mode', async () => {
    await slack.close();
    slack = await startSlackServer([REDIRECT_URI]);
    const bot = await startPaperboy(
      {
        SLACK_API_URL: slack.apiUrl,
        SLACK_APP_TOKEN: APP_TOKEN,
        SLACK_CLIENT_ID: CLIENT_ID,
        SLACK_CLIENT_SECRET: CLIENT_SECRET,
        SLACK_STATE_SECRET: 'signs-what-leaves-us',
        TOKEN_KEYS: Buffer.alloc(32, 7).toString('base64'),
      },
      { until: /connected by Socket Mode/ },
    );
    const port = await portOf(bot);
    const { token } = await install(slack, port);
    const ada = createPerson(slack, overSocket(slack));
    const since = slack.calls.length;
    await ada.mention('bandits');
    expect((await slack.waitForCall(posted, since)).token).toBe(token);
    expect((await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST' })).status).toBe(404);
  });
});

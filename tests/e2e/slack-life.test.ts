import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { runPaperboy, type Started, startPaperboy } from '../helpers/run-paperboy.ts';
import { createPerson, encode, overHttp, overSocket, signedHeaders } from '../helpers/slack/driver.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  type Call,
  CLIENT_ID,
  CLIENT_SECRET,
  SIGNING_SECRET,
  type SlackServer,
  startSlackServer,
  TEAM,
} from '../helpers/slack/slack-server.ts';

const posted = ({ method, answer }: Call) => method === 'chat.postMessage' && answer['ok'] === true;
const answered = ({ method }: Call) => method === 'response_url';

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
  it('is opened again at once when Slack asks for it or the network fails, and later when it cannot be', async () => {
    await startOverSocket();
    const ada = createPerson(slack, overSocket(slack));
    slack.socketMode.askToReconnect();
    await slack.socketMode.connected(1);
    let since = slack.calls.length;
    await ada.slash('bandits');
    await slack.waitForCall(answered, since);

    slack.socketMode.drop();
    await slack.socketMode.connected(2);
    slack.inject({ method: 'apps.connections.open', times: 2, status: 500 });
    slack.inject({ method: 'apps.connections.open', times: 1, error: 'internal_error' });
    slack.socketMode.drop();
    await slack.socketMode.connected(3);
    since = slack.calls.length;
    await ada.slash('bandits');
    await slack.waitForCall(answered, since);
  });

  it('may drop before an answer: it is given all the same', async () => {
    await startOverSocket();
    const ada = createPerson(slack, overSocket(slack));
    slack.inject({ method: 'response_url', times: 1, status: 500 });
    await ada.slash('bandits');
    slack.socketMode.drop();
    await slack.waitForCall((call) => answered(call) && call.status === 200);
  });

  it('is not opened with a token that Slack refuses: the program says which and ends', async () => {
    const { code, stderr } = await runPaperboy(['start'], {
      environment: {
        ...socketMode(),
        SLACK_APP_TOKEN: 'xapp-1-wrong',
        PORT: '0',
        DATABASE_URL: 'file::memory:',
      },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/Slack does not accept SLACK_APP_TOKEN \(invalid_auth\)\. .*connections:write/);
    expect(stderr).not.toContain('xapp-1-wrong');
  });
});

describe('the token', () => {
  it('that Slack refuses ends the start with the remedy', async () => {
    slack.inject({ method: 'auth.test', times: 1, error: 'account_inactive' });
    const { code, stderr } = await runPaperboy(['start'], {
      environment: { ...http(), PORT: '0', DATABASE_URL: 'file::memory:' },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /Slack does not accept SLACK_BOT_TOKEN \(account_inactive\)\. Copy the bot token anew/,
    );
  });

  it('that is revoked later is named in the log, and the asker is told', async () => {
    const bot = await startOverHttp();
    const ada = createPerson(slack, overHttp(await portOf(bot)));
    slack.inject({ method: /^chat\./, times: 1, error: 'token_revoked' });
    await ada.mention('bandits');
    expect(await bot.waitForLog(/refuses the token/)).toContain('token_revoked');
    const told = await slack.waitForCall(({ method }) => method === 'chat.postEphemeral');
    expect(JSON.stringify(told.body)).toContain('reference');
  });

  it('is tried until Slack can be reached, and the page answers meanwhile', async () => {
    slack.inject({ method: 'auth.test', times: 1, status: 503 });
    const bot = await startPaperboy(http());
    expect((await fetch(`${bot.url}/?q=bandits`)).status).toBe(200);
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(503);
    await bot.waitForLog(/cannot be reached/);
    await bot.waitForLog(/listening for signed requests/);
    await expect.poll(async () => (await fetch(`${bot.url}/readyz`)).status).toBe(200);
  });
});

describe('requests over HTTP', () => {
  it('are refused without a signature, with a wrong or a stale one, and nothing is done', async () => {
    const port = await portOf(await startOverHttp());
    const since = slack.calls.length;
    const { body, type } = encode('slash_commands', {
      command: '/paper',
      text: 'bandits',
      team_id: TEAM,
      channel_id: slack.channel,
      user_id: slack.ada,
      response_url: slack.responseUrl(),
    });
    const now = Math.floor(Date.now() / 1000);
    const send = async (headers: Record<string, string>, path = '/slack/events', method = 'POST') => {
      const request = { method, headers: { 'content-type': type, ...headers } };
      const answer = await fetch(
        `http://127.0.0.1:${port}${path}`,
        method === 'GET' ? request : { ...request, body },
      );
      return answer.status;
    };
    expect(await send({})).toBe(401);
    expect(await send(signedHeaders(body, 'another secret'))).toBe(401);
    expect(await send(signedHeaders(`${body}&x=1`))).toBe(401);
    expect(await send(signedHeaders(body, SIGNING_SECRET, now - 6 * 60))).toBe(401);
    expect(await send({ ...signedHeaders(body), 'x-slack-request-timestamp': 'never' })).toBe(401);
    expect(await send({}, '/elsewhere')).toBe(404);
    expect(await send({}, '/slack/events', 'GET')).toBe(405);
    expect(await send({}, '/healthz', 'GET')).toBe(200);
    const challenge = JSON.stringify({ type: 'url_verification', challenge: 'c123', token: 'v' });
    const verified = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...signedHeaders(challenge) },
      body: challenge,
    });
    expect(await verified.json()).toEqual({ challenge: 'c123' });
    // A good one last: had the others been taken, they would have been answered before it.
    expect(await send({ ...signedHeaders(body), 'content-type': `${type};charset=UTF-8` })).toBe(200);
    await slack.waitForCall(answered, since);
    expect(slack.calls.slice(since)).toHaveLength(1);
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

describe('stopping', () => {
  it.each([
    ['Socket Mode', startOverSocket],
    ['HTTP', startOverHttp],
  ] as const)('over %s finishes the answers in flight, within ten seconds', async (name, start) => {
    const bot = await start();
    const ada = createPerson(slack, name === 'HTTP' ? overHttp(await portOf(bot)) : overSocket(slack));
    slack.inject({ method: 'chat.postMessage', times: 1, delay: 2_000 });
    const since = slack.calls.length;
    await ada.mention('bandits');
    const began = performance.now();
    const { code } = await bot.stop();
    expect(code).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(slack.calls.slice(since).filter(posted)).toHaveLength(1);
    expect(slack.socketMode.open).toBe(0);
  });
});

describe('many workspaces', () => {
  const keys = Buffer.alloc(32, 7).toString('base64');

  it('install the app, are answered with their own token, and are forgotten when they remove it', async () => {
    await slack.close();
    const port = await freePortNear();
    slack = await startSlackServer([`http://127.0.0.1:${port}/slack/oauth_redirect`]);
    const database = await temporaryDatabase();
    const bot = await startPaperboy(
      {
        SLACK_API_URL: slack.apiUrl,
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_CLIENT_ID: CLIENT_ID,
        SLACK_CLIENT_SECRET: CLIENT_SECRET,
        SLACK_STATE_SECRET: 'a-long-random-text',
        TOKEN_KEYS: keys,
        SLACK_PORT: String(port),
        DATABASE_URL: `file:${database}`,
      },
      { until: /listening for signed requests/ },
    );
    const ada = createPerson(slack, overHttp(port));
    const since = slack.calls.length;

    await ada.slash('bandits');
    const early = await slack.waitForCall(answered, since);
    expect(JSON.stringify(early.body)).toContain('not installed in this workspace');

    const forged = await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect?code=x&state=y`);
    expect(forged.status).toBe(400);
    expect(await forged.text()).toContain('was not installed');

    const token = await install(port);
    const answer = await answerOf(() => ada.mention('bandits'), posted);
    expect(answer.token).toBe(token);
    await bot.stop();
    expect(await readFile(database, 'latin1')).not.toContain(token);

    for (const event of [
      { type: 'app_uninstalled' },
      { type: 'tokens_revoked', tokens: { oauth: [], bot: [slack.botUserId] } },
    ]) {
      const again = await startPaperboy(
        {
          SLACK_API_URL: slack.apiUrl,
          SLACK_SIGNING_SECRET: SIGNING_SECRET,
          SLACK_CLIENT_ID: CLIENT_ID,
          SLACK_CLIENT_SECRET: CLIENT_SECRET,
          SLACK_STATE_SECRET: 'a-long-random-text',
          TOKEN_KEYS: `${Buffer.alloc(32, 8).toString('base64')},${keys}`,
          SLACK_PORT: String(port),
          DATABASE_URL: `file:${database}`,
        },
        { until: /listening for signed requests/ },
      );
      await ada.event(event);
      await again.waitForLog(/its token is deleted/);
      const told = await answerOf(() => ada.slash('bandits'), answered);
      expect(JSON.stringify(told.body)).toContain('not installed in this workspace');
      await install(port);
      await answerOf(() => ada.mention('bandits'), posted);
      const { stderr } = await again.stop();
      for (const secret of [CLIENT_SECRET, 'a-long-random-text', keys, token])
        expect(stderr).not.toContain(secret);
    }
  });

  it('may be served over Socket Mode, with the installation pages over HTTP', async () => {
    await slack.close();
    const port = await freePortNear();
    slack = await startSlackServer([`http://127.0.0.1:${port}/slack/oauth_redirect`]);
    await startPaperboy(
      {
        SLACK_API_URL: slack.apiUrl,
        SLACK_APP_TOKEN: APP_TOKEN,
        SLACK_CLIENT_ID: CLIENT_ID,
        SLACK_CLIENT_SECRET: CLIENT_SECRET,
        SLACK_STATE_SECRET: 'a-long-random-text',
        TOKEN_KEYS: keys,
        SLACK_PORT: String(port),
      },
      { until: /connected by Socket Mode/ },
    );
    const ada = createPerson(slack, overSocket(slack));
    const token = await install(port);
    expect((await answerOf(() => ada.mention('bandits'), posted)).token).toBe(token);
    expect((await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST' })).status).toBe(404);
  });

  async function answerOf(act: () => Promise<unknown>, fits: (call: Call) => boolean): Promise<Call> {
    const since = slack.calls.length;
    await act();
    return slack.waitForCall(fits, since);
  }

  /** What a browser does, up to the page at the end. @returns the workspace's new token */
  async function install(port: number): Promise<string> {
    const since = slack.calls.length;
    const page = await fetch(`http://127.0.0.1:${port}/slack/install`);
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
    const [, link = ''] = /href="([^"]+authorize[^"]+)"/.exec(await page.text()) ?? [];
    const authorize = new URL(link.replaceAll('&amp;', '&'));
    expect(authorize.searchParams.get('scope')).toContain('app_mentions:read');
    const form = await (await fetch(authorize)).text();
    const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    const consent = await fetch(new URL('/oauth/v2/authorize/callback', authorize), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    const back = new URL(consent.headers.get('location') ?? '');
    const done = await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect${back.search}`, {
      headers: { cookie },
    });
    expect(await done.text()).toContain('Paperboy is installed');
    const exchanged = await slack.waitForCall(({ method }) => method === 'oauth.v2.access', since);
    return String(exchanged.answer['access_token']);
  }
});

async function freePortNear(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

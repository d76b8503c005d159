import { spawn } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDiscordServer, TOKEN } from '../helpers/discord/discord-server.ts';
import { startedByTest } from '../helpers/leave-nothing.ts';
import { libraryBeingRead } from '../helpers/library-being-read.ts';
import { runPaperboy, startPaperboy } from '../helpers/run-paperboy.ts';
import { createPerson, overHttp } from '../helpers/slack/driver.ts';
import {
  BOT_TOKEN,
  SIGNING_SECRET,
  type SlackServer,
  startSlackServer,
} from '../helpers/slack/slack-server.ts';

/** Readiness is looked at once a second, and the machine may be busy. */
const SOON = { timeout: 20_000 };
const LISTENS = /listening at http/;

async function slackServer(): Promise<SlackServer> {
  const slack = await startSlackServer();
  onTestFinished(() => slack.close());
  return slack;
}

const overSlack = (slack: SlackServer) => ({
  SLACK_API_URL: slack.apiUrl,
  SLACK_BOT_TOKEN: BOT_TOKEN,
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
});

/** With some lines of a program that is loaded before ours. */
const running = (lines: string) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(lines)}`,
});

const json = async (url: string) => {
  const response = await fetch(url);
  return { status: response.status, body: await response.json() };
};

describe('paperboy start', () => {
  it('listens before the library is read; what is asked meanwhile is answered when it is there', async () => {
    const slack = await slackServer();
    const { cwd, environment, letItBeRead } = await libraryBeingRead();
    const bot = await startPaperboy(
      { ...environment, ...overSlack(slack), LOG_LEVEL: 'debug' },
      { until: LISTENS, cwd },
    );
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
    await expect
      .poll(async () => (await json(`${bot.url}/readyz`)).body, SOON)
      .toMatchObject({
        ready: false,
        parts: {
          library: { state: 'starting', reason: expect.stringMatching(/^The library is being read/) },
        },
      });
    const port = Number(/on port (\d+)/.exec(await bot.waitForLog(/on port \d+/))?.[1]);
    const ada = createPerson(slack, overHttp(port));
    const since = slack.calls.length;
    // Acknowledged at once.
    await ada.slash('knapsacks');
    const told = await slack.waitForCall(({ method }) => method === 'response_url', since);
    expect(JSON.stringify(told.body)).toMatch(/The library is being \w+.*Your answer follows/);
    await letItBeRead();
    const answer = ({ method, body }: { method: string; body: object }) =>
      method === 'response_url' && JSON.stringify(body).includes('Bandits with knapsacks');
    await slack.waitForCall(answer, since);
    await expect.poll(async () => (await json(`${bot.url}/readyz`)).status, SOON).toBe(200);
  });

  it('ends soon after SIGTERM also while the library is read, and keeps nobody else from reading it', async () => {
    const { cwd, environment } = await libraryBeingRead();
    const bot = await startPaperboy({ ...environment, LOG_LEVEL: 'debug' }, { until: LISTENS, cwd });
    expect((await bot.stop()).code).toBe(0);
  });

  it('goes on with the chat that works, says which does not, and tries that one again', async () => {
    const slack = await slackServer();
    slack.inject({ method: 'auth.test', times: 1_000, error: 'token_revoked' });
    const discord = await startDiscordServer();
    onTestFinished(() => discord.close());
    const bot = await startPaperboy(
      { ...overSlack(slack), DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl },
      { until: /Discord: connected/ },
    );
    await bot.waitForLog(/slack does not work; it is tried again/);
    await expect.poll(async () => (await json(`${bot.url}/readyz`)).status, SOON).toBe(200);
    const { body } = await json(`${bot.url}/readyz`);
    expect(body).toMatchObject({
      ready: true,
      parts: {
        discord: { state: 'ok' },
        slack: { state: 'down', reason: expect.stringContaining('token_revoked') },
      },
    });
    expect(await (await fetch(`${bot.url}/metrics`)).text()).toMatch(
      /paperboy_connected\{platform="slack"\} 0/,
    );
    expect((await fetch(`${bot.url}/?q=bandits`)).status).toBe(200);
    expect((await bot.stop()).code).toBe(0);
  });

  it('ends with a clear line when there is no chat that works', async () => {
    const slack = await slackServer();
    slack.inject({ method: 'auth.test', times: 1_000, error: 'token_revoked' });
    const { code, stderr } = await runPaperboy(['start'], { environment: overSlack(slack) });
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(
      /Slack does not accept SLACK_BOT_TOKEN \(token_revoked\)/,
    );
  });

  it('ends, with code 1 and the stack in the log, after a fault that nobody caught', async () => {
    // What a library may do to us.
    const bot = await startPaperboy(
      running("process.on('SIGUSR2', () => { throw new TypeError('a broken event'); })"),
    );
    bot.signal('SIGUSR2');
    const { code, stderr } = await bot.ended;
    expect(code).toBe(1);
    const line = stderr.split('\n').find((one) => one.includes('a broken event')) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({
      level: 60,
      err: { type: 'TypeError', stack: expect.stringContaining('at ') },
    });
  });

  it('logs a fault that comes while it ends as well, with code 1', async () => {
    const bot = await startPaperboy(
      running("process.once('SIGTERM', () => setImmediate(() => { throw new TypeError('a late fault'); }))"),
    );
    const { code, stderr } = await bot.stop();
    expect(stderr).toContain('SIGTERM: stopping');
    expect(stderr).toContain('TypeError: a late fault');
    expect(code).toBe(1);
  });

  it('finishes what is in flight also when the signal comes twice', async () => {
    const bot = await startPaperboy(
      running("process.once('SIGTERM', () => setImmediate(() => process.kill(process.pid, 'SIGTERM')))"),
    );
    expect((await bot.stop()).code).toBe(0);
  });

  it('ends with the terminal that it was started from, and takes SIGHUP for nothing else there', async () => {
    const program = [process.execPath, new URL('../../src/main.ts', import.meta.url).pathname, 'start'];
    const { cwd, environment } = await libraryBeingRead();
    const [command = '', ...args] = ['script', '-qfc', program.join(' '), '/dev/null'];
    const terminal = spawn(command, args, {
      cwd,
      env: { ...process.env, ...startedByTest(), ...environment, PORT: '0', LOG_LEVEL: 'debug' },
    });
    onTestFinished(() => void terminal.kill('SIGKILL'));
    const url = await new Promise<string>((resolve) => {
      let shown = '';
      terminal.stdout.on('data', (chunk) => {
        shown += chunk;
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(shown) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    const answers = () =>
      fetch(`${url}/healthz`).then(
        ({ status }) => status,
        () => 'gone',
      );
    expect(await answers()).toBe(200);
    terminal.kill('SIGKILL');
    await expect.poll(answers, SOON).toBe('gone');
  });
});

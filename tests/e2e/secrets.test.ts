import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startDiscordServer, TOKEN } from '../helpers/discord/discord-server.ts';
import { type Result, runPaperboy, startPaperboy } from '../helpers/run-paperboy.ts';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, startSlackServer } from '../helpers/slack/slack-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

// Everything that is printed, whatever happens, has no secret in it, however it is written there.

const PASSWORD = 'hun/ter#22 @"x';
const KEY = Buffer.from('a key of thirty-two bytes, always').subarray(0, 32);
const PROXY_PASSWORD = 'of-the-proxy-7';
const AWS_SECRET = 'aws/secret+of-the-bucket';

const SECRETS = {
  BOT_TOKEN,
  APP_TOKEN,
  SIGNING_SECRET,
  TOKEN,
  PASSWORD,
  PROXY_PASSWORD,
  AWS_SECRET,
  key: KEY.toString('base64'),
};

/** As a secret may be written: as it is, in JSON, in an address, within base64, as bytes. */
function formsOf(secret: string): readonly string[] {
  const inBase64 = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]).toString('base64');
    return whole.slice(before + 1, -4);
  });
  const bytes = [Buffer.from(secret), ...(secret === SECRETS.key ? [KEY] : [])];
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    new URLSearchParams({ '': secret }).toString().slice(1),
    ...inBase64,
    ...bytes.flatMap((one) => [
      one.toString('hex'),
      one.toString('hex').replace(/..(?!$)/g, '$& '),
      one.join(','),
    ]),
  ];
}

const FORMS = Object.entries(SECRETS).flatMap(([name, secret]) =>
  formsOf(secret).map((form) => [name, form] as const),
);

function expectNoSecret({ stdout, stderr }: Result): void {
  const printed = (stdout + stderr).toLowerCase();
  const seen = FORMS.filter(([, form]) => printed.includes(form.toLowerCase()));
  expect({ seen, printed: seen.length > 0 ? stdout + stderr : '' }).toEqual({ seen: [], printed: '' });
}

/** Takes connections, and answers nobody as PostgreSQL would. */
async function noDatabase(): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => undefined).end('what?\n'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const PASSWORD_ENCODED = encodeURIComponent(PASSWORD);

it('of a configuration that is wrong', async () => {
  const wrong: readonly Readonly<Record<string, string>>[] = [
    { DATABASE_URL: `postgres://me:${PASSWORD}@127.0.0.1:1/papers` },
    { DATABASE_URL: `postgres://me:${PASSWORD.replace(' ', '')}@127.0.0.1:1/papers` },
    { DATABASE_URL: `postgres://me:12/${PASSWORD_ENCODED}@127.0.0.1:1/papers` },
    { DATABASE_URL: `postgres://me:${PASSWORD_ENCODED}%ff@127.0.0.1:1/papers` },
    { DATABASE_URL: `postgres://me:${PASSWORD_ENCODED}@127.0.0.1:port/papers` },
    { SLACK_BOT_TOKEN: APP_TOKEN, SLACK_APP_TOKEN: BOT_TOKEN, DISCORD_TOKEN: `Bot ${TOKEN}` },
    { SLACK_BOT_TOKEN: `“${BOT_TOKEN}”`, TOKEN_KEYS: `${SECRETS.key},${SIGNING_SECRET}` },
    { SLACK_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET, PORT: TOKEN, LOG_LEVEL: PASSWORD },
    { LIBRARY_URL: 's3://bucket', AWS_SECRET_ACCESS_KEY: `${AWS_SECRET} x`, AWS_ENDPOINT_URL: PASSWORD },
  ];
  for (const [at, environment] of wrong.entries()) {
    // Both read it in the same way.
    const result = await runPaperboy([at % 2 === 0 ? 'start' : 'doctor'], { environment });
    expect(result).toMatchObject({ code: 1, stderr: expect.stringContaining('The environment has') });
    expectNoSecret(result);
  }
}, 120_000);

it('of a database, a bucket and chats that cannot be used', async () => {
  const port = await noDatabase();
  const environment = {
    SLACK_API_URL: `http://me:${PROXY_PASSWORD}@127.0.0.1:1/api/`,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    DISCORD_API_URL: `http://me:${PROXY_PASSWORD}@127.0.0.1:1/api`,
    DISCORD_TOKEN: TOKEN,
    LIBRARY_URL: 's3://lab/paperboy',
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: AWS_SECRET,
    AWS_ENDPOINT_URL_S3: `http://me:${PROXY_PASSWORD}@127.0.0.1:1`,
    LOG_LEVEL: 'trace',
  };
  for (const place of [
    `me:${PASSWORD_ENCODED}@127.0.0.1:${port}/papers`,
    `127.0.0.1:1/papers?user=me&password=${PASSWORD_ENCODED}`,
    `me:${PASSWORD_ENCODED}@127.0.0.1:1/papers?sslcert=/no/such/file`,
    `me:${PASSWORD_ENCODED}@127.0.0.1:1/papers?sslnegotiation=${PASSWORD_ENCODED}`,
  ]) {
    const result = await runPaperboy(['doctor'], {
      environment: { ...environment, DATABASE_URL: `postgres://${place}` },
    });
    expect(result.stdout).toMatch(/FAIL {2}Database: The database at postgres:\/\/127\.0\.0\.1:\d+\/papers /);
    expectNoSecret(result);
    expectNoSecret(await runPaperboy(['saved'], { environment: { DATABASE_URL: `postgres://${place}` } }));
  }
}, 180_000);

it('of a run whose log has everything in it, with chats that answer with what they were sent', async () => {
  const [slack, discord] = await Promise.all([startSlackServer(), startDiscordServer()]);
  const echo = `${BOT_TOKEN} ${SIGNING_SECRET} ${TOKEN} ${PASSWORD} ${JSON.stringify(PASSWORD)} ${SECRETS.key}`;
  const environment = {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    TOKEN_KEYS: SECRETS.key,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    HTTPS_PROXY: `http://me:${PASSWORD_ENCODED}@127.0.0.1:1`,
    NO_PROXY: '*',
    DATABASE_URL: `file:${temporaryFolder()}/paperboy.db`,
    LOG_LEVEL: 'trace',
  };
  const bot = await startPaperboy(environment, { stopWithTest: false });
  await bot.waitForLog(/connected by Socket Mode/);
  await bot.waitForLog(/Discord.*(?:connected|ready|as )/i);
  slack.inject({ method: /./, times: 2, error: echo, extra: { echo } });
  discord.inject({ path: /messages/, times: 2, status: 400, answer: { code: 50_035, message: echo } });
  const since = discord.calls.length;
  await discord.say(`<@${discord.botId}> bandits`);
  await discord.waitForCall(({ path, status }) => /messages/.test(path) && status === 400, since);
  expectNoSecret(await bot.stop());
  await Promise.all([slack.close(), discord.close()]);
}, 120_000);

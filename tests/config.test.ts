import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, VARIABLES } from '../src/config.ts';

describe('readConfig', () => {
  it('has defaults, and takes an empty value as none', () => {
    const defaults = {
      corpusDir: 'seeds',
      host: '127.0.0.1',
      port: 3000,
      logLevel: 'info',
      logFormat: undefined,
      databaseUrl: 'file:./data/paperboy.db',
      slack: undefined,
      discord: undefined,
      secrets: [],
    };
    expect(readConfig({})).toMatchObject(defaults);
    expect(readConfig({}).test).toBeUndefined();
    expect(readConfig({ PORT: '', HOST: ' ' })).toEqual(readConfig({}));
    expect(readConfig({ PORT: '0', CORPUS_DIR: '/papers', LOG_FORMAT: 'json' })).toMatchObject({
      port: 0,
      corpusDir: '/papers',
      logFormat: 'json',
    });
  });

  it('names all faults together, each with an example, and no value', () => {
    const faulty = { PORT: 'secret-1', LOG_LEVEL: 'secret-2', LOG_FORMAT: 'secret-3', HOST: 'secret 4' };
    const read = () => readConfig(faulty);
    expect(read).toThrow(/The environment has 4 faults:/);
    for (const name of Object.keys(faulty))
      expect(read).toThrow(new RegExp(`${name} must be .*for example ${name}=`));
    expect(read).not.toThrow(/secret/);
    for (const port of ['65536', '-1', '80.5', '1e3'])
      expect(() => readConfig({ PORT: port })).toThrow(/PORT must be/);
  });
});

describe('the variables of digests', () => {
  it('have defaults', () => {
    expect(readConfig({}).digest).toEqual({
      channels: [],
      time: '09:00',
      timezone: 'UTC',
      days: [1, 2, 3, 4, 5],
      topic: undefined,
      catchUpMs: 12 * 3_600_000,
      slackManagers: 'members',
    });
  });

  it('take times, zones and days as people write them, and channels once each', () => {
    const digest = {
      DIGEST_CHANNELS: 'slack:T1:C1, discord:1:2,slack:T1:C1',
      DIGEST_TIME: '9:30pm',
      DIGEST_TIMEZONE: 'America/New_York',
      DIGEST_DAYS: 'mon,wed-fri',
      DIGEST_TOPIC: 'bandits',
      DIGEST_CATCH_UP_HOURS: '1.5',
    };
    expect(readConfig(digest).digest).toMatchObject({
      channels: ['slack:T1:C1', 'discord:1:2'],
      time: '21:30',
      timezone: 'America/New_York',
      days: [1, 3, 4, 5],
      topic: 'bandits',
      catchUpMs: 5_400_000,
    });
  });

  it('name every fault', () => {
    const faulty = {
      DIGEST_CHANNELS: 'general',
      DIGEST_TIME: '25:00',
      DIGEST_TIMEZONE: 'Mars/Olympus',
      DIGEST_DAYS: 'someday',
      DIGEST_CATCH_UP_HOURS: '24',
      SLACK_DIGEST_MANAGERS: 'nobody',
    };
    for (const name of Object.keys(faulty)) expect(() => readConfig(faulty)).toThrow(`${name} must be`);
    expect(() => readConfig({ PAPERBOY_TEST: '{' })).toThrow('PAPERBOY_TEST must be');
  });
});

describe('the variables of Slack', () => {
  const keys = Buffer.alloc(32, 1).toString('base64');
  const many = {
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'client-secret',
    SLACK_STATE_SECRET: 'state-secret',
    TOKEN_KEYS: `${keys}, ${Buffer.alloc(32, 2).toString('base64')}`,
  };

  it('choose the transport and the workspaces', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).slack).toEqual({
      apiUrl: 'https://slack.com/api/',
      transport: { kind: 'socket', appToken: 'xapp-1' },
      workspaces: { kind: 'one', botToken: 'xoxb-1' },
      port: 3001,
    });
    const http = {
      SLACK_SIGNING_SECRET: 'signing-secret',
      SLACK_PORT: '80',
      SLACK_API_URL: 'http://127.0.0.1/api',
    };
    expect(readConfig({ ...many, ...http }).slack).toMatchObject({
      apiUrl: 'http://127.0.0.1/api/',
      transport: { kind: 'http', signingSecret: 'signing-secret' },
      workspaces: { kind: 'many', tokenKeys: [Buffer.alloc(32, 1), Buffer.alloc(32, 2)] },
      port: 80,
    });
    expect(readConfig({ ...many, ...http }).secrets).toContain('signing-secret');
  });

  it.each<[string, Record<string, string>, readonly string[]]>([
    [
      'a token alone',
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      ['SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing'],
    ],
    ['no token', { SLACK_SIGNING_SECRET: 's' }, ['SLACK_BOT_TOKEN is missing']],
    [
      'tokens in each other’s place',
      { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' },
      ['SLACK_BOT_TOKEN must be', 'SLACK_APP_TOKEN must be'],
    ],
    [
      'one and many',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_CLIENT_ID: '1', SLACK_APP_TOKEN: 'xapp-1' },
      ['exclude each other'],
    ],
    [
      'half of many',
      { SLACK_CLIENT_ID: '1', SLACK_SIGNING_SECRET: 's' },
      ['SLACK_CLIENT_SECRET is missing', 'SLACK_STATE_SECRET is missing', 'TOKEN_KEYS is missing'],
    ],
    [
      'a short key',
      { ...many, TOKEN_KEYS: `${keys},c2hvcnQ=`, SLACK_SIGNING_SECRET: 's' },
      ['TOKEN_KEYS must be one or more keys of 32 bytes'],
    ],
    ['an odd address', { SLACK_API_URL: 'ftp://x' }, ['SLACK_API_URL must be an http(s) address']],
  ])('are refused together when they do not fit: %s', (_, environment, faults) => {
    for (const fault of faults) expect(() => readConfig(environment)).toThrow(fault);
    expect(() => readConfig(environment)).toThrow(
      faults.length === 1 ? 'has a fault' : `has ${faults.length} faults`,
    );
  });
});

it('.env.example shows every variable with what it is for, and no other', () => {
  const text = readFileSync('.env.example', 'utf8');
  const shown = [...text.matchAll(/^# (.+)\n# ?([A-Z_]+)=(.*)$/gm)].map(([, about, name, example]) => ({
    about,
    name,
    example,
  }));
  expect(shown).toEqual(
    Object.entries(VARIABLES).map(([name, { about, example }]) => ({ about, name, example })),
  );
});

import { describe, expect, it } from 'vitest';
import { readSlackConfig, SLACK_VARIABLES } from '../../../src/platforms/slack/config.ts';
import { type Environment, readVariables } from '../../../src/variable.ts';

function read(environment: Environment) {
  const faults: string[] = [];
  const config = readSlackConfig(readVariables(SLACK_VARIABLES, environment, faults), faults);
  return { config, faults };
}

describe('the variables of Slack', () => {
  const keys = Buffer.alloc(32, 1).toString('base64');
  const many = {
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'client-secret',
    SLACK_STATE_SECRET: 'state-secret',
    TOKEN_KEYS: `${keys}, ${Buffer.alloc(32, 2).toString('base64')}`,
  };

  it('choose the transport and the workspaces', () => {
    expect(read({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).config).toEqual({
      apiUrl: 'https://slack.com/api/',
      transport: { kind: 'socket', appToken: 'xapp-1' },
      workspaces: { kind: 'one', botToken: 'xoxb-1' },
      port: 3001,
      managers: 'members',
      unfurl: 'on',
    });
    const http = {
      SLACK_SIGNING_SECRET: 'signing-secret',
      SLACK_PORT: '80',
      SLACK_API_URL: 'http://127.0.0.1/api',
    };
    expect(read({ ...many, ...http }).config).toMatchObject({
      apiUrl: 'http://127.0.0.1/api/',
      transport: { kind: 'http', signingSecret: 'signing-secret' },
      workspaces: { kind: 'many', tokenKeys: [Buffer.alloc(32, 1), Buffer.alloc(32, 2)] },
      port: 80,
    });
    expect(read({ ...many, ...http, SLACK_UNFURL: 'off' }).config?.unfurl).toBe('off');
    expect(read({ SLACK_UNFURL: 'no' }).faults).toEqual([
      'SLACK_UNFURL must be on or off, for example SLACK_UNFURL=on',
    ]);
    const place = { SLACK_HOST: '127.0.0.1', SLACK_PUBLIC_URL: 'https://papers.example.org/bots/' };
    expect(read({ ...many, ...http, ...place }).config).toMatchObject({
      host: '127.0.0.1',
      publicUrl: 'https://papers.example.org/bots',
    });
    expect(read({ SLACK_HOST: 'a:1', SLACK_PUBLIC_URL: 'papers.example.org' }).faults).toEqual([
      'SLACK_HOST must be an address or host name of this machine, without a port, which is SLACK_PORT, for example SLACK_HOST=127.0.0.1',
      'SLACK_PUBLIC_URL must be the http(s) address that stands before /slack/events, without query or password, for example SLACK_PUBLIC_URL=https://papers.example.org',
    ]);
    expect(read({ SLACK_DIGEST_MANAGERS: 'admins' }).config).toBeUndefined();
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
    [
      'an odd manager',
      { SLACK_DIGEST_MANAGERS: 'nobody' },
      ['SLACK_DIGEST_MANAGERS must be members or admins'],
    ],
  ])('are refused together when they do not fit: %s', (_, environment, expected) => {
    const { config, faults } = read(environment);
    expect(config).toBeUndefined();
    expect(faults).toEqual(expected.map((fault) => expect.stringContaining(fault)));
  });
});

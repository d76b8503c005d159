import { describe, expect, it } from 'vitest';
import { readConfig, VARIABLES } from '../../src/app/config.ts';
import { PLATFORMS } from '../../src/platforms/platforms.ts';

describe('readConfig', () => {
  it('has defaults, and takes an empty value as none', () => {
    const defaults = {
      corpusDir: 'seeds',
      host: '127.0.0.1',
      port: 3000,
      logLevel: 'info',
      logFormat: undefined,
      databaseUrl: 'file:./data/paperboy.db',
      secrets: [],
    };
    expect(readConfig({})).toMatchObject(defaults);
    expect(readConfig({}).platforms.size).toBe(0);
    expect(Object.isFrozen(readConfig({}))).toBe(true);
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

describe('the platforms of the table', () => {
  const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

  it('are configured each by its own variables', () => {
    expect([...readConfig(SLACK).platforms.keys()]).toEqual(['slack']);
    expect([...readConfig({ DISCORD_TOKEN: 'd', ...SLACK }).platforms.keys()]).toEqual(['slack', 'discord']);
  });

  it('report what they lack together with all other faults', () => {
    const read = () => readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', DISCORD_GUILD_ID: 'x', PORT: 'x' });
    expect(read).toThrow(/3 faults:[\s\S]*PORT must be[\s\S]*SLACK_APP_TOKEN[\s\S]*DISCORD_GUILD_ID must be/);
  });

  it('say which channels can get papers', () => {
    const read = () => readConfig({ DIGEST_CHANNELS: 'general' });
    for (const { address } of PLATFORMS) {
      expect(read).toThrow(address.reads);
      expect(readConfig({ DIGEST_CHANNELS: address.example }).digest.channels).toEqual([address.example]);
    }
    expect(read).toThrow('DIGEST_CHANNELS must be slack:TEAM:CHANNEL or discord:SERVER:CHANNEL');
    expect(read).toThrow('with their ids, comma-separated, for example DIGEST_CHANNELS=slack:');
  });

  it('mark what must not be logged', () => {
    const { secrets } = readConfig({
      ...SLACK,
      DISCORD_TOKEN: 'd',
      TOKEN_KEYS: KEYS,
      DISCORD_GUILD_ID: '12345',
    });
    expect(secrets).toEqual(['xoxb-1', 'xapp-1', ...KEYS.split(','), 'd']);
  });
});

const KEYS = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64')).join();

/** After a change of variables: `npx vitest run tests/app/config.test.ts -u` writes it anew. */
it('.env.example shows every variable with what it is for, and no other', async () => {
  const shown = VARIABLES.map(({ about, name, example }) => `\n# ${about}\n# ${name}=${example}\n`);
  await expect([ENV_EXAMPLE, ...shown].join('')).toMatchFileSnapshot('../../.env.example');
});

const ENV_EXAMPLE = `# Copy this file to .env, take the # from the front of a line and set it as you need.
# Without a line the default holds; the values below are the defaults or examples.
`;

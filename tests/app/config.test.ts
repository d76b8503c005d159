import { describe, expect, it } from 'vitest';
import { readConfig, secretsIn, VARIABLES } from '../../src/app/config.ts';
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

describe('HOST and DATABASE_URL', () => {
  it.each(['127.0.0.1', '0.0.0.0', '::', '[::1]', 'localhost', 'lab-1.example.org', 'my_host'])(
    'may be %s',
    (HOST) => {
      expect(readConfig({ HOST }).host).toBe(HOST);
    },
  );

  it.each(['127.0.0.1:3000', 'localhost:3000', '999.1.1.1', '127.0.0', 'http://localhost', '[::1', 'a b'])(
    'are no %s',
    (HOST) => {
      expect(() => readConfig({ HOST })).toThrow('HOST must be an address or host name');
    },
  );

  it('are told of with all other faults', () => {
    const read = () =>
      readConfig({
        HOST: 'a:1',
        PORT: 'x',
        DATABASE_URL: 'postgres://me:hunter/2@db/x',
        DISCORD_GUILD_ID: 'x',
      });
    expect(read).toThrow(
      /4 faults:[\s\S]*HOST must[\s\S]*PORT must[\s\S]*“\/” is written %2F[\s\S]*GUILD_ID must/,
    );
    expect(read).not.toThrow('hunter');
  });
});

describe('names that are nearly ours', () => {
  it('are warned of, and stand with the faults that they may explain', () => {
    expect(readConfig({ CORPUS_DIRR: 'papers' }).warnings).toEqual([
      'CORPUS_DIRR is not a variable of Paperboy; did you mean CORPUS_DIR?',
    ]);
    expect(readConfig({ CORPUS_DIRR: ' ' }).warnings).toEqual([]);
    expect(() => readConfig({ SLACK_APP_TOKEN: 'xapp-1', SLACK_TOKEN: 'xoxb-1' })).toThrow(
      /a fault:\n {2}SLACK_BOT_TOKEN is missing/,
    );
    expect(() => readConfig({ SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKN: 'xoxb-1' })).toThrow(
      /a fault:\n {2}SLACK_BOT_TOKEN is missing.*\n {2}SLACK_BOT_TOKN is not .* SLACK_BOT_TOKEN\?$/,
    );
  });
});

it('the ports that Paperboy listens on are known', () => {
  expect(readConfig({}).ports).toEqual([3000, 3001]);
  expect(readConfig({ PORT: '80', SLACK_PORT: '0' }).ports).toEqual([80, 0]);
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
    expect(read).toThrow('with their ids, not their names, comma-separated (slack: ');
  });

  it('mark what must not be logged', () => {
    const { secrets } = readConfig({
      ...SLACK,
      DISCORD_TOKEN: 'd',
      TOKEN_KEYS: KEYS,
      DISCORD_GUILD_ID: '12345',
    });
    expect(new Set(secrets)).toEqual(new Set(['xoxb-1', 'xapp-1', ...KEYS.split(','), 'd']));
  });

  it('mark passwords in addresses, also of variables that cannot be read or are not ours', () => {
    const environment = {
      DATABASE_URL: 'postgres://me:s/e#c@db/papers',
      SLACK_API_URL: 'https://me:other@proxy/api',
      HTTPS_PROXY: 'http://me:third@proxy:3128',
    };
    expect(secretsIn(environment)).toEqual(expect.arrayContaining(['s/e#c', 'other', 'third']));
    expect(secretsIn({ FOREIGN: 'mysql://me:fourth@db' })).toEqual(['fourth']);
  });

  it('want ids of channels, and say where they are', () => {
    for (const channels of ['slack:general:papers', 'slack:T0123ABCD:papers', 'discord:Lab:papers']) {
      const read = () => readConfig({ DIGEST_CHANNELS: channels });
      expect(read).toThrow(/app\.slack\.com\/client\/T… *;.* bottom of the details.*Copy Channel ID/);
    }
  });

  it('refuse what was left of the instructions where a secret belongs, and what no token has', () => {
    const left = {
      SLACK_BOT_TOKEN: 'xoxb-…',
      SLACK_APP_TOKEN: 'xapp-your-token',
      SLACK_SIGNING_SECRET: '<signing secret>',
      SLACK_STATE_SECRET: 'a-long-random-text',
      TOKEN_KEYS: `${KEYS},MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=`,
      DISCORD_TOKEN: 'your_bot_token_here',
    };
    for (const [name, value] of Object.entries(left))
      expect(() => readConfig({ [name]: value })).toThrow(
        new RegExp(`${name} must be .*; what is there is a placeholder: put your own in its place`),
      );
    const wrong = {
      SLACK_BOT_TOKEN: 'xoxb-1\u200b',
      SLACK_APP_TOKEN: '“xapp-1”',
      DISCORD_TOKEN: 'Bot abc',
      SLACK_SIGNING_SECRET: 'é',
    };
    const read = () => readConfig(wrong);
    for (const name of Object.keys(wrong)) expect(read).toThrow(`${name} must be`);
  });

  it('take tokens in every form that they have', () => {
    const forms = ['xoxb-1-2-aB3', 'xoxe.xoxb-1-Mi0y'];
    for (const SLACK_BOT_TOKEN of forms)
      expect(readConfig({ ...SLACK, SLACK_BOT_TOKEN }).platforms.has('slack')).toBe(true);
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

describe('the hub of sentence models', () => {
  it('is the public one, or another, whose token is a secret', () => {
    expect(readConfig({})).toMatchObject({ hubEndpoint: 'https://huggingface.co', hubToken: undefined });
    const config = readConfig({ HF_ENDPOINT: 'https://mirror.example/hf/', HF_TOKEN: 'hf_abc123' });
    expect(config).toMatchObject({ hubEndpoint: 'https://mirror.example/hf', hubToken: 'hf_abc123' });
    expect(config.secrets).toContain('hf_abc123');
  });

  it.each([
    'mirror.example',
    'ftp://mirror.example',
    'https://me:pass@mirror.example',
    'https://mirror.example?x',
  ])('is not %s', (HF_ENDPOINT) => {
    expect(() => readConfig({ HF_ENDPOINT })).toThrow('HF_ENDPOINT must be an address');
  });

  it('takes no token that was left as the example has it', () => {
    expect(() => readConfig({ HF_TOKEN: 'hf_…' })).toThrow('HF_TOKEN must be a token');
  });
});

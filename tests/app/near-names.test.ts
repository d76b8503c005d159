import { expect, it } from 'vitest';
import { VARIABLES } from '../../src/app/config.ts';
import { warnOfNearNames } from '../../src/app/near-names.ts';

const known = VARIABLES.map(({ name }) => name);
const meant = (name: string, ...others: string[]) => {
  const [warning] = warnOfNearNames([name, ...others], known);
  return warning?.replace(/^\w+ is not a variable of Paperboy(?:; did you mean )?/, '');
};

it.each([
  ['SLACK_TOKEN', 'SLACK_BOT_TOKEN or SLACK_APP_TOKEN?'],
  ['SLACK_BOTTOKEN', 'SLACK_BOT_TOKEN?'],
  ['SLACK_SIGNING_KEY', undefined],
  ['SLACK_SINGING_SECRET', 'SLACK_SIGNING_SECRET?'],
  ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN?'],
  ['DISCORD_GUILD', 'DISCORD_GUILD_ID?'],
  ['CORPUS_DIRR', 'CORPUS_DIR?'],
  ['corpus_dir', 'CORPUS_DIR?'],
  ['DIGEST_TOPC', 'DIGEST_TOPIC?'],
  ['DIGEST_CHANEL', 'DIGEST_CHANNELS?'],
  ['DIGEST_CHANNEL', 'DIGEST_CHANNELS?'],
  ['DIGEST_TIMEZOEN', 'DIGEST_TIMEZONE?'],
  ['DATABASE_URI', 'DATABASE_URL?'],
  ['TOKEN_KEY', 'TOKEN_KEYS?'],
  ['EMBEDDING_MODEL', 'EMBEDDINGS_MODEL?'],
  ['LOG_LEVLE', 'LOG_LEVEL?'],
  ['DIGEST_COLOUR', '; .env.example lists them'],
])('%s: %s', (name, warning) => {
  expect(meant(name)).toBe(warning);
});

it.each([
  'SLACK_WEBHOOK_URL',
  'SLACK_CHANNEL',
  'DISCORD_WEBHOOK_URL',
  'DISCORD_CLIENT_ID',
  'TEST_DATABASE_URL',
  'DATABASE_POOL_SIZE',
  'LIBRARY_PATH',
  'LOG_DIR',
  'AWS_DEFAULT_REGION',
  'AWS_PROFILE',
  'HOME',
  'HOSTNAME',
  'PORTS',
  'PATH',
  'TOKEN',
  'npm_lifecycle_event',
])('%s belongs to somebody else', (name) => {
  expect(meant(name)).toBeUndefined();
});

it('says nothing of a name beside the one that it is like', () => {
  expect(meant('SLACK_TOKEN', 'SLACK_BOT_TOKEN')).toBeUndefined();
  expect(warnOfNearNames(known, known)).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each part of src may import, besides itself. Files at the top are parts of their own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'errors.ts': [],
  'logger.ts': [],
  'variable.ts': [],
  'slack-config.ts': ['variable.ts'],
  'discord-config.ts': ['variable.ts'],
  'digest-config.ts': ['digest', 'variable.ts'],
  'test-settings.ts': [],
  'config.ts': [
    'variable.ts',
    'slack-config.ts',
    'discord-config.ts',
    'digest-config.ts',
    'test-settings.ts',
    'errors.ts',
    'logger.ts',
  ],
  store: ['errors.ts', 'logger.ts'],
  papers: ['errors.ts', 'logger.ts'],
  search: ['papers', 'errors.ts', 'logger.ts'],
  embeddings: ['search', 'papers', 'errors.ts', 'logger.ts'],
  chat: ['search', 'papers', 'errors.ts', 'logger.ts'],
  digest: ['chat', 'search', 'store', 'papers', 'errors.ts', 'logger.ts'],
  commands: ['digest', 'chat', 'search', 'store', 'papers', 'errors.ts', 'logger.ts'],
  'platforms/web': ['chat', 'errors.ts', 'logger.ts'],
  ops: ['chat', 'errors.ts', 'logger.ts'],
  'platforms/slack': ['chat', 'slack-config.ts', 'errors.ts', 'logger.ts'],
  'platforms/discord': ['chat', 'discord-config.ts', 'errors.ts', 'logger.ts'],
  'platforms/console': ['chat', 'errors.ts', 'logger.ts'],
  'open-corpus.ts': ['embeddings', 'search', 'papers', 'errors.ts', 'logger.ts'],
  'services.ts': [
    'open-corpus.ts',
    'commands',
    'digest',
    'chat',
    'store',
    'ops',
    'config.ts',
    'errors.ts',
    'logger.ts',
  ],
  'app.ts': [
    'open-corpus.ts',
    'services.ts',
    'commands',
    'chat',
    'platforms/web',
    'ops',
    'platforms/slack',
    'platforms/discord',
    'config.ts',
    'errors.ts',
    'logger.ts',
  ],
  cli: [
    'app.ts',
    'open-corpus.ts',
    'embeddings',
    'digest',
    'commands',
    'chat',
    'search',
    'papers',
    'platforms/console',
    'platforms/slack',
    'platforms/discord',
    'store',
    'config.ts',
    'errors.ts',
    'logger.ts',
  ],
  'main.ts': ['cli'],
};

/** Packages that one place alone may know. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  minisearch: /^search\/(?:rank-by-words|plain-minisearch)\.ts$/,
  '@citation-js/core': /^papers\/formats\/citation-js\.ts$/,
  hono: /^platforms\/web\//,
  commander: /^cli\/program\.ts$/,
  dotenv: /^cli\/program\.ts$/,
  'discord.js': /^platforms\/discord\//,
  '@slack/bolt': /^platforms\/slack\//,
  '@slack/oauth': /^platforms\/slack\/installer\.ts$/,
  'prom-client': /^ops\/metrics\.ts$/,
  undici: /^platforms\/slack\/respond\.ts$/,
  'p-queue': /^(?:platforms\/slack\/channel-queue|digest\/digest-runner)\.ts$/,
  'ml-matrix': /^search\/truncated-svd\.ts$/,
  'node-cron': /^digest\/start-digests\.ts$/,
  'temporal-polyfill': /^digest\/local-time\.ts$/,
  'city-timezones': /^digest\/time-zones\.ts$/,
  kysely: /^store\//,
  'kysely/migration': /^store\//,
  pg: /^store\/postgres\.ts$/,
  'node:sqlite': /^store\/node-sqlite\.ts$/,
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.ts$/.test(file));
const sources = files.map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport\(?)\s*['"]([^'"]+)['"]/g)].map(
    ([, specifier = '']) => specifier,
  );
}

function partOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'platforms' ? `${first}/${second}` : first;
}

describe('src', () => {
  it('has only known parts', () => {
    expect([...new Set(files.map(partOf))].filter((part) => !(part in MAY_IMPORT))).toEqual([]);
  });

  it('is imported in one direction', () => {
    const wrong = sources.flatMap(({ file, text }) =>
      importsOf(text)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => partOf(normalize(join(dirname(file), specifier))))
        .filter((part) => part !== partOf(file) && !MAY_IMPORT[partOf(file)]?.includes(part))
        .map((part) => `${file} imports ${part}`),
    );
    expect(wrong).toEqual([]);
  });

  it('names a package only where it belongs', () => {
    const wrong = sources.flatMap(({ file, text }) =>
      importsOf(text)
        .filter((specifier) => ONLY_IN[specifier] !== undefined && !ONLY_IN[specifier].test(file))
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('reads the environment in main.ts only', () => {
    expect(
      sources
        .filter(({ file, text }) => file !== 'main.ts' && text.includes('process.env'))
        .map(({ file }) => file),
    ).toEqual([]);
  });
});

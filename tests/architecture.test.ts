import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each part of src may import, besides itself. Files at the top are parts of their own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'bounded-map.ts': [],
  'errors.ts': [],
  'logger.ts': ['mask.ts', 'variable.ts'],
  'mask.ts': [],
  'proxy.ts': ['variable.ts'],
  'turns.ts': [],
  'variable.ts': [],
  'within.ts': [],
  chat: ['logger.ts'],
  messages: ['chat'],
  papers: ['bounded-map.ts'],
  store: ['chat', 'bounded-map.ts', 'errors.ts', 'variable.ts', 'within.ts'],
  sources: ['papers', 'errors.ts', 'turns.ts', 'variable.ts'],
  harvest: ['search', 'sources', 'store', 'papers', 'bounded-map.ts', 'logger.ts', 'turns.ts', 'within.ts'],
  generations: ['errors.ts', 'variable.ts'],
  search: ['papers', 'generations', 'bounded-map.ts', 'errors.ts', 'turns.ts', 'variable.ts'],
  digest: [
    'chat',
    'messages',
    'search',
    'store',
    'papers',
    'bounded-map.ts',
    'logger.ts',
    'turns.ts',
    'variable.ts',
    'within.ts',
  ],
  alerts: ['digest', 'chat', 'search', 'store', 'logger.ts', 'turns.ts', 'within.ts'],
  answers: [
    'alerts',
    'digest',
    'chat',
    'messages',
    'harvest',
    'search',
    'sources',
    'store',
    'papers',
    'logger.ts',
    'turns.ts',
    'within.ts',
  ],
  platforms: ['chat', 'messages', 'logger.ts', 'proxy.ts', 'variable.ts'],
  'platforms/web': ['chat', 'messages', 'errors.ts', 'logger.ts', 'variable.ts'],
  'platforms/console': ['chat'],
  app: [
    'alerts',
    'answers',
    'digest',
    'chat',
    'harvest',
    'messages',
    'search',
    'sources',
    'papers',
    'store',
    'generations',
    'platforms',
    'platforms/web',
    'errors.ts',
    'logger.ts',
    'proxy.ts',
    'variable.ts',
    'within.ts',
  ],
  cli: [
    'app',
    'answers',
    'digest',
    'chat',
    'messages',
    'harvest',
    'search',
    'sources',
    'papers',
    'store',
    'generations',
    'platforms',
    'platforms/console',
    'errors.ts',
    'logger.ts',
    'mask.ts',
    'proxy.ts',
    'variable.ts',
    'within.ts',
  ],
  'main.ts': ['cli'],
};

/** The folder of a chat platform: a new one needs no line here. */
const CHAT_PLATFORM = [
  'platforms',
  'chat',
  'messages',
  'bounded-map.ts',
  'errors.ts',
  'logger.ts',
  'proxy.ts',
  'variable.ts',
  'within.ts',
];

/** Packages (by the first part of their names) that one place alone may know. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  minisearch: /^digest\/time-zones\.ts$/,
  'ml-matrix': /^search\/model\/truncated-svd\.ts$/,
  entities: /^papers\/markup\/entities\.ts$/,
  stemmer: /^search\/words\/analyzer\.ts$/,
  stopword: /^search\/words\/stop-words\.ts$/,
  '@energetic-ai': /^search\/meaning\/packaged-embedder\.ts$/,
  '@citation-js': /^papers\/citation\/format-citation\.ts$/,
  feedparser: /^sources\/feed\/xml-feed\.ts$/,
  'csv-parse': /^sources\/formats\/csv\/csv-rows\.ts$/,
  'fast-xml-parser': /^sources\/formats\/xml-element\.ts$/,
  'mdast-util-from-markdown': /^sources\/formats\/awesome-list\.ts$/,
  'mdast-util-gfm-table': /^sources\/formats\/awesome-list\.ts$/,
  'micromark-extension-gfm-table': /^sources\/formats\/awesome-list\.ts$/,
  'iconv-lite': /^sources\/folder\/encoding\/codecs\.ts$/,
  chardet: /^sources\/folder\/encoding\/detect-encoding\.ts$/,
  hono: /^platforms\/web\//,
  '@hono': /^platforms\/web\/web-platform\.ts$/,
  'discord.js': /^platforms\/discord\//,
  '@discordjs': /^platforms\/discord\/(?:cutting-shard|gateway-shards)\.ts$/,
  '@aws-sdk': /^generations\/s3\//,
  '@slack': /^platforms\/slack\//,
  undici:
    /^(?:proxy|sources\/http\/fetch-within|platforms\/slack\/(?:respond|transport|web-fetch)|platforms\/discord\/(?:lasting-rest|gateway-tunnel))\.ts$/,
  'p-queue': /^digest\/channel-turns\.ts$/,
  'node-cron': /^digest\/alarm\.ts$/,
  'temporal-polyfill': /^digest\/local-time\.ts$/,
  'city-timezones': /^digest\/time-zones\.ts$/,
  kysely: /^store\//,
  pg: /^store\/postgres\.ts$/,
  'node:sqlite': /^store\/node-sqlite\.ts$/,
  pino: /^logger\.ts$/,
  'intl-messageformat': /^messages\/messages\.ts$/,
  'prom-client': /^app\/(?:source-)?metrics\.ts$/,
  commander: /^cli\//,
  dotenv: /^cli\/program\.ts$/,
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ts$/.test(file) && !file.endsWith('.d.ts'))
  .sort();
const sources = files.map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport\(?)\s*['"]([^'"]+)['"]/g)].map(
    ([, specifier = '']) => specifier,
  );
}

/** `platforms/slack/x.ts` is of `platforms/slack`, `platforms/x.ts` of `platforms`. */
function partOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'platforms' && !second.endsWith('.ts') ? `${first}/${second}` : first;
}

/** Imports of other files of src; measuring relevance, which `paperboy eval` loads, is in bench. */
const ownImports = sources.flatMap(({ file, text }) =>
  importsOf(text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => ({ file, to: normalize(join(dirname(file), specifier)) }))
    .filter(({ to }) => to !== '../bench/eval/run-eval.ts'),
);

const packageImports = sources.flatMap(({ file, text }) =>
  importsOf(text)
    .filter((specifier) => !specifier.startsWith('.'))
    .map((specifier) => ({ file, name: specifier.split('/')[0] ?? '' })),
);

const isChatPlatform = (part: string) => part.startsWith('platforms/') && !(part in MAY_IMPORT);

/** Only the table of platforms knows them all. */
function mayImport(file: string, part: string): boolean {
  const from = partOf(file);
  if (file === 'platforms/platforms.ts' && isChatPlatform(part)) return true;
  return (isChatPlatform(from) ? CHAT_PLATFORM : (MAY_IMPORT[from] ?? [])).includes(part);
}

describe('src', () => {
  it('has only known parts', () => {
    const unknown = files.map(partOf).filter((part) => !(part in MAY_IMPORT || isChatPlatform(part)));
    expect(unknown).toEqual([]);
  });

  it('is imported in one direction, and no permission is left unused', () => {
    const between = ownImports
      .map(({ file, to }) => ({ file, from: partOf(file), part: partOf(to) }))
      .filter(({ from, part }) => from !== part);
    const wrong = between.filter(({ file, part }) => !mayImport(file, part));
    expect(wrong.map(({ file, part }) => `${file} imports ${part}`)).toEqual([]);
    const used = new Set(between.map(({ from, part }) => `${from} imports ${part}`));
    const permitted = Object.entries(MAY_IMPORT).flatMap(([from, parts]) =>
      parts.map((part) => `${from} imports ${part}`),
    );
    expect(permitted.filter((permission) => !used.has(permission))).toEqual([]);
  });

  it('names a package only where it belongs, and guards none that is not used', () => {
    const wrong = packageImports.filter(({ file, name }) => ONLY_IN[name]?.test(file) === false);
    expect(wrong.map(({ file, name }) => `${file} imports ${name}`)).toEqual([]);
    const used = new Set(packageImports.map(({ name }) => name));
    expect(Object.keys(ONLY_IN).filter((name) => !used.has(name))).toEqual([]);
  });

  it('reads the environment in main.ts only', () => {
    const readers = sources.filter(({ text }) => text.includes('process.env')).map(({ file }) => file);
    expect(readers).toEqual(['main.ts']);
  });

  it('is written as Node.js 22.18 reads it, which runs TypeScript as it is and knows no “using”', () => {
    const using = /^\s*(?:await )?using \w+ =|\((?:await )?using \w+ of/m;
    expect(sources.filter(({ text }) => using.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('has no word of tests', () => {
    const words = /PAPERBOY_TEST|\bvitest\b|failpoint/i;
    expect(sources.filter(({ text }) => words.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('says of everything that other files use what it is', () => {
    const used = new Set(
      sources.flatMap(({ text }) =>
        [...text.matchAll(/import (?:type )?\{([^}]*)\} from/g)].flatMap(([, names = '']) =>
          names.split(',').map((name) => name.replace(/^\s*type\s+|\s+as\s.*$|\s/g, '')),
        ),
      ),
    );
    const exported =
      /(?<comment>\*\/\n)?^export (?:async )?(?:function\*?|const|interface|type|class) (?<name>\w+)/gm;
    const silent = sources.flatMap(({ file, text }) =>
      [...text.matchAll(exported)]
        .filter(({ groups }) => groups?.['comment'] === undefined && used.has(groups?.['name'] ?? ''))
        .map(({ groups }) => `${file}: ${groups?.['name']}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('tests', () => {
  it('have a file for every module of src that decides something', () => {
    const missing = sources
      .filter(({ text }) => decisions(text) >= MANY_DECISIONS)
      .map(({ file }) => file)
      .filter((file) => !existsSync(join('tests', file.replace(/\.ts$/, '.test.ts'))));
    expect(missing).toEqual([]);
  });

  it('mirror src: no test file is left of a module that went', () => {
    const parts = new Set(files.map((file) => file.split('/')[0]));
    const orphans = readdirSync('tests', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && parts.has(file.split('/')[0]))
      .filter((file) => !existsSync(join('src', file.replace(/\.test\.ts$/, '.ts'))))
      .filter((file) => !WITHOUT_MODULE.has(file));
    expect(orphans).toEqual([]);
    expect([...WITHOUT_MODULE].filter((file) => !existsSync(join('tests', file)))).toEqual([]);
  });
});

/** Tests of several modules together: what every platform does, answers on the seeds, and what a crash leaves. */
const WITHOUT_MODULE: ReadonlySet<string> = new Set([
  'app/generation-crash.test.ts',
  'platforms/contract.test.ts',
  'search/changed-library.test.ts',
  'search/seeds-answers.test.ts',
  'search/seeds-relevance.test.ts',
  'search/seeds-search.test.ts',
  'search/seeds-suggest.test.ts',
]);

/** A module that only passes on has one or two. */
const MANY_DECISIONS = 3;

/** How many ways a text of code can go: branches and loops. */
function decisions(text: string): number {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');
  return code.match(/\bif \(|\bcase |\bfor \(|\bwhile \(|\s\?\s|&&|\|\|/g)?.length ?? 0;
}

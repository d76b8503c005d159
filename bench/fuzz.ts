import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { createActionTokens } from '../src/answers/action-tokens.ts';
import { readIntent } from '../src/answers/read-intent.ts';
import { displayText } from '../src/papers/latex.ts';
import { createLibrary } from '../src/search/create-library.ts';
import { parseQuery } from '../src/search/query.ts';
import { loadCorpus } from '../src/sources/corpus.ts';
import { parseBibtex } from '../src/sources/formats/bibtex.ts';
import { parseCatalogPage } from '../src/sources/formats/catalog-page.ts';
import { recogniseFormat } from '../src/sources/formats/format.ts';
import { readJson } from '../src/sources/formats/json.ts';
import { parseSessionDump } from '../src/sources/formats/session-dump.ts';
import { repairMojibake } from '../src/sources/repair/mojibake.ts';

// Random and mutated inputs over everything that takes text from outside: no exception, and none slower than 50 ms.
// node bench/fuzz.ts [inputs in all] [seed]

const [total = '1000000', seedText] = process.argv.slice(2);
const seed = seedText === undefined ? Math.floor(Date.now() % 2 ** 31) : Number(seedText);
const SLOW_MS = 50;

const samples = ['seeds/000_ab998202b2b3542d.txt', 'seeds/003_62d7020f84ae267e.txt'].map((file) =>
  readFileSync(file, 'utf8'),
);
const piece = fc
  .tuple(fc.nat(1), fc.nat(170_000), fc.integer({ min: 1, max: 600 }))
  .map(([which, at, length]) => samples[which]?.slice(at, at + length) ?? '');
const marks = fc.constantFrom(
  '$',
  '\\',
  '{',
  '}',
  '^',
  '_',
  '\\frac',
  '\\sqrt{',
  '"',
  '-',
  'author:',
  'year:',
  '..',
  '2020',
  '“',
  '## [0] ',
  '**Authors**: *',
  '**Abstract**:',
  ' · ',
  '\n\n',
  '\n',
  '----',
  '@misc{a,',
  ' = {',
  '{"title":"',
  '"}',
  'h:',
  's:0:',
  'p:',
  '√©',
  '‚Äô',
  '\u0000',
  '\ud800',
  '*',
  '`',
  "''",
  '~',
  '- ',
  '/paper ',
  'related ',
);
const input = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  piece,
  fc.array(fc.oneof(marks, fc.string({ maxLength: 8 })), { maxLength: 60 }).map((parts) => parts.join('')),
  fc
    .tuple(piece, fc.nat(600), marks)
    .map(([text, at, mark]) => text.slice(0, at) + mark + text.slice(at + mark.length)),
  fc.tuple(marks, fc.integer({ min: 1, max: 500 })).map(([mark, times]) => mark.repeat(times)),
);

const { library } = createLibrary((await loadCorpus('seeds')).papers);
const tokens = createActionTokens(100);
const targets: Readonly<Record<string, (text: string) => unknown>> = {
  'catalog page': parseCatalogPage,
  'session dump': parseSessionDump,
  JSON: (text) => Array.fromAsync(readJson(Readable.from([text]))),
  'format recognition': recogniseFormat,
  'character repair': repairMojibake,
  'display of LaTeX': displayText,
  'query language': parseQuery,
  search: async (text) => (await library.search(parseQuery(text))).hits.map(({ sentences }) => sentences),
  suggest: (text) => library.suggest(text, { limit: 25 }),
  related: async (text) => (await library.related(text, { limit: 5 })).hits.map(({ terms }) => terms),
  'token decoding': (text) => tokens.decode(text),
  'token round trip': (query) => {
    const decoded = tokens.decode(tokens.encode({ kind: 'search', query, offset: 0, nearest: false }));
    if (decoded?.kind !== 'search' || decoded.query !== query) throw new Error('lost');
  },
  intent: (text) => readIntent({ kind: 'text', text }, tokens),
};

const runs = Math.ceil(Number(total) / Object.keys(targets).length);
console.log(`seed ${seed}, ${runs} inputs for each of ${Object.keys(targets).length} readers`);
for (const [name, run] of Object.entries(targets)) {
  let slowest = 0;
  let slowestInput = '';
  await fc.assert(
    fc.asyncProperty(input, async (text) => {
      const start = performance.now();
      await run(text);
      const took = performance.now() - start;
      if (took > slowest) [slowest, slowestInput] = [took, text];
      // A pause of the machine is not the input's fault: a slow one must be slow again.
      if (took > SLOW_MS) {
        const again = performance.now();
        await run(text);
        if (performance.now() - again > SLOW_MS) throw new Error(`took ${took.toFixed(0)} ms`);
      }
    }),
    { numRuns: runs, seed },
  );
  console.log(`${name.padEnd(20)} slowest ${slowest.toFixed(1)} ms (${slowestInput.length} characters)`);
}
await fc.assert(
  fc.asyncProperty(input, async (text) => void (await parseBibtex(text))),
  { numRuns: Math.min(runs, 5_000), seed },
);
console.log('BibTeX               no exception in', Math.min(runs, 5_000));

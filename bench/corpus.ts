import MiniSearch from 'minisearch';
import type { Paper } from '../src/papers/paper.ts';
import { createLibrary } from '../src/search/create-library.ts';
import type { Learner } from '../src/search/learner.ts';
import { loadCorpusModel } from '../src/search/model/load-corpus-model.ts';
import { parseQuery } from '../src/search/query.ts';
import { isStopWord, stem, words } from '../src/search/words/analyzer.ts';
import { loadCorpus } from '../src/sources/corpus.ts';
import { createQueries } from './measure/queries.ts';
import { percentiles, timed, timeEach, timeTogether } from './measure/timing.ts';

// Load, index, search, suggest and related on one corpus, beside MiniSearch as it comes and MiniSearch at equal options.

const [directory = 'seeds'] = process.argv.slice(2);

const loaded = await timed(() => loadCorpus(directory));
const { papers } = loaded.result;
const before = heapMegabytes();
const measured = Promise.withResolvers<void>();
const fitted = { dimensions: 0, ms: 0 };
/** Waits until the index alone is measured. */
const learner: Learner = {
  learn: async function* (all) {
    await measured.promise;
    const { result: model, ms } = await timed(() => loadCorpusModel(all, { isAwaited: false }));
    Object.assign(fitted, { dimensions: model?.space.rank ?? 0, ms });
    yield { model };
  },
  close: async () => undefined,
};
const indexed = await timed(() => createLibrary(papers, { learner }));
const { library, learned } = indexed.result;
const ourMemory = heapMegabytes() - before;
measured.resolve();
await learned;

const rawStart = heapMegabytes();
const raw = await timed(() => fill(new MiniSearch({ fields: ['title', 'authors', 'abstract'] }), papers));
const rawMemory = heapMegabytes() - rawStart;
const equal = fill(
  new MiniSearch({
    fields: ['everything', 'title'],
    extractField: (paper: Paper, field) =>
      field === 'everything'
        ? `${paper.title} ${paper.abstract} ${paper.authors} ${paper.venue} ${paper.year}`
        : paper[field as 'title'],
    tokenize: words,
    processTerm: (word) => (isStopWord(word) ? null : stem(word)),
    searchOptions: { boost: { everything: 1, title: 0.2 }, bm25: { k: 1.2, b: 0.75, d: 0 } },
  }),
  papers,
);

const { short, titles, prefixes, sources } = createQueries(papers);
const searches = [
  (query: string) => library.search(parseQuery(query)),
  (query: string) => equal.search(query),
  (query: string) => raw.result.search(query),
];
const [shortOurs = [], shortEqual = [], shortRaw = []] = await timeTogether(short, searches);
const [titleOurs = [], titleEqual = [], titleRaw = []] = await timeTogether(titles, searches);
const rows: Row[] = [
  row('search, 2–3 words', shortOurs),
  row('  MiniSearch, equal options', shortEqual),
  row('  MiniSearch, defaults', shortRaw),
  row('search, a whole title', titleOurs),
  row('  MiniSearch, equal options', titleEqual),
  row('  MiniSearch, defaults', titleRaw),
  row('suggest', await timeEach(prefixes, (prefix) => library.suggest(prefix, { limit: 25 }))),
  row('related, from a paper', await timeEach(sources, (paper) => library.related(paper, { limit: 5 }))),
  row(
    'related, from an abstract',
    await timeEach(sources, (paper) => library.related(paper.abstract, { limit: 5 })),
  ),
  row(
    '  MiniSearch, an abstract as query',
    await timeEach(sources.slice(0, 40), (paper) => raw.result.search(paper.abstract)),
  ),
];

console.log(`\n${papers.length} papers (${directory})`);
console.log(
  `  load ${loaded.ms.toFixed(0)} ms · index ${indexed.ms.toFixed(0)} ms (MiniSearch with defaults ${raw.ms.toFixed(0)} ms)`,
);
console.log(
  fitted.dimensions === 0
    ? '  no latent space of so many papers'
    : `  latent space of ${fitted.dimensions} dimensions: ${fitted.ms.toFixed(0)} ms in a thread of its own`,
);
console.log(
  `  memory of the index ${ourMemory.toFixed(0)} MB (MiniSearch with defaults ${rawMemory.toFixed(0)} MB)`,
);
console.log(`  ${''.padEnd(36)}${'p50 ms'.padStart(9)}${'p99 ms'.padStart(9)}`);
for (const { name, p50, p99 } of rows)
  console.log(`  ${name.padEnd(36)}${p50.toFixed(3).padStart(9)}${p99.toFixed(3).padStart(9)}`);
for (const [what, at] of [
  ['2–3 words', 0],
  ['a whole title', 3],
] as const) {
  const ratio = (rows[at]?.p50 ?? 0) / (rows[at + 1]?.p50 ?? 1);
  console.log(`  search against MiniSearch at equal options, ${what}: ${ratio.toFixed(2)} times its p50`);
}

interface Row {
  readonly name: string;
  readonly p50: number;
  readonly p99: number;
}

function row(name: string, times: readonly number[]): Row {
  return { name, ...percentiles(times) };
}

function fill(engine: MiniSearch<Paper>, documents: readonly Paper[]): MiniSearch<Paper> {
  engine.addAll(documents);
  return engine;
}

function heapMegabytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

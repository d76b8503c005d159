import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createPaper } from '../src/papers/create-paper.ts';
import type { Library } from '../src/search/library.ts';
import { parseQuery } from '../src/search/query.ts';
import { pickEvenly } from './measure/evenly.ts';
import { hostileQuestions } from './measure/hostile-questions.ts';
import { type TurnTimes, watchTurns } from './measure/longest-turn.ts';
import { buildMeasured, openMeasured } from './measure/open-measured.ts';

// What questions cost that nobody asks by accident: for how long each lets nothing else on the thread have a turn, and how much
// work it is in all; what people do ask comes first. `node bench/adversarial.ts [--kept FOLDER] [--only WORDS] [FOLDER]`: with
// `--kept` the library is kept there for the next run.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kept: { type: 'string' }, only: { type: 'string', default: '' } },
});
const [corpus = 'seeds'] = positionals;
const data = values.kept ?? (await mkdtemp(join(tmpdir(), 'paperboy-adversarial-')));

const measured = new Map<string, TurnTimes>();
async function measure<T>(name: string, run: () => Promise<T>): Promise<T> {
  const { result, ...times } = await watchTurns(run);
  const before = measured.get(name);
  measured.set(name, before === undefined || before.longestWorkMs < times.longestWorkMs ? times : before);
  return result;
}

if (values.kept === undefined) await (await buildMeasured({ corpus, data })).papers();
const library = await measure('opening', () => openMeasured({ corpus, data }));
await measure('the first question', () => library.search(parseQuery('the first question')));
await measure('the first related', () => library.related('a text', { limit: 1 }));
await measure('the first completion', () => library.suggest('a text', { limit: 1 }));
const papers = await samplePapers(library);
for (const { name, ask } of hostileQuestions(papers).filter((one) => one.name.includes(values.only)))
  await measure(name, () => ask(library));
const [first, ...others] = papers.slice(0, 100);
if (first !== undefined) {
  const changed = createPaper({ ...first, title: `${first.title}, changed` });
  await measure('one paper changes', () => library.apply({ put: [changed], removed: [] }));
  const gone = others.map(({ id }) => id);
  await measure('99 papers go', () => library.apply({ put: [], removed: gone }));
  await measure('99 papers come', () => library.apply({ put: others, removed: [] }));
  await measure('a question after that', () => library.search(parseQuery('a question after that')));
}
await library.close();
if (values.kept === undefined) await rm(data, { recursive: true, force: true });

const facts = `longest stretch, of that work, in all, on all processors (ms); ${papers.length} papers looked at`;
console.log(`${corpus}: ${facts}`);
const width = Math.max(...[...measured.keys()].map((name) => name.length));
for (const [name, { longestMs, longestWorkMs, ms, cpuMs }] of measured) {
  const figures = [longestMs, longestWorkMs, ms, cpuMs].map((value) => value.toFixed(1).padStart(9));
  console.log(`  ${name.padEnd(width)}${figures.join('')}${longestWorkMs > 50 ? '  !' : ''}`);
}

/** Spread over all of them. */
async function samplePapers(from: Library) {
  const found = [];
  for (const id of pickEvenly(await from.ids(), 1_000)) {
    const paper = await from.find(id);
    if (paper !== undefined) found.push(paper);
  }
  return found;
}

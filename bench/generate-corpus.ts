import { parseArgs } from 'node:util';
import { generatePapers } from './generate/generate-papers.ts';
import { readModel } from './generate/model-corpus.ts';
import { writePapers } from './generate/write-papers.ts';
import { readUnpacked } from './measure/unpack.ts';

// More papers than there are, for measuring: made of the words of real ones, the same at every run, each title once.
// `node bench/generate-corpus.ts [N] OUT --from FILE.jsonl`: N is 1,000,000; the file may be packed (.gz, .zst); OUT is a file
// when its name ends with .jsonl, else a folder.

const DEFAULT_COUNT = 1_000_000;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { from: { type: 'string' } } });
const [out, number = DEFAULT_COUNT] = positionals.toReversed();
const count = Number(number);
if (out === undefined || values.from === undefined || !Number.isInteger(count) || positionals.length > 2) {
  console.error('usage: node bench/generate-corpus.ts [N] OUT --from FILE.jsonl');
  process.exit(2);
}
const model = await readModel(readUnpacked(values.from));
if (model.papers.length === 0) {
  console.error(`${values.from} has no paper with an abstract`);
  process.exit(1);
}
const start = performance.now();
await writePapers(generatePapers(model, count), out);
const seconds = (performance.now() - start) / 1_000;
console.log(
  `${count} papers of the words of ${model.papers.length} in ${seconds.toFixed(1)} s (${Math.round(count / seconds)} a second), peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);

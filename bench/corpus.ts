import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { machineLine, reportCorpus, reportGrowth } from './measure/corpus-report.ts';
import { measureCorpus } from './measure/measure-corpus.ts';
import { type CorpusSummary, growthOfKinds, summarise } from './measure/summary.ts';
import { isPeerName, PEERS } from './peers/peers.ts';

// How long papers take to come in, to be opened, asked and joined, beside MiniSearch and SQLite's full text search asked the
// same in the same run. `node bench/corpus.ts [--json] [--peers equal,defaults,fts5|none] [FOLDER|FILE …]`; a file may be
// packed (.gz, .zst). Of several corpora also how the times grow.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, peers: { type: 'string' } },
});
const chosen = values.peers?.split(',') ?? Object.keys(PEERS);
const peers = chosen.filter(isPeerName);
if (peers.length < chosen.length && values.peers !== 'none') {
  console.error(`--peers takes some of ${Object.keys(PEERS).join(', ')}, or none`);
  process.exit(2);
}
const tell = (what: string) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`);
};
// The processes that measure end by it too, and what they leave is removed when they have.
process.once('SIGINT', () => undefined);

const all: CorpusSummary[] = [];
if (!values.json) console.log(machineLine());
for (const path of positionals.length === 0 ? ['seeds'] : positionals) {
  if (!existsSync(path)) {
    console.error(`${path} is not here: left out`);
    continue;
  }
  const summary = summarise(await measureCorpus(path, { peers, tell }));
  tell('');
  all.push(summary);
  if (!values.json) console.log(`\n${reportCorpus(summary)}`);
}
const growth = growthOfKinds(all);
if (values.json) console.log(JSON.stringify({ machine: machineLine(), corpora: all, growth }));
else if (all.length > 1) console.log(`\n${reportGrowth(growth)}`);

import { loadCorpus } from '../src/sources/corpus.ts';
import { watchTurns } from './measure/longest-turn.ts';

// What it takes to read all listings of a folder, and for how long everything else on the thread waits meanwhile.

const [directory = 'seeds'] = process.argv.slice(2);

const { result, ms, cpuMs, longestMs, longestWorkMs } = await watchTurns(() => loadCorpus(directory));

console.log(`\n${result.papers.length} papers and ${result.duplicates.length} duplicates (${directory})`);
console.log(`  ${ms.toFixed(0)} ms, ${cpuMs.toFixed(0)} ms on all processors`);
console.log(`  at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB of memory in all`);
console.log(
  `  the longest wait for a turn: ${longestMs.toFixed(0)} ms; the most work without one: ${longestWorkMs.toFixed(0)} ms`,
);

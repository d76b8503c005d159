import { loadCorpus } from '../src/sources/corpus.ts';

// What it takes to read all listings of a folder, and for how long everything else on the thread waits meanwhile.

const [directory = 'seeds'] = process.argv.slice(2);

const longest = { waitMs: 0, workMs: 0 };
let [turnAt, workAt] = [performance.now(), threadMilliseconds()];
function turn(): void {
  const [now, work] = [performance.now(), threadMilliseconds()];
  longest.waitMs = Math.max(longest.waitMs, now - turnAt);
  longest.workMs = Math.max(longest.workMs, work - workAt);
  [turnAt, workAt] = [now, work];
}
function nextTurn(): NodeJS.Immediate {
  return setImmediate(() => {
    turn();
    next = nextTurn();
  });
}
let next = nextTurn();

const before = process.cpuUsage();
const start = performance.now();
const { papers, duplicates } = await loadCorpus(directory);
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(before);
turn();
clearImmediate(next);

console.log(`\n${papers.length} papers and ${duplicates.length} duplicates (${directory})`);
console.log(`  ${ms.toFixed(0)} ms, ${((user + system) / 1000).toFixed(0)} ms on all processors`);
console.log(`  at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB of memory in all`);
console.log(
  `  the longest wait for a turn: ${longest.waitMs.toFixed(0)} ms, of which ${longest.workMs.toFixed(0)} ms were work`,
);

/** Without the time in which others had the processor. */
function threadMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

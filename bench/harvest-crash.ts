import { crashHarvests } from '../tests/helpers/harvest-crashes.ts';

// A process that reads a source, keeps what it gives and takes it into the library is killed at random moments; then store and
// library are compared, and what was asked for with what was kept. `node bench/harvest-crash.ts [KILLS]`

const kills = Number(process.argv[2] ?? 200);
const start = performance.now();
const { killed, batches, again, papers } = await crashHarvests({
  kills,
  livesMs: 2_500,
  random: Math.random,
  onKill: (done) => process.stderr.write(`\r${done} of ${kills} kills `),
});
process.stderr.write('\r');
console.log(
  `killed ${killed} times in ${Math.round((performance.now() - start) / 1_000)} s; ${batches} batches were kept, each once, ${again} were being kept when the process died and came again; store and library agreed each time, at ${papers} papers in the end`,
);

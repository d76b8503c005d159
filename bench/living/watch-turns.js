// Loaded into the bot: writes how long the longest turn of its main thread took, each second.
import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const file = process.env['WATCHED_TURNS'];
if (isMainThread && file !== undefined) {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const write = () => {
    const { heapUsed } = process.memoryUsage();
    // Whoever reads it finds it whole.
    writeFileSync(
      `${file}.next`,
      JSON.stringify({ max: delays.max / 1e6, p99: delays.percentile(99) / 1e6, heapUsed }),
    );
    renameSync(`${file}.next`, file);
  };
  setInterval(write, 1_000).unref();
  process.on('SIGUSR2', () => delays.reset());
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CrashOptions, crashLibraries } from '../tests/helpers/library-crashes.ts';
import { listingOf, madePapers } from '../tests/helpers/made-papers.ts';

// A process that builds a library, learns, takes in changes and rebuilds is killed at random moments; then it is opened, and
// every byte is compared with what the listings and the changes give. A quarter of an hour. `node bench/library-crash.ts [KILLS]`

const kills = Number(process.argv[2] ?? 200);
/** Of the kills, those at the larger corpus. */
const LARGE_SHARE = 0.25;
const LARGE = 2_500;

async function crash(what: string, options: Omit<CrashOptions, 'random' | 'onKill'>): Promise<void> {
  const onKill = (killed: number) => process.stderr.write(`\r${what}: ${killed} of ${options.kills} kills `);
  const start = performance.now();
  const { killed, idle, building, learning, found, built, changed, most, mostLeft } = await crashLibraries({
    ...options,
    random: Math.random,
    onKill,
  });
  process.stderr.write('\r');
  console.log(
    `${what}: killed ${killed} times in ${Math.round((performance.now() - start) / 1_000)} s (${building} while it wrote a generation, ${learning} while it learned, ${idle} otherwise); then ${found} times a whole generation was found (${changed} with papers that had joined) and ${built} times one was built, none was damaged; at most ${most} files and folders lay there, ${mostLeft} when the old ones were removed`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'paperboy-bench-'));
writeFileSync(join(folder, 'made.jsonl'), listingOf(madePapers(LARGE)));
const large = Math.round(kills * LARGE_SHARE);
try {
  await crash('seeds', { directory: 'seeds', kills: kills - large, livesMs: 4_000, joining: 1 });
  await crash(`${LARGE} papers`, { directory: folder, kills: large, livesMs: 8_000, joining: 500 });
} finally {
  rmSync(folder, { recursive: true });
}

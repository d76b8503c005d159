import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soak } from '../tests/helpers/soak.ts';
import type { Measure } from '../tests/helpers/soak-measures.ts';
import { trendsOf } from '../tests/helpers/soak-verdict.ts';
import { percentiles } from './measure/timing.ts';

// One process with Slack over its socket and Discord over its gateway, for a while: days of some seconds, people who ask,
// sockets that are cut, 5 % of the calls failing. Does anything grow, is a deadline missed, is a paper lost or doubled?
// `node bench/soak.ts [MINUTES]`

const minutes = Number(process.argv[2] ?? 20);
const ACKNOWLEDGED_MS = 3_000;

function printMeasure({ seconds, residentMB, heapMB, handles, resources, lagMs }: Measure): void {
  const figures = [seconds, residentMB, heapMB, handles, resources, lagMs];
  console.log(figures.map((figure) => figure.toFixed(0).padStart(WIDTH)).join(''));
}

const WIDTH = 11;
const folder = mkdtempSync(join(tmpdir(), 'paperboy-soak-'));
try {
  const heads = ['seconds', 'RSS, MB', 'heap, MB', 'handles', 'resources', 'lag p99, ms'];
  console.log(heads.map((head) => head.padStart(WIDTH)).join(''));
  const { measures, asked, cuts, calls, faults, outcome, violations } = await soak({
    databaseUrl: `file:${join(folder, 'soak.db')}`,
    milliseconds: minutes * 60_000,
    dayMs: 5_000,
    measureEveryMs: 30_000,
    failing: 0.05,
    random: Math.random,
    onMeasure: printMeasure,
  });
  const times = asked.flatMap(({ acknowledgedMs }) => acknowledgedMs ?? []);
  const late = asked.filter(
    ({ acknowledgedMs = Number.POSITIVE_INFINITY }) => acknowledgedMs > ACKNOWLEDGED_MS,
  );
  const unanswered = asked.filter(({ isAnswered }) => !isAnswered);
  const trends = trendsOf(measures);
  console.log(
    `\n${asked.length} questions, acknowledged after ${percentiles(times).p50.toFixed(0)} ms (99 %: ${percentiles(times).p99.toFixed(0)} ms), ${late.length} after more than 3 s, ${unanswered.length} without an answer${namesOf([...late, ...unanswered])}`,
  );
  console.log(
    `${cuts} sockets cut, ${faults} of ${calls} calls failed, ${violations.length} that would be refused`,
  );
  console.log(
    `${outcome.due} papers due, ${outcome.received} received, ${outcome.lost} lost, ${outcome.doubled} doubled`,
  );
  const words = trends.map(
    ({ quantity, first, last, isLevel }) =>
      `${quantity} ${first.toFixed(1)} → ${last.toFixed(1)} ${isLevel ? 'level' : 'GROWING'}`,
  );
  console.log(`first third after the warm-up → last third: ${words.join(', ')}`);
  const isGood =
    trends.every(({ isLevel }) => isLevel) &&
    late.length + unanswered.length + outcome.lost + outcome.doubled + violations.length === 0;
  console.log(isGood ? 'held out' : 'DID NOT HOLD OUT');
  if (!isGood) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

function namesOf(asked: readonly { readonly what: string }[]): string {
  const names = [...new Set(asked.map(({ what }) => what))];
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}

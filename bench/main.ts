import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDiscord } from './discord.ts';
import { benchSlack } from './slack.ts';
import { measureStart } from './start.ts';

// One command prints everything: npm run bench. Larger corpora are measured where they lie beside the project.

const SHARED = process.env['PAPERBOY_SHARED'] ?? '../shared';
const proceedings = mkdtempSync(join(tmpdir(), 'paperboy-bench-'));
const archive = `${SHARED}/corpora/proceedings-27k.jsonl.gz`;
if (existsSync(archive)) symlinkSync(join(process.cwd(), archive), join(proceedings, 'proceedings.jsonl.gz'));

const corpora = [
  'seeds',
  `${SHARED}/corpora/neurips-2023-pages`,
  ...(existsSync(archive) ? [proceedings] : []),
];
for (const corpus of corpora) {
  if (!existsSync(corpus)) {
    console.log(`\n${corpus} is not here: left out`);
    continue;
  }
  // A process of its own for each, so that memory is that corpus's alone.
  const output = execFileSync(process.execPath, ['--expose-gc', 'bench/corpus.ts', corpus], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  console.log(output.trimEnd());
}
rmSync(proceedings, { recursive: true });
await measureStart();
await benchSlack();
await benchDiscord();

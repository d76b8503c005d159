import { execFileSync } from 'node:child_process';
import { benchDiscord } from './discord.ts';
import { benchSlack } from './slack.ts';
import { measureStart } from './start.ts';

// One command prints everything: npm run bench. Larger corpora are measured where they lie beside the project.

const SHARED = process.env['PAPERBOY_SHARED'] ?? '../shared';
const CORPORA = [
  'seeds',
  `${SHARED}/corpora/neurips-2023-pages`,
  `${SHARED}/corpora/proceedings-27k.jsonl.gz`,
];
execFileSync(process.execPath, ['bench/corpus.ts', ...CORPORA], { stdio: 'inherit' });
await measureStart();
await benchSlack();
await benchDiscord();

import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLivingLibrary } from '../../src/app/open-living-library.ts';
import { createHarvester } from '../../src/harvest/harvester.ts';
import { openStore } from '../../src/store/open-store.ts';
import { CRASHED_SOURCE, changingSource } from './changing-source.ts';

// Reads a source that never ends, and keeps a library at it, until it is killed.
const [, , folder = '', databaseUrl = ''] = process.argv;
const store = await openStore(databaseUrl, { isBulk: true });
await store.sources.add(CRASHED_SOURCE, 'somebody');
const library = await openLivingLibrary({ databaseUrl, store, folder: join(folder, 'library') });
const harvester = createHarvester({
  store,
  isRead: () => true,
  open: async () => changingSource((batch) => appendFileSync(join(folder, 'given'), `${batch}\n`)),
  everyMs: () => 1,
  forgetBefore: () => undefined,
  onKept: () => void library.feed.pull(),
  logger: { info: () => undefined, warn: (text: unknown) => void process.stderr.write(`${text}\n`) },
});
process.stdout.write('reading\n');
for (;;) {
  await harvester.read(CRASHED_SOURCE);
  await library.feed.pull();
}

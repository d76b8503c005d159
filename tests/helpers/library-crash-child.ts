import { setTimeout as wait } from 'node:timers/promises';
import { openLibrary } from '../../src/app/open-library.ts';
import { generationsIn } from './generations-in.ts';
import { batchIn, batchOf } from './library-crashes.ts';

// Opens the library of a folder, and puts the next papers in the place of the last ones again and again, each time until
// everything was built anew, until it is killed. `library-crash-child.ts LISTINGS GENERATIONS PAPERS`

const [directory = '', folder = '', papers = '1'] = process.argv.slice(2);
const size = Number(papers);
process.stdout.write('ready\n');
const { library, learned } = await openLibrary(directory, { folder });
await learned;
for (;;) {
  const [newest] = generationsIn(folder);
  const number = batchIn(await library.ids(), size);
  const removed = number === undefined ? [] : batchOf(number, size).map(({ id }) => id);
  await library.apply({ put: batchOf((number ?? 0) + 1, size), removed });
  while (generationsIn(folder)[0] === newest) await wait(20);
}
